import { stopped } from './filler.ts';
import type { Stopped } from './filler.ts';
import type { Reply, Request } from './messages.ts';

/** Something that a worker is asked, and whoever waits for it. */
export interface Job {
  readonly request: Request;
  readonly done: (outcome: Reply | Stopped) => void;
}

export const stop = (job: Job, why: Stopped['why'], detail: string): void => job.done(stopped(why, detail));
