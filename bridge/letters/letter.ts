/** From a template, its answers and the facts of the dossier or task to a letter, or to what keeps it from being made. */
import { answerAdvice, missingAdvice } from './advice.ts';
import { answerValues } from './answerValues.ts';
import { capital } from './engine/filters.ts';
import { fieldName } from './engine/names.ts';
import { fillText, namesIn } from './engine/text.ts';
import type { Data, Headings, Stamp } from './engine/types.ts';
import { together } from './engine/zipWriter.ts';
import type { Filler, Stopped } from './filling/filler.ts';
import { modelField, modelTexts, modelValues } from './model.ts';
import type { LetterFacts } from './model.ts';
import { checkAnswers } from './questions.ts';
import type { Answers } from './questions.ts';
import type { LetterFile } from './letterFile.ts';
import type { LetterTemplate } from './templates.ts';
import type { Words } from '../words.ts';

export interface LetterOrder {
  readonly template: LetterTemplate;
  readonly answers: Answers;
  readonly facts: LetterFacts;
}

export type LetterOutcome =
  | { readonly kind: 'made'; readonly bytes: Uint8Array; readonly fileName: string }
  /** Per question or field: what to do, in a sentence for the employee. */
  | { readonly kind: 'refused'; readonly fields: Readonly<Record<string, Words>> }
  | Stopped;

const refused = (fields: Iterable<readonly [string, Words]>): LetterOutcome => ({
  kind: 'refused',
  fields: Object.fromEntries(fields),
});

const fileName = ({ template, facts }: LetterOrder): string =>
  `${facts.subject.number} ${template.file.title} ${facts.today}.docx`;

type Texts = Readonly<Record<string, string>>;

/** As the question calls its columns, or the model its own. */
const headingsOf = ({ questions }: LetterFile, list: string): Headings[string] => {
  const asked = questions.find(({ name }) => fieldName(name) === list)?.columns ?? [];
  const known = modelField(list)?.columns ?? [];
  return Object.fromEntries([...known.map(({ name, label }) => [name, capital(label.nl)]), ...asked.map(({ name, label }) => [fieldName(name), label])]);
};

/** Of the tables that the template wants drawn. */
const headingsIn = ({ file, document }: LetterTemplate): { readonly headings?: Headings } => {
  const tables = document.uses.filter(({ drawn }) => drawn === 'table').map(({ name }) => name);
  return tables.length === 0 ? {} : { headings: Object.fromEntries(tables.map((name) => [name, headingsOf(file, name)])) };
};

const unknownIn = (subject: string, known: Texts): readonly string[] => namesIn(subject).filter((name) => !Object.hasOwn(known, name));

const textsIn = (values: Data): Texts =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])));

/** A line of text has no rows. */
const inLine = (facts: LetterFacts, answered: Data): Texts => ({ ...modelTexts(facts), ...textsIn(answered) });

/** A subject line of which a field is not known is left out: the fields themselves are what is missing. */
const valuesFor = ({ template: { file }, facts }: LetterOrder, answered: Data): Data => {
  const values = { ...modelValues(facts), ...answered };
  const known = inLine(facts, answered);
  return unknownIn(file.subject, known).length > 0 ? values : { ...values, onderwerp: fillText(file.subject, known) };
};

/** Only what was asked and answered: what somebody typed and then no longer needed does not travel to the tenant. */
const stampOf = ({ file, version }: LetterTemplate, answers: Answers): Stamp => ({
  templateCode: file.code,
  templateVersion: version,
  answers: JSON.stringify(Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.length > 0))),
});

const missing = ({ template, facts }: LetterOrder, fields: readonly string[], answered: Data): LetterOutcome => {
  const ofSubject = unknownIn(template.file.subject, inLine(facts, answered));
  const names = fields.flatMap((name) => (name === 'onderwerp' ? ofSubject : [name]));
  return refused(names.map((name) => [name, missingAdvice(name, facts.subject.kind)]));
};

/** The letter carries its answers, so that it can be made again. */
export const makeLetter = async (filler: Pick<Filler, 'fill'>, order: LetterOrder): Promise<LetterOutcome> => {
  const { template, facts } = order;
  const checked = checkAnswers(template.file.questions, order.answers);
  if (checked.kind === 'problems') {
    return refused(Object.entries(checked.problems).map(([name, problem]) => [name, answerAdvice[problem]]));
  }
  const answered = answerValues(template.file.questions, checked.values);
  const options = { stamp: stampOf(template, checked.values), ...headingsIn(template) };
  const filled = await filler.fill(template.document, valuesFor(order, answered), options);
  if (filled.kind === 'stopped') return filled;
  if (filled.kind === 'missing') return missing({ template, facts, answers: checked.values }, filled.fields, answered);
  return { kind: 'made', bytes: together(filled.pieces), fileName: fileName(order) };
};
