/** Running text cut into sentences, and the words of one counted, as a reader would do it. */
import { monthNames } from './dates.ts';

/** Written with a full stop that ends no sentence: a word follows that belongs to it. */
const leading = new Set(
  (
    'dhr. mevr. mw. mej. dr. drs. ir. ing. mr. prof. ds. st. fam. wed. bijv. bv. vb. ca. nr. nrs. art. artt. blz. pag. par. tel. mob. max. min. ' +
    'incl. excl. resp. evt. gem. afd. alg. vgl. zgn. cf. vs. ong. feb. mrt. apr. jun. jul. aug. sep. sept. okt. nov. dec.'
  ).split(' '),
);

/** Written with a full stop that also ends the sentence when a capital follows. */
const trailing = new Set('etc. enz. jl. a.u.b. s.v.p. z.s.m. e.d. e.a. c.s. d.m.v. o.i.d. m.m. w.o.'.split(' '));

/** `d.d.`, `i.v.m.`, `J.P.`: letters that each have their own full stop. */
const dotted = /^(?:\p{L}{1,3}\.){2,}$/u;
const initial = /^\p{Lu}\.$/u;
const ordinal = /^\d{1,2}\.$/u;

const startsLikeSentence = (text: string): boolean => /^["'“”‘’(«]*(?:['’]s )?[\p{Lu}\d]/u.test(text);

/** Whether the full stop of this word belongs to the word and not to the sentence. */
const isAbbreviation = (word: string, rest: string, isFirst: boolean): boolean => {
  const small = word.toLowerCase();
  if (trailing.has(small)) return !startsLikeSentence(rest);
  if (ordinal.test(word)) return isFirst;
  return leading.has(small) || initial.test(word) || dotted.test(word);
};

const ending = /[.!?…]["'”’)»]*$/u;
const opening = /^["'“‘(«]+/u;

const endsSentence = (word: string, { rest, isFirst }: { readonly rest: string; readonly isFirst: boolean }): boolean => {
  const bare = word.replace(opening, '');
  return ending.test(bare) && !(bare.endsWith('.') && isAbbreviation(bare, rest, isFirst));
};

/** A full stop inside a word, as in `1.250,00`, `10.30` or `www.delinde.nl`, ends nothing: a space has to follow. */
const sentencesOfLine = (line: string): readonly string[] => {
  const found: string[] = [];
  let begin = 0;
  for (const { 0: word, index } of line.matchAll(/\S+/gu)) {
    const end = index + word.length;
    if (!endsSentence(word, { rest: line.slice(end).trimStart(), isFirst: line.slice(begin, index).trim() === '' })) continue;
    found.push(line.slice(begin, end).trim());
    begin = end;
  }
  return [...found, line.slice(begin).trim()].filter((text) => text !== '');
};

/** The sign or number in front of an item of a list is no part of what it says. */
const withoutBullet = (line: string): string => line.replace(/^\s*(?:[-–—•*·▪◦]|\(?(?:\d{1,2}|\p{Ll})[.)])\s+/u, '');

/** Each line, and each cell of a line with tabs, begins a sentence anew: they are items of a list, or a name with what it is. */
export const sentencesOf = (paragraph: string): readonly string[] =>
  paragraph.split(/[\n\t]/u).map(withoutBullet).flatMap(sentencesOfLine);

/** What is written as several words and read as one. */
const readAsOne: readonly RegExp[] = [
  new RegExp(String.raw`\b\d{1,2} (?:${monthNames})(?: \d{4})?\b`, 'giu'),
  /(?:\+|\b)\d[\d\s()-]{7,16}\d\b/gu,
  /\b\d{4} ?[A-Z]{2}\b/gu,
  /\b\d{1,2}[.:]\d{2} uur\b/gu,
];

/** Words of a sentence: a date, a telephone number, a postal code and a time of day are one each. */
export const countWords = (sentence: string): number =>
  readAsOne
    .reduce((text, pattern) => text.replaceAll(pattern, '1'), sentence)
    .split(/\s+/u)
    .filter((word) => /[\p{L}\d]/u.test(word)).length;
