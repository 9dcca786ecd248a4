import { checkAnswers } from '../../bridge/letters/questions.ts';
import type { AnswerProblem, Answers } from '../../bridge/letters/questions.ts';
import type { Question, TemplateView } from '../../bridge/letters/schema.ts';

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

/** Defaults where nothing was answered; what belongs to another template is left out. */
export const answersOf = (questions: readonly Question[], typed: Answers): Answers =>
  Object.fromEntries(questions.map(({ name, default: known = '' }) => [name, typed[name] ?? known]));

export type AnswerProblems = Readonly<Record<string, AnswerProblem>>;

export type ReadyAnswers =
  | { readonly kind: 'ready'; readonly answers: Answers }
  | { readonly kind: 'faults'; readonly problems: AnswerProblems };

/** Asks what the bridge will ask, so that nothing is sent that it must refuse. */
export const readyAnswers = (questions: readonly Question[], typed: Answers): ReadyAnswers => {
  const checked = checkAnswers(questions, answersOf(questions, typed));
  return checked.kind === 'ok' ? { kind: 'ready', answers: checked.values } : { kind: 'faults', problems: checked.problems };
};
