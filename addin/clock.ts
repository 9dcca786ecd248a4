/** Time as the pane needs it; passed in, so that tests run under a clock of their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Today where the employee is, `YYYY-MM-DD`. */
  today(): string;
  after(milliseconds: number): Promise<void>;
}

const isoDay = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

export const systemClock: Clock = {
  now: () => Date.now(),
  today: () => isoDay(new Date()),
  after: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
