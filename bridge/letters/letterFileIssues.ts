/** What the questions of a `letter.json` must satisfy together, in words for the person who keeps the templates. */
import { problemOf } from './answerRules.ts';
import { fieldName } from './engine/names.ts';
import { namesIn } from './engine/text.ts';
import { limits } from '../limits.ts';
import type { Column, Question } from './schema.ts';

export type Issue = readonly [field: string, message: string];

type Kind = Question['kind'];
type Member = 'choices' | 'columns' | 'limit' | 'min' | 'max' | 'decimals';

interface Belongs {
  readonly to: readonly Kind[];
  readonly message: string;
  /** Without it such a question cannot be asked. */
  readonly needed?: true;
}

const toNumbers: Belongs = { to: ['number'], message: 'dit hoort alleen bij een vraag naar een getal (number)' };

const belongs: Readonly<Record<Member, Belongs>> = {
  choices: { to: ['choice'], message: 'een keuzevraag, en alleen die, heeft keuzes', needed: true },
  columns: { to: ['rows'], message: 'een vraag met rijen (rows), en alleen die, heeft kolommen', needed: true },
  limit: { to: ['text', 'longText', 'rows'], message: 'een grens hoort bij een tekst of bij rijen' },
  min: toNumbers,
  max: toNumbers,
  decimals: toNumbers,
};

const misplaced = (one: Question): readonly Issue[] =>
  Object.entries(belongs).flatMap(([member, { to, message, needed }]) => {
    const isThere = one[member as Member] !== undefined;
    const wrong = to.includes(one.kind) ? needed === true && !isThere : isThere;
    return wrong ? [[member, message] as const] : [];
  });

const outOfBounds = ({ kind, limit = 1, min = -Infinity, max = Infinity }: Question): readonly Issue[] => {
  const most = kind === 'rows' ? limits.answerRows : limits.answer;
  return [
    ...(limit > most ? [['limit', `de grens is hoogstens ${most}`] as const] : []),
    ...(min > max ? [['max', 'het hoogste getal is lager dan het laagste'] as const] : []),
  ];
};

const isTaken = ({ name }: { readonly name: string }, earlier: readonly { readonly name: string }[]): readonly Issue[] =>
  earlier.some((one) => fieldName(one.name) === fieldName(name)) ? [['name', 'deze naam bestaat al']] : [];

const possibleAnswers = (question: Question | undefined): readonly string[] =>
  question?.kind === 'yesNo' ? ['ja', 'nee'] : (question?.choices ?? []);

const neverShown = ({ shownWhen }: Question, earlier: readonly Question[]): readonly Issue[] => {
  if (shownWhen === undefined) return [];
  const asked = earlier.find(({ name }) => name === shownWhen.name);
  return possibleAnswers(asked).includes(shownWhen.is)
    ? []
    : [['shownWhen', 'noem een eerdere keuzevraag en een van haar keuzes, of een eerdere ja/nee-vraag met ja of nee']];
};

const oneField = /^\s*\{\{[^{}]*\}\}\s*$/;

/** A default that the question itself would refuse; one with a field is known only when the letter is made. */
const wrongDefault = (one: Question): readonly Issue[] => {
  const { kind, default: text } = one;
  if (text === undefined) return [];
  if (kind === 'rows') return oneField.test(text) ? [] : [['default', 'bij rijen is dit één gegeven met rijen, zoals {{dossier.acties}}']];
  if (namesIn(text).length > 0) return [];
  return problemOf({ ...one, kind, required: false }, text) === null ? [] : [['default', 'dit is geen goed antwoord op de vraag zelf']];
};

export const issuesOfQuestion = (one: Question, earlier: readonly Question[]): readonly Issue[] => [
  ...misplaced(one),
  ...outOfBounds(one),
  ...isTaken(one, earlier),
  ...neverShown(one, earlier),
  ...wrongDefault(one),
];

export const issuesOfColumn = (one: Column, earlier: readonly Column[]): readonly Issue[] => [
  ...((one.kind === 'choice') === (one.choices !== undefined) ? [] : [['choices', belongs.choices.message] as const]),
  ...isTaken(one, earlier),
];
