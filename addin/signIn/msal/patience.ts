import type { Clock } from '../../clock.ts';

/** Whoever was asked does not answer; msal-browser's own code for it. */
export class NoAnswer extends Error {
  readonly errorCode = 'timed_out';

  constructor() {
    super('The sign-in did not answer in time');
    this.name = 'NoAnswer';
  }
}

interface Patience {
  readonly clock: Clock;
  readonly ms: number;
}

/** Office's own sign-in has no time-out: a promise that never settles would leave the pane waiting for ever. */
export const within = <T>({ clock, ms }: Patience, promise: Promise<T>): Promise<T> =>
  Promise.race([
    promise,
    clock.after(ms).then(() => {
      throw new NoAnswer();
    }),
  ]);
