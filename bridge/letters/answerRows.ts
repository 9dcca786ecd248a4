/** The answer to a question with rows: a small table, of which a row without any text counts for nothing. */
import { limits } from '../limits.ts';
import { problemOf } from './answerRules.ts';
import type { AnswerProblem } from './answerRules.ts';
import type { Column, Question } from './schema.ts';

export type AnswerRow = Readonly<Record<string, string>>;

export const cellOf = (row: AnswerRow, name: string): string => (Object.hasOwn(row, name) ? (row[name] ?? '').trim() : '');

const isFilled = (row: AnswerRow): boolean => Object.values(row).some((cell) => cell.trim() !== '');

/** The rows with something in them, every column of the question there, trimmed. */
export const filledRows = (columns: readonly Column[], rows: readonly AnswerRow[]): readonly AnswerRow[] =>
  rows.filter(isFilled).map((row) => Object.fromEntries(columns.map(({ name }) => [name, cellOf(row, name)])));

type Problems = readonly (readonly [place: string, problem: AnswerProblem])[];

const problemsOfRow = (columns: readonly Column[], row: AnswerRow, place: string): Problems => {
  const known = new Set(columns.map(({ name }) => name));
  const strange = Object.keys(row).filter((name) => !known.has(name));
  return [
    ...columns.flatMap((column) => {
      const problem = problemOf(column, cellOf(row, column.name));
      return problem === null ? [] : [[`${place}.${column.name}`, problem] as const];
    }),
    ...strange.map((name) => [`${place}.${name}`, 'unknownQuestion'] as const),
  ];
};

/** By the question's name, or by `name.0.column`: counted as they were sent, so that the pane finds the cell. */
export const problemsOfRows = ({ name, required, columns = [], limit = limits.answerRows }: Question, rows: readonly AnswerRow[]): Problems => {
  const filled = rows.filter(isFilled).length;
  if (filled === 0) return required ? [[name, 'required']] : [];
  if (filled > limit) return [[name, 'tooManyRows']];
  return rows.flatMap((row, index) => (isFilled(row) ? problemsOfRow(columns, row, `${name}.${index}`) : []));
};
