import type { CommonText } from './nl/common.ts';
import type { Term } from '../flow/term.ts';

const short = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const shortWithYear = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const long = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const yearOf = (day: string): string => day.slice(0, 4);

/** `22 nov`, for lists; `25 dec 2025` when that is not this year. Takes `YYYY-MM-DD` twice. */
export const shortDay = (day: string, today: string): string =>
  (yearOf(day) === yearOf(today) ? short : shortWithYear).format(new Date(day)).replace('.', '');

/** `22 november 2026`. Takes `YYYY-MM-DD`. */
export const longDay = (day: string): string => long.format(new Date(day));

interface TermWording {
  readonly text: CommonText;
  readonly today: string;
}

/** A deadline in words: `2 dagen over tijd`, `vandaag`, `uiterlijk 22 nov`. */
export const termWords = (term: Term, { text, today }: TermWording): string => {
  if (term.kind === 'late') return text.term.late(term.days);
  if (term.kind === 'on') return text.term.on(shortDay(term.day, today));
  return term.kind === 'none' ? text.dates.none : text.term[term.kind];
};

const kilobytes = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });
const megabytes = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

/** `412 kB`, `1,3 MB`. Takes bytes. */
export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${kilobytes.format(Math.max(1, bytes / 1000))} kB` : `${megabytes.format(bytes / 1_000_000)} MB`;
