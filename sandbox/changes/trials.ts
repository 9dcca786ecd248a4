import { rounded } from '../erp/log.ts';
import type { RequestLog } from '../erp/log.ts';
import type { Trial } from './carry.ts';

interface Keeping {
  readonly log: RequestLog;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Keeps in the log what was sent to subscribers. */
export const triedIn =
  ({ log, now }: Keeping) =>
  ({ notificationUrl, status, ms, fault }: Trial): void => {
    const about = { method: 'POST', path: notificationUrl, status, user: null, ms: rounded(ms), webhook: true } as const;
    log.add({ at: new Date(now()).toISOString(), ...about, ...(fault === null ? {} : { fault }) });
  };
