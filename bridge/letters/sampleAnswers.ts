/** Answers to any questions, so that a template can be seen as a letter before anybody uses it. */
import type { Answer, AnswerRow, Answers } from './questions.ts';
import { askedQuestions } from './questions.ts';
import { sampleFacts } from './sampleFacts.ts';
import type { Column, Question } from './schema.ts';
import { templateView } from './view.ts';
import type { LetterTemplate } from './templates.ts';

type Asked = Pick<Question | Column, 'kind' | 'label'> & Pick<Question, 'choices' | 'min'>;

const cell = ({ kind, label, choices, min = 1 }: Asked): string => {
  const texts: Readonly<Record<Question['kind'], string>> = {
    text: `[${label}]`,
    longText: `[${label}]`,
    choice: choices?.[0] ?? '',
    yesNo: 'ja',
    date: sampleFacts.today,
    number: String(Math.ceil(min)),
    rows: '',
  };
  return texts[kind];
};

const rowOf = (columns: readonly Column[]): AnswerRow => Object.fromEntries(columns.map((column) => [column.name, cell(column)]));

const answerTo = (question: Question): Answer => {
  if (question.kind === 'rows') return question.defaultRows ?? [rowOf(question.columns ?? [])];
  return question.default ?? cell(question).slice(0, question.limit);
};

/**
 * What was answered, and where that is nothing: what the sample's dossier proposes, else something of the kind that is
 * asked. One after another, because an answer decides whether the next question is asked.
 */
export const withSamples = (template: LetterTemplate, given: Answers): Answers => {
  const { questions } = templateView(template, sampleFacts);
  const answers: Record<string, Answer> = { ...given };
  for (const question of questions) {
    const isAsked = askedQuestions(questions, answers).includes(question);
    if (isAsked && !Object.hasOwn(given, question.name)) answers[question.name] = answerTo(question);
  }
  return answers;
};
