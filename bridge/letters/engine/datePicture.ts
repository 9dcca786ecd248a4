/** How Word writes a date: `\@ "d MMMM yyyy"`. In Dutch, whatever the language of the machine. */
import type { Filter } from './filters.ts';
import { datedIn, months } from './moments.ts';
import type { Dated } from './moments.ts';

interface Clock {
  readonly year: number;
  /** From 0. */
  readonly month: number;
  readonly day: number;
  /** From Sunday, 0. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const shortMonths = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;
const days = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'] as const;

const two = (number: number): string => String(number).padStart(2, '0');
const twelve = (hour: number): number => ((hour + 11) % 12) + 1;

type Written = (clock: Clock) => string;

const items: Readonly<Record<string, Written>> = {
  d: ({ day }) => String(day),
  dd: ({ day }) => two(day),
  ddd: ({ weekday }) => days[weekday]?.slice(0, 2) ?? '',
  dddd: ({ weekday }) => days[weekday] ?? '',
  M: ({ month }) => String(month + 1),
  MM: ({ month }) => two(month + 1),
  MMM: ({ month }) => shortMonths[month] ?? '',
  MMMM: ({ month }) => months[month] ?? '',
  y: ({ year }) => two(year % 100),
  yy: ({ year }) => two(year % 100),
  yyyy: ({ year }) => String(year).padStart(4, '0'),
  H: ({ hour }) => String(hour),
  HH: ({ hour }) => two(hour),
  h: ({ hour }) => String(twelve(hour)),
  hh: ({ hour }) => two(twelve(hour)),
  m: ({ minute }) => String(minute),
  mm: ({ minute }) => two(minute),
  s: ({ second }) => String(second),
  ss: ({ second }) => two(second),
};

/** `-` and `,` stand for themselves, words only in single quotes. */
const token = /'([^']*)'|((\p{L})\3*)|([^\p{L}'])/gu;

/** The case of these letters does not count; `M` is a month and `m` a minute, `H` a day's hour and `h` half a day's. */
const usual = (item: string): string => item.replaceAll(/[DYS]/gu, (letter) => letter.toLowerCase());

const piecesOf = (picture: string): readonly (Written | undefined)[] =>
  [...picture.matchAll(token)].map(([whole, quoted, item]) => {
    if (item === undefined) return () => quoted ?? whole;
    const name = usual(item);
    return Object.hasOwn(items, name) ? items[name] : undefined;
  });

/** Who writes `dd-mm-yyyy` means months, and Word writes minutes. */
const meansMonths = (picture: string): boolean => {
  const bare = picture.replaceAll(/'[^']*'/gu, '');
  return bare.includes('m') && !/h/iu.test(bare);
};

const isWhole = (picture: string): boolean => (picture.match(/'/gu)?.length ?? 0) % 2 === 0;

const fields = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam', hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
});

/** What the clock on the wall says, as if it were UTC. */
const onTheWall = ({ moment, zone }: Dated): Date => {
  if (zone === 'UTC') return moment;
  const part = Object.fromEntries(fields.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  return new Date(Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute'], part['second']));
};

const clockOf = (dated: Dated): Clock => {
  const wall = onTheWall(dated);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth(),
    day: wall.getUTCDate(),
    weekday: wall.getUTCDay(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
  };
};

/** Undefined for a picture that is not known in full: a part of a date is a wrong date. */
export const datePicture = (picture: string): Filter | undefined => {
  const pieces = piecesOf(picture);
  const known = pieces.filter((piece) => piece !== undefined);
  if (known.length === 0 || known.length < pieces.length || meansMonths(picture) || !isWhole(picture)) return undefined;
  return (value) => {
    const dated = datedIn(value);
    if (dated === null) return value;
    return dated === 'empty' ? '' : known.map((write) => write(clockOf(dated))).join('');
  };
};
