/** What the answers to a template's questions must satisfy; the pane and the bridge both ask here. */
import { filledRows, problemsOfRows } from './answerRows.ts';
import type { AnswerRow } from './answerRows.ts';
import { problemOf } from './answerRules.ts';
import type { AnswerProblem, Entry } from './answerRules.ts';
import type { Question } from './schema.ts';

export type { AnswerProblem } from './answerRules.ts';
export type { AnswerRow } from './answerRows.ts';

/** A text; a table of texts for a question with rows. */
export type Answer = string | readonly AnswerRow[];
export type Answers = Readonly<Record<string, Answer>>;

export type AnswerProblems = Readonly<Record<string, AnswerProblem>>;

export type CheckedAnswers =
  | { readonly kind: 'ok'; readonly values: Answers }
  | { readonly kind: 'problems'; readonly problems: AnswerProblems };

const given = (answers: Answers, name: string): Answer => (Object.hasOwn(answers, name) ? (answers[name] ?? '') : '');

/** The text of an answer, trimmed; none where the answer is a table. */
export const textOf = (answers: Answers, name: string): string => {
  const answer = given(answers, name);
  return typeof answer === 'string' ? answer.trim() : '';
};

/** The rows of an answer; none where the answer is a text. */
export const rowsOf = (answers: Answers, name: string): readonly AnswerRow[] => {
  const answer = given(answers, name);
  return typeof answer === 'string' ? [] : answer;
};

/** Asked are the questions whose condition holds; the answer to a question that is not asked counts for nothing. */
export const askedQuestions = (questions: readonly Question[], answers: Answers): readonly Question[] => {
  const asked: Question[] = [];
  for (const question of questions) {
    const { shownWhen } = question;
    const holds = shownWhen === undefined || textOf(answers, shownWhen.name) === shownWhen.is;
    const visible = shownWhen === undefined || asked.some(({ name }) => name === shownWhen.name);
    if (holds && visible) asked.push(question);
  }
  return asked;
};

type Problem = readonly [place: string, problem: AnswerProblem];

const isEntry = (question: Question): question is Question & Entry => question.kind !== 'rows';

/** A table where a text is asked, or the reverse, was typed for another version of the template: its text would be lost. */
const isOtherShape = (question: Question, answer: Answer): boolean =>
  isEntry(question) ? typeof answer !== 'string' : typeof answer === 'string' && answer.trim() !== '';

const problemsOfQuestion = (question: Question, answers: Answers): readonly Problem[] => {
  const { name } = question;
  if (isOtherShape(question, given(answers, name))) return [[name, 'unknownQuestion']];
  if (!isEntry(question)) return problemsOfRows(question, rowsOf(answers, name));
  const problem = problemOf(question, textOf(answers, name));
  return problem === null ? [] : [[name, problem]];
};

const problemsOf = (questions: readonly Question[], answers: Answers): readonly Problem[] => {
  const known = new Set(questions.map(({ name }) => name));
  return [
    ...askedQuestions(questions, answers).flatMap((question) => problemsOfQuestion(question, answers)),
    ...Object.keys(answers).flatMap((name) => (known.has(name) ? [] : [[name, 'unknownQuestion'] as const])),
  ];
};

const checkedValue = ({ name, kind, columns = [] }: Question, answers: Answers, isAsked: boolean): Answer => {
  if (kind === 'rows') return isAsked ? filledRows(columns, rowsOf(answers, name)) : [];
  return isAsked ? textOf(answers, name) : '';
};

/**
 * Every question's value, trimmed: empty where it is not asked or not answered, a date as `YYYY-MM-DD`, a number with a
 * dot. Or, per name and for rows per `name.0.column`, what is wrong. An answer to a question that the template does not
 * have is a problem: its text would be lost.
 */
export const checkAnswers = (questions: readonly Question[], answers: Answers): CheckedAnswers => {
  const problems = problemsOf(questions, answers);
  if (problems.length > 0) return { kind: 'problems', problems: Object.fromEntries(problems) };
  const asked = new Set(askedQuestions(questions, answers));
  const values = questions.map((question) => [question.name, checkedValue(question, answers, asked.has(question))]);
  return { kind: 'ok', values: Object.fromEntries(values) };
};
