import { checkAnswers } from '../../bridge/letters/questions.ts';
import type { Answer, AnswerProblems, AnswerRow, Answers } from '../../bridge/letters/questions.ts';
import type { Column, Question, TemplateView } from '../../bridge/letters/schema.ts';
import { keptNumber, shownNumber } from './number.ts';

export interface TemplateChoice {
  readonly fitting: readonly TemplateView[];
  readonly others: readonly TemplateView[];
}

/** What fits the stage first. The referral's own letter is made where somebody is referred, with its body. */
export const templateChoice = (templates: readonly TemplateView[], stage: string, referral: string): TemplateChoice => {
  const free = templates.filter(({ code }) => code !== referral);
  return {
    fitting: free.filter(({ stages }) => stages.includes(stage)),
    others: free.filter(({ stages }) => !stages.includes(stage)),
  };
};

/** The only one that fits is chosen already. */
export const firstTemplate = ({ fitting, others }: TemplateChoice): string => {
  const only = fitting.length === 1 ? fitting[0] : fitting.length === 0 && others.length === 1 ? others[0] : undefined;
  return only?.code ?? '';
};

type Write = (number: string) => string;

const rewrittenRow = (columns: readonly Column[], row: AnswerRow, write: Write): AnswerRow =>
  Object.fromEntries(columns.map(({ name, kind }) => [name, kind === 'number' ? write(row[name] ?? '') : (row[name] ?? '')]));

/** The same answer, its numbers written otherwise. */
const rewritten = ({ kind, columns = [] }: Question, answer: Answer, write: Write): Answer => {
  if (typeof answer !== 'string') return answer.map((row) => rewrittenRow(columns, row, write));
  return kind === 'number' ? write(answer) : answer;
};

/** Rows that are needed and that nothing proposes begin with an empty one to type in. */
const proposed = ({ kind, required, default: text = '', defaultRows }: Question): Answer =>
  kind === 'rows' ? (defaultRows ?? (required ? [{}] : [])) : text;

/** Of a template's older version the question may have been of another kind. */
const fits = ({ kind }: Question, answer: Answer | undefined): answer is Answer =>
  answer !== undefined && (kind === 'rows') === (typeof answer !== 'string');

/** What the fields show: what was typed, else the default; what belongs to another template is left out. */
export const shownAnswers = (questions: readonly Question[], typed: Answers): Answers =>
  Object.fromEntries(
    questions.map((question) => {
      const answer = typed[question.name];
      return [question.name, fits(question, answer) ? answer : rewritten(question, proposed(question), shownNumber)];
    }),
  );

/** Answers as they were kept with a letter, as somebody would have typed them. */
export const typedAgain = (questions: readonly Question[], kept: Answers): Answers =>
  Object.fromEntries(
    questions.flatMap((question) => {
      const answer = kept[question.name];
      return fits(question, answer) ? [[question.name, rewritten(question, answer, shownNumber)]] : [];
    }),
  );

/** As they are sent. */
export const answersOf = (questions: readonly Question[], typed: Answers): Answers => {
  const shown = shownAnswers(questions, typed);
  return Object.fromEntries(questions.map((question) => [question.name, rewritten(question, shown[question.name] ?? '', keptNumber)]));
};

export type ReadyAnswers =
  | { readonly kind: 'ready'; readonly answers: Answers }
  | { readonly kind: 'faults'; readonly problems: AnswerProblems };

/** Asks what the bridge will ask, so that nothing is sent that it must refuse. */
export const readyAnswers = (questions: readonly Question[], typed: Answers): ReadyAnswers => {
  const checked = checkAnswers(questions, answersOf(questions, typed));
  return checked.kind === 'ok' ? { kind: 'ready', answers: checked.values } : { kind: 'faults', problems: checked.problems };
};
