/** A file that somebody was sent costs a worker at worst, not this program: with the limits that the bridge has. */
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../clock.ts';
import type { Remark } from '../letters/check/reading/remarks.ts';
import { remarksApart } from '../letters/editor/remarks.ts';
import type { Filler } from '../letters/filling/filler.ts';
import { startFiller } from '../letters/filling/start.ts';

export interface Apart {
  readonly filler: Filler;
  /** Null where looking took too much. */
  readonly remarks: (document: Uint8Array) => Promise<readonly Remark[] | null>;
}

const pause = (ms: number): Promise<void> => sleep(ms, undefined, { ref: false });

export const apart = async <T>(work: (apart: Apart) => Promise<T>): Promise<T> => {
  const filler = startFiller({ clock: systemClock, pause, workers: 1 });
  try {
    return await work({ filler, remarks: remarksApart(pause) });
  } finally {
    await filler.close();
  }
};
