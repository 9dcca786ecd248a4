/** Time, passed in. The day is the one in the Netherlands, whatever the machine or the ERP think. */
export interface Clock {
  /** UTC epoch milliseconds. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

const dutchDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });

/** Today in the Netherlands as `YYYY-MM-DD`. */
export const today = (clock: Clock): string => dutchDay.format(clock.now());
