/** Checked answers as they stand in a letter: dates written out, numbers as the Dutch write them. */
import { cellOf } from './answerRows.ts';
import type { AnswerRow } from './answerRows.ts';
import { writtenDate } from './dates.ts';
import { fieldName } from './engine/names.ts';
import type { Data, Value } from './engine/types.ts';
import { rowsOf, textOf } from './questions.ts';
import type { Answers } from './questions.ts';
import type { Column, Question } from './schema.ts';

/** `12500.5` as `12.500,5`. Four digits stay together: it may be a year. */
const writtenNumber = (canonical: string): string => {
  const [whole = '', decimals] = canonical.split('.');
  const grouped = whole.replace('-', '').length > 4 ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '.') : whole;
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
};

const written = (kind: Exclude<Question['kind'], 'rows'>, text: string): string => {
  if (kind === 'date') return writtenDate(text) ?? '';
  return kind === 'number' ? writtenNumber(text) : text;
};

const rowValue = (columns: readonly Column[], row: AnswerRow): Data =>
  Object.fromEntries(columns.map(({ name, kind }) => [fieldName(name), written(kind, cellOf(row, name))]));

const valueOf = ({ name, kind, columns = [] }: Question, answers: Answers): Value =>
  kind === 'rows' ? rowsOf(answers, name).map((row) => rowValue(columns, row)) : written(kind, textOf(answers, name));

/** By the name of the question, in the form of `fieldName`. Yes and no are `ja` and `nee`: a word, and a condition. */
export const answerValues = (questions: readonly Question[], answers: Answers): Data =>
  Object.fromEntries(questions.map((question) => [fieldName(question.name), valueOf(question, answers)]));
