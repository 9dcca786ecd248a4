/** From a template, its answers and the facts of the dossier to a letter, or to the fields that keep it from being made. */
import { writtenDate } from './dates.ts';
import { fill } from './engine.ts';
import type { Values } from './engine.ts';
import { modelField, modelValues } from './model.ts';
import type { LetterFacts, Source } from './model.ts';
import { checkAnswers } from './questions.ts';
import type { AnswerProblem, Answers } from './questions.ts';
import type { Question } from './schema.ts';
import { fieldName, fillText, namesIn } from './tags.ts';
import type { LetterTemplate } from './templates.ts';

export interface LetterOrder {
  readonly template: LetterTemplate;
  readonly answers: Answers;
  readonly facts: LetterFacts;
}

export type LetterOutcome =
  | { readonly kind: 'made'; readonly bytes: Uint8Array; readonly fileName: string }
  /** Per question or field: what to do, in a sentence for the employee. */
  | { readonly kind: 'refused'; readonly fields: Readonly<Record<string, string>> };

const answerAdvice: Readonly<Record<AnswerProblem, string>> = {
  required: 'Vul dit in.',
  notAChoice: 'Kies een van de mogelijkheden.',
  notADate: 'Vul een bestaande datum in.',
  tooLong: 'Maak deze tekst korter.',
  unknownQuestion: 'Deze vraag hoort niet bij deze brief. Ververs het scherm.',
};

const whereToFillIn: Readonly<Record<Source, string>> = {
  dossier: 'Vul het in bij het dossier in het ERP.',
  reporter: 'Vul het in bij de melder van het dossier in het ERP.',
  handler: 'Vul het in bij de medewerker in het ERP.',
  association: 'Vraag uw applicatiebeheerder om het in te stellen.',
  referral: 'Kies een instantie, of vraag uw applicatiebeheerder om het in te stellen.',
};

const missingAdvice = (name: string): string => {
  const field = modelField(name);
  return field === undefined ? 'Vul dit in.' : `Wij missen ${field.label}. ${whereToFillIn[field.source]}`;
};

const refused = (fields: Iterable<readonly [string, string]>): LetterOutcome => ({
  kind: 'refused',
  fields: Object.fromEntries(fields),
});

/** Dates are asked as `YYYY-MM-DD` and written as `22 november 2026`. */
const answerValues = (questions: readonly Question[], values: Answers): Values =>
  Object.fromEntries(
    questions.map(({ name, kind }) => {
      const value = values[name] ?? '';
      return [fieldName(name), kind === 'date' ? (writtenDate(value) ?? '') : value];
    }),
  );

const fileName = ({ template, facts }: LetterOrder): string =>
  `${facts.dossier.number} ${template.file.title} ${facts.today}.docx`;

const unknownIn = (subject: string, values: Values): readonly string[] =>
  namesIn(subject).filter((name) => !Object.hasOwn(values, name));

/** A subject line of which a field is not known is left out: the fields themselves are what is missing. */
const valuesFor = ({ template: { file }, facts }: LetterOrder, answers: Answers): Values => {
  const values = { ...modelValues(facts), ...answerValues(file.questions, answers) };
  return unknownIn(file.subject, values).length > 0
    ? values
    : { ...values, onderwerp: fillText(file.subject, values) };
};

export const makeLetter = async (order: LetterOrder): Promise<LetterOutcome> => {
  const { file, compiled } = order.template;
  const checked = checkAnswers(file.questions, order.answers);
  if (checked.kind === 'problems') {
    return refused(Object.entries(checked.problems).map(([name, problem]) => [name, answerAdvice[problem]]));
  }
  const values = valuesFor(order, checked.values);
  const filled = await fill(compiled, values);
  if (filled.kind === 'missing') {
    const names = filled.fields.flatMap((name) => (name === 'onderwerp' ? unknownIn(file.subject, values) : [name]));
    return refused(names.map((name) => [name, missingAdvice(name)]));
  }
  return { kind: 'made', bytes: filled.bytes, fileName: fileName(order) };
};
