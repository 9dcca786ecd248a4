/** What one answer must satisfy, by the kind of what it answers: a question, or a column of a question with rows. */
import { limits } from '../limits.ts';
import { isDay } from './dates.ts';
import type { Question } from './schema.ts';

export type AnswerProblem =
  | 'required'
  | 'notAChoice'
  | 'notYesNo'
  | 'notADate'
  | 'notANumber'
  | 'tooSmall'
  | 'tooLarge'
  | 'tooLong'
  | 'tooManyRows'
  | 'unknownQuestion';

/** What is asked for, in as far as a rule looks at it. */
export type Entry = Pick<Question, 'required' | 'choices' | 'limit' | 'min' | 'max' | 'decimals'> & {
  readonly kind: Exclude<Question['kind'], 'rows'>;
};

type Rule = (entry: Entry, answer: string) => AnswerProblem | null;

/** As answers keep it: a dot, no points between thousands, no zeros in front. */
const canonicalNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.(?<decimals>\d{1,6}))?$/;

const numberProblem: Rule = ({ min, max, decimals = 0 }, answer) => {
  const found = canonicalNumber.exec(answer);
  if (found === null || (found.groups?.['decimals'] ?? '').length > decimals) return 'notANumber';
  const value = Number(answer);
  if (min !== undefined && value < min) return 'tooSmall';
  return max !== undefined && value > max ? 'tooLarge' : null;
};

const textProblem: Rule = ({ limit = limits.answer }, answer) => (answer.length > limit ? 'tooLong' : null);

const rules: Readonly<Record<Entry['kind'], Rule>> = {
  text: textProblem,
  longText: textProblem,
  choice: ({ choices }, answer) => (choices?.includes(answer) === true ? null : 'notAChoice'),
  yesNo: (_, answer) => (answer === 'ja' || answer === 'nee' ? null : 'notYesNo'),
  date: (_, answer) => (isDay(answer) ? null : 'notADate'),
  number: numberProblem,
};

export const problemOf: Rule = (entry, answer) => {
  if (answer === '') return entry.required ? 'required' : null;
  return answer.length > limits.answer ? 'tooLong' : rules[entry.kind](entry, answer);
};
