/**
 * How Word writes a number: `\# "€ #.##0,00"`, with the comma and the point of a Dutch machine. Where Word leaves a space
 * for every `#` without a digit, a letter does not: it lines nothing up.
 */
import { amountIn } from './amounts.ts';
import type { Filter } from './filters.ts';

/** Outside single quotes: `x` drops digits, `+` and `-` place a sign, letters are no text. */
const section = /^((?:'[^']*'|[^#0.,;'+\-\p{L}])*)([#0.,]*)((?:'[^']*'|[^#0.,;'+\-\p{L}])*)$/u;
const signedSection = /^((?:'[^']*'|[^#0.,;'+\p{L}])*)([#0.,]*)((?:'[^']*'|[^#0.,;'+\p{L}])*)$/u;

const places = /^([#0.]+)(?:,([#0]+))?$/u;
const ungrouped = /^#*0*$/u;
/** `#.##0`, and `.0` for as many groups as there are. */
const groups = /^(?:[#0]{1,3}(?:\.[#0]{3})+|\.[#0]+)$/u;
const most = 15;

const zeros = (digits: string): number => digits.replaceAll('#', '').length;

type Format = (amount: number) => string;

const formatOf = (core: string): Format | null => {
  const [, whole = '', decimals = ''] = places.exec(core) ?? [];
  const digits = whole.replaceAll('.', '');
  const right = digits !== '' && ungrouped.test(digits) && /^0*#*$/u.test(decimals) && (!whole.includes('.') || groups.test(whole));
  if (!right || digits.length > most || decimals.length > most) return null;
  const format = new Intl.NumberFormat('nl-NL', {
    minimumIntegerDigits: Math.max(1, zeros(digits)),
    minimumFractionDigits: zeros(decimals),
    maximumFractionDigits: decimals.length,
    useGrouping: whole.includes('.'),
  });
  // Rounded to nothing, an amount has no sign.
  return (amount) => format.format(amount).replace(/^-(?=[0.,]*$)/u, '');
};

const unquoted = (text: string): string => text.replaceAll("'", '');

const sectionOf = (text: string, pattern: RegExp): Format | null => {
  const [whole, before = '', core = '', after = ''] = pattern.exec(text) ?? [];
  if (whole === undefined) return null;
  if (core === '') return () => unquoted(before + after);
  const format = formatOf(core);
  return format === null ? null : (amount) => unquoted(before) + format(amount) + unquoted(after);
};

const sectionsIn = (picture: string): readonly string[] => picture.split(/;(?=(?:[^']*'[^']*')*[^']*$)/u);

/** Positive, negative, nothing; what is not there is written as the positive. */
const chosen = ([positive, negative, nothing]: readonly Format[], amount: number): string | undefined => {
  if (amount === 0 && nothing !== undefined) return nothing(amount);
  return amount < 0 && negative !== undefined ? negative(-amount) : positive?.(amount);
};

/** Undefined for a picture that is not known in full. */
export const numberPicture = (picture: string): Filter | undefined => {
  const texts = sectionsIn(picture);
  const pattern = texts.length === 1 ? section : signedSection;
  const formats = texts.map((text) => sectionOf(text, pattern)).filter((format) => format !== null);
  if (formats.length < texts.length || texts.length > 3 || !/[#0]/u.test(texts[0] ?? '')) return undefined;
  return (value) => {
    const amount = amountIn(value);
    return (amount === null ? undefined : chosen(formats, amount)) ?? value;
  };
};
