/** Finds the stiff words of a text. */
import { stiffWords } from './stiffWords.ts';

export interface FoundWord {
  /** As it stands in the text. */
  readonly text: string;
  readonly plain: string;
}

interface Pattern {
  readonly found: RegExp;
  readonly plain: string;
}

const escaped = (text: string): string => text.replaceAll('.', String.raw`\.`).replaceAll(' ', String.raw`\s+`);

/** Whole words only: `reeds` is no part of `reedsnoeier`, nor `conform` of `non-conform`. */
const wordsLike = (forms: readonly string[]): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d-])(?:${forms.map(escaped).join('|')})(?![\p{L}\d-])`, 'giu');

/** The longest first: `tot op heden` says more than `heden`. */
const longestFirst = (forms: readonly string[]): readonly string[] => forms.toSorted((one, other) => other.length - one.length);

/** `U dient te betalen`, `dient u binnen een week te reageren`; not `u dient de klacht in om te …`. */
const mustDo: Pattern = { found: /(?<![\p{L}\d-])dien(?:t|en)(?:\s+(?!in\b|te\b)[\p{L}\d-]+){0,7}\s+(?:\p{L}+\s+)?te\s+\p{L}+n(?!\p{L})/giu, plain: 'moet' };

const patterns: readonly Pattern[] = [...stiffWords.map(({ forms, plain }) => ({ found: wordsLike(longestFirst(forms)), plain })), mustDo];

interface Place extends FoundWord {
  readonly begin: number;
  readonly end: number;
}

const placesIn = (text: string): readonly Place[] =>
  patterns.flatMap(({ found, plain }) =>
    [...text.matchAll(found)].map((match) => ({ text: match[0], plain, begin: match.index, end: match.index + match[0].length })),
  );

const isWithin = (inner: Place, outer: Place): boolean =>
  inner !== outer && inner.begin >= outer.begin && inner.end <= outer.end && inner.text.length < outer.text.length;

/** In the order of the text; of words within one another the longest, as it says most. */
export const stiffWordsIn = (text: string): readonly FoundWord[] => {
  const places = placesIn(text);
  return places
    .filter((place) => !places.some((other) => isWithin(place, other)))
    .toSorted((one, other) => one.begin - other.begin)
    .map(({ text: word, plain }) => ({ text: word, plain }));
};
