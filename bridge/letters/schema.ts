import { z } from 'zod';
import { letter, receiptTemplate } from './examples.ts';
import { limits } from '../limits.ts';
import { code, list, typed, view } from '../schema.ts';

/** A question of a letter template, answered before the letter is made. Stands in the template's `letter.json`. */
export const question = view({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'longText', 'choice', 'date']),
  required: z.boolean(),
  /** For `choice`: what may be chosen, in order. */
  choices: list(z.string()).exactOptional(),
  default: z.string().exactOptional(),
  help: z.string().exactOptional(),
  /** Asked only while another answer has this value. */
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
  /** The stages it fits; others find it under "alle". */
  stages: list(z.string()),
  questions: list(question),
}).meta({ id: 'TemplateView', examples: [receiptTemplate] });
export type TemplateView = z.output<typeof templateView>;

/** With a dossier or a task, only what fits it, and the defaults of the questions are filled in from it. */
export const listTemplates = z.strictObject({ dossier: code(20).optional(), task: code(20).optional() });
export type ListTemplates = z.output<typeof listTemplates>;
export const templateViews = list(templateView).meta({ examples: [[receiptTemplate]] });

/** `POST /api/dossiers/{number}/letters`. */
export const makeLetter = z.strictObject({
  templateCode: code(20),
  answers: z.record(z.string().max(50), typed(limits.answer)),
  lineNumber: z.int().positive().nullable(),
}).meta({ examples: [letter] });
export type MakeLetter = z.input<typeof makeLetter>;

/** `POST /api/dossiers/{number}/letters/preview`: answers the .docx and writes nothing. */
export const previewLetter = makeLetter.extend({ bodyCode: code(20).nullable().default(null) }).meta({ examples: [letter, { ...letter, templateCode: 'VERWIJZING', bodyCode: 'HUURCOM' }] });
export type PreviewLetter = z.output<typeof previewLetter>;

/** `POST /api/tasks/{number}/letters`, and `…/preview`, which writes nothing (R2). */
export const makeTaskLetter = makeLetter.pick({ templateCode: true, answers: true }).meta({
  examples: [{ templateCode: 'NIET-IN-BEH', answers: { reden: 'Dit is een reparatie.', watNu: 'Bel ons om een afspraak te maken.' } }],
});
export type MakeTaskLetter = z.input<typeof makeTaskLetter>;
