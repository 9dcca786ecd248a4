import type { Fate, Notification } from '../changes/send.ts';
import type { Faults } from './faults.ts';

/** What becomes of a notification: a fault is aimed at it by whose subscription it is and by what it tells of. */
export const fateFrom =
  (faults: Faults) =>
  ({ owner, resources }: Notification): Fate | null => {
    const calls = resources.map((path) => ({ method: 'POST', path }));
    return faults.strike({ kinds: ['webhookLost', 'webhookTwice', 'webhookLate'], user: owner, calls });
  };
