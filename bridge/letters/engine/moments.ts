/** Days and moments as they come in: `2026-11-22`, `2026-11-22T23:30:00Z`, `22 november 2026`. */

export const months: readonly string[] = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

const isoDay = /^\d{4}-\d{2}-\d{2}$/u;
const isoMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u;

/** As the fields of a dossier are written. */
const writtenDay = /^(\d{1,2})\s(\p{L}+)\s(\d{4})$/u;

/** Business Central's empty date. */
const emptyDay = '0001-01-01';

export interface Dated {
  readonly moment: Date;
  /** A day without a time has no time zone: it is kept as its midnight in UTC. */
  readonly zone: 'UTC' | 'Europe/Amsterdam';
}

const sameDay = (day: string, moment: Date): boolean => !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);

const isoOfWritten = (text: string): string => {
  const [, day = '', month = '', year = ''] = writtenDay.exec(text) ?? [];
  const number = months.indexOf(month.toLowerCase()) + 1;
  return number === 0 ? text : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** 'empty' for a date that says there is none; null where the text is no date. */
export const datedIn = (value: string): Dated | 'empty' | null => {
  const text = isoOfWritten(value.trim());
  if (text.startsWith(emptyDay)) return 'empty';
  const moment = new Date(isoDay.test(text) ? `${text}T00:00:00Z` : text);
  if (isoDay.test(text)) return sameDay(text, moment) ? { moment, zone: 'UTC' } : null;
  return isoMoment.test(text) && !Number.isNaN(moment.getTime()) ? { moment, zone: 'Europe/Amsterdam' } : null;
};
