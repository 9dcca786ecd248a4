import { setTimeout as wait } from 'node:timers/promises';

/** Waits some milliseconds; true when they are over, false when it was ended before. */
export const pause = (ms: number, ended: AbortSignal): Promise<boolean> =>
  wait(ms, true, { signal: ended, ref: false }).catch(() => false);
