/** Days as the ERP and the pane write them: `YYYY-MM-DD`. Counted in UTC, so that no summer time shifts a day. */
const dayMs = 86_400_000;

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

const written = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => written(at(day) + days * dayMs);

/** Whole days from one to the other; negative when `to` lies before. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / dayMs);

/** The Sunday of this day's week. */
export const endOfWeek = (day: string): string => addDays(day, (7 - new Date(at(day)).getUTCDay()) % 7);
