const day = 24 * 60 * 60 * 1000;

/** `YYYY-MM-DD`, some days later, or earlier when negative. */
export const daysFrom = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * day).toISOString().slice(0, 10);

/** The day in Amsterdam; Swedish writes dates as ISO does. */
export const dayInAmsterdam = (now: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(now);

/** Six in the morning of that day, in epoch milliseconds: when the seed's records were last changed. */
export const morningOf = (date: string): number => Date.parse(`${date}T06:00:00Z`);
