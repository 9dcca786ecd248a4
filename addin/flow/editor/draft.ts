import type { LetterFile } from '../../../bridge/letters/letterFile.ts';
import type { Answers } from '../../../bridge/letters/questions.ts';
import type { Column, Question } from '../../../bridge/letters/schema.ts';
import { shownNumber } from '../number.ts';

/** A column of a question for rows, as it is being defined. */
export interface ColumnDraft {
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly kind: Column['kind'];
  readonly required: boolean;
  /** One on a line. */
  readonly choices: string;
}

/** A question as it is being defined: what is typed, also what no letter could use yet. */
export interface QuestionDraft extends Omit<ColumnDraft, 'kind'> {
  readonly kind: Question['kind'];
  readonly default: string;
  readonly help: string;
  readonly limit: string;
  readonly min: string;
  readonly max: string;
  readonly decimals: string;
  readonly columns: readonly ColumnDraft[];
  /** The name of an earlier question, or empty. */
  readonly shownWhen: string;
  readonly shownIs: string;
}

export type Subject = LetterFile['for'][number];
export type FittingStage = LetterFile['stages'][number];
/** How a value stands in the letter; empty for plain text. */
export type Wrap = NonNullable<LetterFile['wrap']> | '';

export interface TemplateDraft {
  readonly code: string;
  readonly title: string;
  readonly subject: string;
  readonly for: readonly Subject[];
  readonly stages: readonly FittingStage[];
  readonly wrap: Wrap;
  readonly questions: readonly QuestionDraft[];
  /** The version that was seen when somebody began; null for a new template. */
  readonly basedOn: number | null;
  /** What was answered to try it. */
  readonly sample: Answers;
}

const textOf = (value: number | undefined): string => (value === undefined ? '' : shownNumber(String(value)));

const columnDraft = (column: Column, index: number): ColumnDraft => ({ ...column, key: String(index + 1), choices: column.choices?.join('\n') ?? '' });

const questionDraft = (question: Question, index: number): QuestionDraft => ({
  key: String(index + 1),
  name: question.name,
  label: question.label,
  kind: question.kind,
  required: question.required,
  choices: question.choices?.join('\n') ?? '',
  default: question.default ?? '',
  help: question.help ?? '',
  limit: textOf(question.limit),
  min: textOf(question.min),
  max: textOf(question.max),
  decimals: textOf(question.decimals),
  columns: question.columns?.map(columnDraft) ?? [],
  shownWhen: question.shownWhen?.name ?? '',
  shownIs: question.shownWhen?.is ?? '',
});

/** A template to change. */
export const draftOf = (file: LetterFile, version: number): TemplateDraft => ({
  code: file.code,
  title: file.title,
  subject: file.subject,
  for: file.for,
  stages: file.stages,
  wrap: file.wrap ?? '',
  questions: file.questions.map(questionDraft),
  basedOn: version,
  sample: {},
});

/** A template from scratch. */
export const blankDraft: TemplateDraft = { code: '', title: '', subject: '', for: ['dossier'], stages: [], wrap: '', questions: [], basedOn: null, sample: {} };

/** What has a key of its own can be moved and taken away while the others are being typed in. */
const freshKey = (known: readonly { readonly key: string }[]): string =>
  String(known.reduce((last, { key }) => Math.max(last, Number(key)), 0) + 1);

export const blankQuestion = (known: readonly QuestionDraft[], over: Partial<QuestionDraft> = {}): QuestionDraft => ({
  key: freshKey(known),
  name: '',
  label: '',
  kind: 'text',
  required: true,
  choices: '',
  default: '',
  help: '',
  limit: '',
  min: '',
  max: '',
  decimals: '',
  columns: [],
  shownWhen: '',
  shownIs: '',
  ...over,
});

export const blankColumn = (known: readonly ColumnDraft[]): ColumnDraft => ({ key: freshKey(known), name: '', label: '', kind: 'text', required: true, choices: '' });
