/** Time as the pane needs it; passed in, so that tests run under a clock of their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Today at the association, `YYYY-MM-DD`: the ERP's days are days in Amsterdam, wherever somebody works. */
  today(): string;
  after(milliseconds: number): Promise<void>;
}

/** Swedish writes a day as ISO 8601 does. */
const inAmsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The day in Amsterdam at this moment (milliseconds since 1970). */
export const dayAt = (moment: number): string => inAmsterdam.format(moment);

export const systemClock: Clock = {
  now: () => Date.now(),
  today: () => dayAt(Date.now()),
  after: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
