import type { CommonText } from './nl/common.ts';
import { locales } from './language.ts';
import type { InLanguages, Language } from './language.ts';
import type { Term } from '../flow/term.ts';

const inLanguages = <T>(make: (locale: string) => T): InLanguages<T> => ({ nl: make(locales.nl), en: make(locales.en) });

/** A day without a time is the same day everywhere. */
const days = (options: Intl.DateTimeFormatOptions): InLanguages<Intl.DateTimeFormat> =>
  inLanguages((locale) => new Intl.DateTimeFormat(locale, { ...options, day: 'numeric', timeZone: 'UTC' }));

const short = days({ month: 'short' });
const shortWithYear = days({ month: 'short', year: 'numeric' });
const long = days({ month: 'long', year: 'numeric' });

export interface Today {
  readonly language: Language;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

const yearOf = (day: string): string => day.slice(0, 4);

/** `22 nov`, for lists; `25 dec 2025` when that is not this year. Takes `YYYY-MM-DD` twice. */
export const shortDay = (day: string, { language, today }: Today): string =>
  (yearOf(day) === yearOf(today) ? short : shortWithYear)[language].format(new Date(day)).replace('.', '');

/** `22 november 2026`. Takes `YYYY-MM-DD`. */
export const longDay = (day: string, language: Language): string => long[language].format(new Date(day));

/** A day is written in full; any other text stays as it is. */
export const dayOrText = (text: string, language: Language): string =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) ? longDay(text, language) : text;

interface TermWording extends Today {
  readonly text: CommonText;
}

/** A deadline in words: `2 dagen over tijd`, `vandaag`, `uiterlijk 22 nov`. */
export const termWords = (term: Term, { text, ...today }: TermWording): string => {
  if (term.kind === 'late') return text.term.late(term.days);
  if (term.kind === 'on') return text.term.on(shortDay(term.day, today));
  return term.kind === 'none' ? text.dates.none : text.term[term.kind];
};

const kilobytes = inLanguages((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
const megabytes = inLanguages((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));

/** `412 kB`, `1,3 MB`. Takes bytes. */
export const sizeWords = (bytes: number, language: Language): string =>
  bytes < 1_000_000 ? `${kilobytes[language].format(Math.max(1, bytes / 1000))} kB` : `${megabytes[language].format(bytes / 1_000_000)} MB`;
