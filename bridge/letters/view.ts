/** A template as the pane sees it. */
import { modelDates, modelValues } from './model.ts';
import type { LetterFacts } from './model.ts';
import type { Question, TemplateView } from './schema.ts';
import { fillText, namesIn } from './tags.ts';
import type { LetterTemplate } from './templates.ts';

/** The default with the dossier's values in it; no default where a value is not known. */
const filledDefault = ({ kind, default: text = '' }: Question, facts: LetterFacts | null): string => {
  if (namesIn(text).length === 0) return text;
  if (facts === null) return '';
  return fillText(text, kind === 'date' ? modelDates(facts) : modelValues(facts));
};

const questionView = (question: Question, facts: LetterFacts | null): Question => {
  const { default: _, ...rest } = question;
  const text = filledDefault(question, facts);
  return text === '' ? rest : { ...rest, default: text };
};

/** Without facts, as in the list of templates, a default that needs the dossier is left out. */
export const templateView = ({ file }: LetterTemplate, facts: LetterFacts | null = null): TemplateView => ({
  code: file.code,
  title: file.title,
  stages: file.stages,
  questions: file.questions.map((question) => questionView(question, facts)),
});
