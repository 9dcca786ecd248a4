/** From a template, its answers and the facts of the dossier or task to a letter, or to the fields that keep it from being made. */
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
import { words } from '../words.ts';
import type { Words } from '../words.ts';

export interface LetterOrder {
  readonly template: LetterTemplate;
  readonly answers: Answers;
  readonly facts: LetterFacts;
}

export type LetterOutcome =
  | { readonly kind: 'made'; readonly bytes: Uint8Array; readonly fileName: string }
  /** Per question or field: what to do, in a sentence for the employee. */
  | { readonly kind: 'refused'; readonly fields: Readonly<Record<string, Words>> };

const answerAdvice: Readonly<Record<AnswerProblem, Words>> = {
  required: words('Vul dit in.', 'Fill this in.'),
  notAChoice: words('Kies een van de mogelijkheden.', 'Choose one of the options.'),
  notADate: words('Vul een bestaande datum in.', 'Fill in a date that exists.'),
  tooLong: words('Maak deze tekst korter.', 'Make this text shorter.'),
  unknownQuestion: words('Deze vraag hoort niet bij deze brief. Ververs het scherm.', 'This question does not belong to this letter. Refresh the screen.'),
};

type Kind = LetterFacts['subject']['kind'];

const atDossier: Readonly<Record<'subject' | 'reporter', Words>> = {
  subject: words('Vul het in bij het dossier in het ERP.', 'Fill it in at the dossier in the ERP.'),
  reporter: words('Vul het in bij de melder van het dossier in het ERP.', "Fill it in at the dossier's complainant in the ERP."),
};

const atTask: typeof atDossier = {
  subject: words('Vul het in bij de taak in het ERP.', 'Fill it in at the task in the ERP.'),
  reporter: words('Vul het in bij het contact van de taak in het ERP.', "Fill it in at the task's contact in the ERP."),
};

const elsewhere: Readonly<Record<Exclude<Source, keyof typeof atDossier>, Words>> = {
  handler: words('Vul het in bij de medewerker in het ERP.', 'Fill it in at the employee in the ERP.'),
  association: words('Vraag uw applicatiebeheerder om het in te stellen.', 'Ask your application administrator to set it.'),
  referral: words('Kies een instantie, of vraag uw applicatiebeheerder om het in te stellen.', 'Choose a body, or ask your application administrator to set it.'),
};

const whereToFillIn = (source: Source, kind: Kind): Words => ({ ...(kind === 'task' ? atTask : atDossier), ...elsewhere })[source];

const missingAdvice = (name: string, kind: Kind): Words => {
  const field = modelField(name);
  if (field === undefined) return answerAdvice.required;
  const { label, source } = field;
  const where = whereToFillIn(source, kind);
  return words(`Wij missen ${label.nl}. ${where.nl}`, `What is missing is ${label.en}. ${where.en}`);
};

const refused = (fields: Iterable<readonly [string, Words]>): LetterOutcome => ({
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
  `${facts.subject.number} ${template.file.title} ${facts.today}.docx`;

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
    return refused(names.map((name) => [name, missingAdvice(name, order.facts.subject.kind)]));
  }
  return { kind: 'made', bytes: filled.bytes, fileName: fileName(order) };
};
