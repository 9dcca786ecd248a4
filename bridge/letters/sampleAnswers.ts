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
    text: `(${label})`,
    longText: `(${label})`,
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

/** What the sample's dossier proposes, else something of the kind that is asked; only what is asked then. */
export const sampleAnswers = (template: LetterTemplate): Answers => {
  const { questions } = templateView(template, sampleFacts);
  const all: Answers = Object.fromEntries(questions.map((question) => [question.name, answerTo(question)]));
  return Object.fromEntries(askedQuestions(questions, all).map(({ name }) => [name, all[name] ?? '']));
};
