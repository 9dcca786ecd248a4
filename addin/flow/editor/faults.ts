import { keptNumber } from '../number.ts';
import type { ColumnDraft, QuestionDraft, TemplateDraft } from './draft.ts';
import { linesOf } from './file.ts';
import { most } from './most.ts';
import { sameName } from './names.ts';

/** What is wrong with one field of a template's definition. */
export type EditorFault = 'missing' | 'notAName' | 'nameTaken' | 'notACode' | 'fewChoices' | 'noColumns' | 'notANumber' | 'neverShown' | 'notATitle';

export type Faults<Field extends string> = Readonly<Partial<Record<Field, EditorFault>>>;

const withoutNone = <Field extends string>(faults: Readonly<Record<Field, EditorFault | null>>): Faults<Field> =>
  Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== null)) as Faults<Field>;

const isName = /^\p{L}[\p{L}\p{N}]{0,49}$/u;

interface Named {
  readonly key: string;
  readonly name: string;
}

const nameFault = ({ key, name }: Named, all: readonly Named[]): EditorFault | null => {
  if (name === '') return 'missing';
  if (!isName.test(name)) return 'notAName';
  return all.some((other) => other.key !== key && sameName(other.name, name)) ? 'nameTaken' : null;
};

const missing = (text: string): EditorFault | null => (text.trim() === '' ? 'missing' : null);

const choicesFault = ({ kind, choices }: Pick<QuestionDraft, 'kind' | 'choices'>): EditorFault | null =>
  kind === 'choice' && linesOf(choices).length < 2 ? 'fewChoices' : null;

export type ColumnField = 'name' | 'label' | 'choices';

export const columnFaults = (column: ColumnDraft, all: readonly ColumnDraft[]): Faults<ColumnField> =>
  withoutNone({ name: nameFault(column, all), label: missing(column.label), choices: choicesFault(column) });

const numberFault = (text: string, whole: boolean): EditorFault | null => {
  const kept = keptNumber(text);
  if (kept === '') return null;
  return (whole ? /^\d{1,4}$/u : /^-?\d{1,12}(?:\.\d{1,6})?$/u).test(kept) ? null : 'notANumber';
};

/** What may be answered to a question that another one can hang on. */
export const answersTo = ({ kind, choices }: Pick<QuestionDraft, 'kind' | 'choices'>): readonly string[] => {
  if (kind === 'yesNo') return ['ja', 'nee'];
  return kind === 'choice' ? linesOf(choices) : [];
};

/** The questions before this one that it can hang on. */
export const conditionsFor = ({ key }: Pick<QuestionDraft, 'key'>, all: readonly QuestionDraft[]): readonly QuestionDraft[] =>
  all.slice(0, all.findIndex((one) => one.key === key)).filter((one) => answersTo(one).length > 0);

const shownFault = (question: QuestionDraft, all: readonly QuestionDraft[]): EditorFault | null => {
  if (question.shownWhen === '') return null;
  const condition = conditionsFor(question, all).find(({ name }) => name === question.shownWhen);
  return condition !== undefined && answersTo(condition).includes(question.shownIs) ? null : 'neverShown';
};

export type QuestionField = ColumnField | 'columns' | 'limit' | 'min' | 'max' | 'decimals' | 'shownWhen';

export const questionFaults = (question: QuestionDraft, all: readonly QuestionDraft[]): Faults<QuestionField> => {
  const { kind, columns } = question;
  return withoutNone({
    name: nameFault(question, all),
    label: missing(question.label),
    choices: choicesFault(question),
    columns: kind === 'rows' && columns.length === 0 ? 'noColumns' : null,
    limit: numberFault(question.limit, true),
    min: numberFault(question.min, false),
    max: numberFault(question.max, false),
    decimals: numberFault(question.decimals, true),
    shownWhen: shownFault(question, all),
  });
};

const isCode = /^[A-Z0-9][A-Z0-9_-]*$/u;
const isTitle = /^[^\\/:*?"<>|]*$/u;

const codeFault = (code: string): EditorFault | null => {
  if (code === '') return 'missing';
  return isCode.test(code) && code.length <= most.code ? null : 'notACode';
};

export type TemplateField = 'code' | 'title' | 'subject' | 'for';

export const templateFaults = ({ code, title, subject, for: about }: TemplateDraft): Faults<TemplateField> =>
  withoutNone({
    code: codeFault(code),
    title: missing(title) ?? (isTitle.test(title) ? null : 'notATitle'),
    subject: missing(subject),
    for: about.length === 0 ? 'missing' : null,
  });

const isFaulty = (faults: object): boolean => Object.keys(faults).length > 0;

export const isQuestionFaulty = (question: QuestionDraft, all: readonly QuestionDraft[]): boolean =>
  isFaulty(questionFaults(question, all)) || (question.kind === 'rows' && question.columns.some((column) => isFaulty(columnFaults(column, question.columns))));

export const isTemplateFaulty = (draft: TemplateDraft): boolean =>
  isFaulty(templateFaults(draft)) || draft.questions.some((question) => isQuestionFaulty(question, draft.questions));
