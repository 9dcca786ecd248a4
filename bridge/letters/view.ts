/** A template as the pane sees it. */
import { cellOf } from './answerRows.ts';
import type { AnswerRow } from './answerRows.ts';
import { fieldName } from './engine/names.ts';
import { fillText, namesIn } from './engine/text.ts';
import { modelDates, modelRows, modelTexts } from './model.ts';
import type { LetterFacts } from './model.ts';
import type { Question, TemplateView } from './schema.ts';
import type { LetterTemplate } from './templates.ts';

/** The default with the dossier's values in it; no default where a value is not known. */
const filledDefault = ({ kind, default: text = '' }: Question, facts: LetterFacts | null): string => {
  if (namesIn(text).length === 0) return text;
  if (facts === null) return '';
  return fillText(text, kind === 'date' ? modelDates(facts) : modelTexts(facts));
};

/** Of a field with rows, the columns that the question has too. */
const proposedRows = ({ default: text = '', columns = [], limit }: Question, facts: LetterFacts | null): readonly AnswerRow[] => {
  const [field = ''] = namesIn(text);
  const rows = facts === null ? {} : modelRows(facts);
  const found = Object.hasOwn(rows, field) ? (rows[field] ?? []) : [];
  return found.slice(0, limit).map((row) => Object.fromEntries(columns.map(({ name }) => [name, cellOf(row, fieldName(name))])));
};

const withDefault = (question: Question, facts: LetterFacts | null): Pick<Question, 'default' | 'defaultRows'> => {
  if (question.kind === 'rows') {
    const defaultRows = proposedRows(question, facts);
    return defaultRows.length === 0 ? {} : { defaultRows };
  }
  const text = filledDefault(question, facts);
  return text === '' ? {} : { default: text };
};

const questionView = (question: Question, facts: LetterFacts | null): Question => {
  const { default: _, ...rest } = question;
  return { ...rest, ...withDefault(question, facts) };
};

/** Without facts, as in the list of templates, a default that needs the dossier is left out. */
export const templateView = ({ file, version }: LetterTemplate, facts: LetterFacts | null = null): TemplateView => ({
  code: file.code,
  title: file.title,
  version,
  stages: file.stages,
  questions: file.questions.map((question) => questionView(question, facts)),
});
