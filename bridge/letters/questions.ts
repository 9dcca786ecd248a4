/** What the answers to a template's questions must satisfy; the pane and the bridge both ask here. */
import { limits } from '../limits.ts';
import { isDay } from './dates.ts';
import type { Question } from './schema.ts';

export type Answers = Readonly<Record<string, string>>;

export type AnswerProblem = 'required' | 'notAChoice' | 'notADate' | 'tooLong' | 'unknownQuestion';

export type CheckedAnswers =
  | { readonly kind: 'ok'; readonly values: Answers }
  | { readonly kind: 'problems'; readonly problems: Readonly<Record<string, AnswerProblem>> };

const answerOf = (answers: Answers, name: string): string =>
  Object.hasOwn(answers, name) ? (answers[name] ?? '').trim() : '';

/** Asked are the questions whose condition holds; the answer to a question that is not asked counts for nothing. */
export const askedQuestions = (questions: readonly Question[], answers: Answers): readonly Question[] => {
  const asked: Question[] = [];
  for (const question of questions) {
    const { shownWhen } = question;
    const holds = shownWhen === undefined || answerOf(answers, shownWhen.name) === shownWhen.is;
    const visible = shownWhen === undefined || asked.some(({ name }) => name === shownWhen.name);
    if (holds && visible) asked.push(question);
  }
  return asked;
};

const problemOf = (question: Question, answer: string): AnswerProblem | null => {
  if (answer === '') return question.required ? 'required' : null;
  if (answer.length > limits.answer) return 'tooLong';
  if (question.kind === 'choice' && question.choices?.includes(answer) !== true) return 'notAChoice';
  if (question.kind === 'date' && !isDay(answer)) return 'notADate';
  return null;
};

const problemsOf = (questions: readonly Question[], answers: Answers): ReadonlyMap<string, AnswerProblem> => {
  const problems = new Map<string, AnswerProblem>();
  for (const question of askedQuestions(questions, answers)) {
    const problem = problemOf(question, answerOf(answers, question.name));
    if (problem !== null) problems.set(question.name, problem);
  }
  const known = new Set(questions.map(({ name }) => name));
  for (const name of Object.keys(answers)) if (!known.has(name)) problems.set(name, 'unknownQuestion');
  return problems;
};

/**
 * Every question's value, trimmed: empty where it is not asked or not answered, a date as `YYYY-MM-DD`. Or, per name,
 * what is wrong. An answer to a question that the template does not have is a problem: its text would be lost.
 */
export const checkAnswers = (questions: readonly Question[], answers: Answers): CheckedAnswers => {
  const problems = problemsOf(questions, answers);
  if (problems.size > 0) return { kind: 'problems', problems: Object.fromEntries(problems) };
  const asked = new Set(askedQuestions(questions, answers).map(({ name }) => name));
  const values = questions.map(({ name }) => [name, asked.has(name) ? answerOf(answers, name) : '']);
  return { kind: 'ok', values: Object.fromEntries(values) };
};
