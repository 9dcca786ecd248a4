/**
 * Hints for plain Dutch (B1) on a letter as it became. A hint never keeps a letter from being made: it is for whoever
 * wrote it to judge. Rather one too few than a false one.
 */
import { isPassive } from './passive.ts';
import { promisesWithoutDate } from './promises.ts';
import { countWords, sentencesOf } from './sentences.ts';
import { stiffWordsIn } from './stiff.ts';
import { words } from '../../words.ts';
import type { Words } from '../../words.ts';

export interface Hint {
  readonly kind: 'longSentence' | 'stiffWord' | 'promiseWithoutDate' | 'passive';
  /** The sentence or the word, as it stands in the letter. */
  readonly text: string;
  readonly advice: Words;
}

/** Words that a sentence may have: about 15 are advised, what is a little longer is nobody's trouble. */
const longestSentence = 20;
/** What is longer is no sentence: it is told of as too long, and not looked into. */
const mostCharacters = 1000;
/** One sentence in which nobody does anything is none too many. */
const passiveHeap = 3;

const salutation = /^(?:(?:geachte|beste|hallo|dag|goede(?:morgen|middag|navond|ndag))\b|l\.s\.)/iu;
const closing = /^(?:met (?:vriendelijke|hartelijke) groet|(?:vriendelijke|hartelijke) groet|hoogachtend|groeten?\b)/iu;

/** What was written for the reader: no address, no reference lines, no names under it. */
const bodyOf = (paragraphs: readonly string[]): readonly string[] => {
  const texts = paragraphs.map((text) => text.trim());
  const begin = texts.findIndex((text) => salutation.test(text)) + 1;
  const end = texts.findLastIndex((text) => closing.test(text));
  return texts.slice(begin, end < begin ? undefined : end).filter((text) => text !== '');
};

const isList = (sentence: string): boolean => (sentence.match(/[,;]/gu) ?? []).length >= 3;

const shorten = (sentence: string): Words => {
  const count = countWords(sentence);
  const long = words(`Deze zin heeft ${count} woorden.`, `This sentence has ${count} words.`);
  return isList(sentence)
    ? words(`${long.nl} Zet de onderdelen onder elkaar in een lijst, of maak er meer zinnen van.`, `${long.en} Put its parts below each other in a list, or make more sentences of it.`)
    : words(`${long.nl} Maak er twee zinnen van.`, `${long.en} Make two sentences of it.`);
};

const longSentences = (sentences: readonly string[]): readonly Hint[] =>
  sentences
    .filter((sentence) => countWords(sentence) > longestSentence)
    .map((text) => ({ kind: 'longSentence', text, advice: shorten(text) }));

const plainer = (plain: string): Words => words(`Gewoner is: ${plain}.`, `Plainer Dutch: ${plain}.`);

const stiff = (sentences: readonly string[]): readonly Hint[] =>
  sentences.flatMap((sentence) => stiffWordsIn(sentence).map(({ text, plain }) => ({ kind: 'stiffWord' as const, text, advice: plainer(plain) })));

const sayWhen = words(
  'Noem een datum of een termijn, zoals “vóór 1 december” of “binnen 5 werkdagen”.',
  'Name a date or a term, such as “vóór 1 december” or “binnen 5 werkdagen”.',
);

const sayWho = words(
  'In veel zinnen staat niet wie iets doet. Schrijf bijvoorbeeld “wij behandelen uw klacht” en niet “uw klacht wordt behandeld”.',
  'Many sentences do not say who does something. Write “wij behandelen uw klacht”, say, and not “uw klacht wordt behandeld”.',
);

/** One hint for the whole heap: whoever reads it will see the others. */
const passives = (sentences: readonly string[]): readonly Hint[] => {
  const found = sentences.filter(isPassive);
  return found.length < passiveHeap ? [] : found.slice(0, 1).map((text) => ({ kind: 'passive', text, advice: sayWho }));
};

const onceEach = (hints: readonly Hint[]): readonly Hint[] => {
  const seen = new Set<string>();
  return hints.filter(({ kind, text }) => {
    const before = seen.size;
    return seen.add(`${kind} ${text.toLowerCase()}`).size > before;
  });
};

/** For the paragraphs of a letter's main text, as a reader sees them (`readParagraphs`); the same word or sentence once. */
export const hintsFor = (paragraphs: readonly string[]): readonly Hint[] => {
  const all = bodyOf(paragraphs).flatMap(sentencesOf);
  const sentences = all.filter(({ length }) => length <= mostCharacters);
  return onceEach([
    ...longSentences(all),
    ...promisesWithoutDate(sentences).map((text) => ({ kind: 'promiseWithoutDate' as const, text, advice: sayWhen })),
    ...stiff(sentences),
    ...passives(sentences),
  ]);
};
