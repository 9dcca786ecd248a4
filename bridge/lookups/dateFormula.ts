/**
 * Business Central's date formulas as process steps use them: `2D`, `1W`, `1M+3D`, `CM`, `<CM+1W>`, `-1D`.
 * Units: D day, W week, M month, Q quarter, Y year; a leading C means "the end of the current …".
 */
const term = /^([+-]?)(?:(\d+)|(C))([DWMQY])/;

const monthsOf: Readonly<Record<string, number>> = { M: 1, Q: 3, Y: 12 };
const daysOf: Readonly<Record<string, number>> = { D: 1, W: 7 };

const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month, date));

/** The same day a number of months on, or the last day of that month where it is shorter. */
const addMonths = (from: Date, months: number): Date => {
  const last = day(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0).getUTCDate();
  return day(from.getUTCFullYear(), from.getUTCMonth() + months, Math.min(from.getUTCDate(), last));
};

const addDays = (from: Date, days: number): Date =>
  day(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate() + days);

const add = (from: Date, count: number, unit: string): Date => {
  const months = monthsOf[unit];
  return months === undefined ? addDays(from, count * (daysOf[unit] ?? 0)) : addMonths(from, count * months);
};

/** The last day of the current week (Sunday), month, quarter or year. */
const endOf = (from: Date, unit: string): Date => {
  if (unit === 'D') return from;
  if (unit === 'W') return addDays(from, (7 - from.getUTCDay()) % 7);
  const months = monthsOf[unit] ?? 1;
  return day(from.getUTCFullYear(), (Math.floor(from.getUTCMonth() / months) + 1) * months, 0);
};

/** The proposed date, or the day itself where the formula is empty or not understood: the employee adjusts it (R5). */
export const applyDateFormula = (formula: string, from: string): string => {
  let rest = formula.replaceAll(/[<>\s]/g, '').toUpperCase();
  let date = new Date(`${from}T00:00:00Z`);
  while (rest !== '') {
    const match = term.exec(rest);
    if (match === null) return from;
    const [whole, sign, count, current, unit = ''] = match;
    date = current === undefined ? add(date, Number(`${sign}${count}`), unit) : endOf(date, unit);
    rest = rest.slice(whole.length);
  }
  return date.toISOString().slice(0, 10);
};
