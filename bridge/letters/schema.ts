import { z } from 'zod';
import { letter, madeLetter, receiptTemplate } from './examples.ts';
import { limits } from '../limits.ts';
import { code, list, typed, view } from '../schema.ts';

/** A column of a question with rows. */
export const column = view({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'date', 'number', 'choice']),
  required: z.boolean(),
  choices: list(z.string()).exactOptional(),
}).meta({ id: 'Column' });
export type Column = z.output<typeof column>;

const answerRow = z.record(z.string().max(50), typed(limits.answer)).readonly();

/**
 * By the name of the question: a text, or a list of rows by the name of the column. `ja` or `nee` for yes and no, dates as
 * `YYYY-MM-DD`, numbers with a dot.
 */
export const answers = z
  .record(z.string().max(50), z.union([typed(limits.answer), z.array(answerRow).max(limits.answerRows).readonly()]))
  .readonly();

/** A question of a letter template, answered before the letter is made. Stands in the template's `letter.json`. */
export const question = view({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'longText', 'choice', 'yesNo', 'date', 'number', 'rows']),
  required: z.boolean(),
  /** For `choice`: what may be chosen, in order. */
  choices: list(z.string()).exactOptional(),
  default: z.string().exactOptional(),
  /** For `rows`: what is proposed from the dossier. */
  defaultRows: list(answerRow).exactOptional(),
  help: z.string().exactOptional(),
  /** For `text` and `longText` characters, for `rows` rows. */
  limit: z.int().exactOptional(),
  /** For `number`; without `decimals` it is a whole number. */
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  decimals: z.int().exactOptional(),
  /** For `rows`. */
  columns: list(column).exactOptional(),
  /** Asked only while the answer to an earlier question, a `choice` or a `yesNo`, has this value. */
  shownWhen: view({
    name: z.string(),
    is: z.string(),
  }).exactOptional(),
}).meta({ id: 'Question' });
export type Question = z.output<typeof question>;

/** `GET /api/templates?dossier={number}` or `?task={number}`. */
export const templateView = view({
  code: z.string(),
  title: z.string(),
  /** The newest there is; a letter that was made keeps the version that it was made from. */
  version: z.int(),
  /** The stages it fits; others find it under "alle". */
  stages: list(z.string()),
  questions: list(question),
}).meta({ id: 'TemplateView', examples: [receiptTemplate] });
export type TemplateView = z.output<typeof templateView>;

/** `GET /api/dossiers/{number}/documents/{id}/letter`: what a letter was made from, so that it can be made again. */
export const letterMade = view({
  templateCode: z.string(),
  version: z.int(),
  newestVersion: z.int(),
  title: z.string(),
  answers,
}).meta({ id: 'LetterMade', examples: [madeLetter] });
export type LetterMade = z.output<typeof letterMade>;

/** With a dossier or a task, only what fits it, and the defaults of the questions are filled in from it. */
export const listTemplates = z.strictObject({ dossier: code(20).optional(), task: code(20).optional() });
export type ListTemplates = z.output<typeof listTemplates>;
export const templateViews = list(templateView).meta({ examples: [[receiptTemplate]] });

/** `POST /api/dossiers/{number}/letters`. */
export const makeLetter = z.strictObject({
  templateCode: code(20),
  /** Without one, the newest. */
  templateVersion: z.int().positive().exactOptional(),
  answers,
  lineNumber: z.int().positive().nullable(),
}).meta({ examples: [letter] });
export type MakeLetter = z.input<typeof makeLetter>;

/** `POST /api/dossiers/{number}/letters/preview`: answers the .docx and writes nothing. */
export const previewLetter = makeLetter.extend({ bodyCode: code(20).nullable().default(null) }).meta({ examples: [letter, { ...letter, templateCode: 'VERWIJZING', bodyCode: 'HUURCOM' }] });
export type PreviewLetter = z.output<typeof previewLetter>;

/** `POST /api/tasks/{number}/letters`, and `…/preview`, which writes nothing (R2). */
export const makeTaskLetter = makeLetter.pick({ templateCode: true, templateVersion: true, answers: true }).meta({
  examples: [{ templateCode: 'NIET-IN-BEH', answers: { reden: 'Dit is een reparatie.', watNu: 'Bel ons om een afspraak te maken.' } }],
});
export type MakeTaskLetter = z.input<typeof makeTaskLetter>;
