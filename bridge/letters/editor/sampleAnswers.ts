/** Answers by way of example, for what an editor did not answer while trying a template. */
import { askedQuestions } from '../questions.ts';
import type { Answers } from '../questions.ts';
import { sampleFacts } from '../sampleFacts.ts';
import type { Question } from '../schema.ts';

const sampleAnswer = ({ kind, label, choices = [] }: Question): string => {
  switch (kind) {
    case 'choice':
      return choices[0] ?? '';
    case 'date':
      return sampleFacts.today;
    case 'text':
    case 'longText':
      return `[${label}]`;
  }
};

/** One after another, because an answer decides whether the next question is asked. */
export const withSamples = (questions: readonly Question[], given: Answers): Answers => {
  let answers: Answers = given;
  for (const question of questions) {
    const isAsked = askedQuestions(questions, answers).includes(question);
    if (isAsked && !Object.hasOwn(given, question.name)) answers = { ...answers, [question.name]: sampleAnswer(question) };
  }
  return answers;
};
