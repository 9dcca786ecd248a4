/** What a letter may say of a dossier or a task: each field of a template, where it comes from, how it is written. */
import { words } from '../words.ts';
import type { Words } from '../words.ts';
import { writtenDate } from './dates.ts';
import type { Data } from './engine/types.ts';
import type { FieldColumn, Fields, LetterFacts, RowsField, Source } from './fields/field.ts';
import { peopleFields } from './fields/people.ts';
import { senderFields } from './fields/sender.ts';
import { subjectFields } from './fields/subject.ts';

export type { LetterFacts, Source } from './fields/field.ts';

const fields: Fields = { ...subjectFields, ...peopleFields, ...senderFields };

/** A field that a template may use beside its own questions. */
export interface ModelField {
  /** As an author writes it: `dossier.omschrijving`. */
  readonly name: string;
  readonly kind: 'text' | 'date' | 'rows';
  readonly source: Source;
  readonly label: Words;
  /** It may be empty; a letter that needs any other field and does not have it is refused. */
  readonly optional: boolean;
  /** Of rows: what may be used within `{{herhaal …}}`. */
  readonly columns: readonly FieldColumn[];
}

/** Not read from facts: it is made of them, by the template. */
const subjectLine: ModelField = {
  name: 'onderwerp',
  kind: 'text',
  source: 'template',
  label: words('de onderwerpregel van de brief', "the letter's subject line"),
  optional: false,
  columns: [],
};

export const modelFields: readonly ModelField[] = [
  subjectLine,
  ...Object.entries(fields).map(([name, field]) => ({
    name,
    kind: field.kind,
    source: field.source,
    label: field.label,
    optional: field.optional === true,
    columns: field.kind === 'rows' ? field.columns : [],
  })),
];

export const modelNames: readonly string[] = modelFields.map(({ name }) => name);

export const modelField = (name: string): ModelField | undefined => modelFields.find((field) => field.name === name);

type Texts = Readonly<Record<string, string>>;
type Rows = readonly Texts[];

const known = <T>(all: readonly (readonly [name: string, value: T | null])[]): Readonly<Record<string, T>> =>
  Object.fromEntries(all.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])));

/** A field that may be empty is; of another, nothing is not known. */
const orUnknown = (value: string, { optional }: Fields[string]): string | null => (value !== '' || optional === true ? value : null);

/** The texts that are known, dates written out. */
export const modelTexts = (facts: LetterFacts): Texts =>
  known(
    Object.entries(fields).map(([name, field]) => {
      if (field.kind === 'rows') return [name, null];
      const text = field.kind === 'date' ? writtenDate(field.read(facts)) : field.read(facts);
      return [name, orUnknown(text?.trim() ?? '', field)];
    }),
  );

/** The dates behind the fields, as `YYYY-MM-DD`: what a question for a date may have as its default. */
export const modelDates = (facts: LetterFacts): Texts =>
  known(
    Object.entries(fields).map(([name, field]) => {
      const day = field.kind === 'date' ? field.read(facts) : null;
      return [name, writtenDate(day) === null ? null : day];
    }),
  );

const rowsOf = (field: RowsField, facts: LetterFacts): Rows =>
  field.read(facts).map((row) => Object.fromEntries(field.columns.map(({ name }) => [name, row[name]?.trim() ?? ''])));

/** The rows that are known, dates as `YYYY-MM-DD`: what a question with rows may have as its default. */
export const modelRows = (facts: LetterFacts): Readonly<Record<string, Rows>> =>
  known(
    Object.entries(fields).map(([name, field]) => {
      const rows = field.kind === 'rows' ? rowsOf(field, facts) : [];
      return [name, field.kind === 'rows' && (rows.length > 0 || field.optional === true) ? rows : null];
    }),
  );

const writtenRow = (columns: readonly FieldColumn[], row: Texts): Texts =>
  Object.fromEntries(columns.map(({ name, kind }) => [name, (kind === 'date' ? writtenDate(row[name] ?? null) : row[name]) ?? '']));

/** Everything that is known, as it stands in a letter. What is not known is left out, so that a letter that needs it is refused. */
export const modelValues = (facts: LetterFacts): Data => ({
  ...modelTexts(facts),
  ...Object.fromEntries(
    Object.entries(modelRows(facts)).map(([name, rows]) => [name, rows.map((row) => writtenRow(modelField(name)?.columns ?? [], row))]),
  ),
});
