import type { LetterFile } from '../../../bridge/letters/letterFile.ts';
import type { Column, Question } from '../../../bridge/letters/schema.ts';
import { keptNumber } from '../number.ts';
import type { ColumnDraft, QuestionDraft, TemplateDraft } from './draft.ts';

/** What was typed one on a line. */
export const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

type FileQuestion = LetterFile['questions'][number];
type FileColumn = NonNullable<FileQuestion['columns']>[number];

const columnOf = ({ name, label, kind, required, choices }: ColumnDraft): FileColumn => ({
  name,
  label: label.trim(),
  kind,
  required,
  ...(kind === 'choice' && { choices: linesOf(choices) }),
});

/** Typed, and of a kind of question that has it. */
const number = <Name extends string>(name: Name, typed: string, fits: boolean): Partial<Record<Name, number>> => {
  const known = typed.trim() === '' ? NaN : Number(keptNumber(typed));
  return fits && Number.isFinite(known) ? ({ [name]: known } as Record<Name, number>) : {};
};

const bounds = ({ kind, limit, min, max, decimals }: QuestionDraft) => ({
  ...number('limit', limit, kind === 'text' || kind === 'longText' || kind === 'rows'),
  ...number('min', min, kind === 'number'),
  ...number('max', max, kind === 'number'),
  ...number('decimals', decimals, kind === 'number'),
});

const defaultOf = ({ kind, default: text }: QuestionDraft): string => (kind === 'number' ? keptNumber(text) : text);

const questionOf = (draft: QuestionDraft): FileQuestion => ({
  name: draft.name,
  label: draft.label.trim(),
  kind: draft.kind,
  required: draft.required,
  ...(draft.kind === 'choice' && { choices: linesOf(draft.choices) }),
  ...(draft.default.trim() !== '' && { default: defaultOf(draft) }),
  ...(draft.help.trim() !== '' && { help: draft.help.trim() }),
  ...bounds(draft),
  ...(draft.kind === 'rows' && { columns: draft.columns.map(columnOf) }),
  ...(draft.shownWhen !== '' && { shownWhen: { name: draft.shownWhen, is: draft.shownIs } }),
});

/** What stands beside the Word file. */
export const fileOf = (draft: TemplateDraft): LetterFile => ({
  code: draft.code.trim(),
  title: draft.title.trim(),
  subject: draft.subject.trim(),
  for: [...draft.for],
  stages: [...draft.stages],
  ...(draft.wrap !== '' && { wrap: draft.wrap }),
  questions: draft.questions.map(questionOf),
});

/** A proposal out of the dossier is known only there. */
const triable = ({ default: text, ...question }: Question): Question =>
  text === undefined || text.includes('{{') ? question : { ...question, default: text };

/** The questions as they are asked of whoever writes a letter; a column or question without words is not asked yet. */
export const triedQuestions = ({ questions }: TemplateDraft): readonly Question[] =>
  questions
    .filter(({ name, label }) => name !== '' && label.trim() !== '')
    .map(questionOf)
    .map(({ columns, ...question }) => triable({ ...question, ...(columns && { columns: columns.filter(({ name }: Column) => name !== '') }) }));
