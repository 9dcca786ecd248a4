/** `letter.json`, beside each template: what it is called, when it fits, and what it asks. */
import { z } from 'zod';
import type { Stage } from '../dossiers/schema.ts';
import type { CompileOptions } from './engine/types.ts';
import { limits } from '../limits.ts';
import { code } from '../schema.ts';
import { issuesOfColumn, issuesOfQuestion } from './letterFileIssues.ts';
import type { Issue } from './letterFileIssues.ts';
import type { Column, Question } from './schema.ts';

const stages = ['assign', 'carryOut', 'check', 'refer', 'close', 'closed'] as const satisfies readonly Stage[];

const questionName = z.string().regex(/^\p{L}[\p{L}\p{N}]{0,49}$/u, 'een naam heeft alleen letters en cijfers');
const label = z.string().min(1).max(100);
const choices = z.array(z.string().min(1).max(limits.answer)).min(2);

const column = z.strictObject({
  name: questionName,
  label,
  kind: z.enum(['text', 'date', 'number', 'choice']),
  required: z.boolean(),
  choices: choices.exactOptional(),
}) satisfies z.ZodType<Column>;

type Of<T> = (one: T, earlier: readonly T[]) => readonly Issue[];

/** Each is held against those before it. */
const eachWith =
  <T>(issuesOf: Of<T>) =>
  (all: readonly T[], context: z.RefinementCtx): void => {
    for (const [index, one] of all.entries()) {
      for (const [field, message] of issuesOf(one, all.slice(0, index))) {
        context.addIssue({ code: 'custom', path: [index, field], message });
      }
    }
  };

const question = z.strictObject({
  name: questionName,
  label,
  kind: z.enum(['text', 'longText', 'choice', 'yesNo', 'date', 'number', 'rows']),
  required: z.boolean(),
  choices: choices.exactOptional(),
  default: z.string().exactOptional(),
  help: z.string().max(250).exactOptional(),
  limit: z.int().positive().exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  decimals: z.int().min(0).max(6).exactOptional(),
  /** More than six are no table on a letter's page. */
  columns: z.array(column).min(1).max(6).superRefine(eachWith(issuesOfColumn)).exactOptional(),
  shownWhen: z.strictObject({ name: questionName, is: z.string() }).exactOptional(),
}) satisfies z.ZodType<Question>;

export const letterFile = z.strictObject({
  code: code(20),
  /** Stands in the list of templates and in the name of the letter's file. */
  title: z
    .string()
    .min(1)
    .max(60)
    .regex(/^[^\\/:*?"<>|]*$/, 'gebruik geen tekens die niet in een bestandsnaam mogen'),
  /** The subject line; may hold fields: `Uw klacht over {{dossier.omschrijving}}`. */
  subject: z.string().min(1).max(150),
  /** What it can be written about. */
  for: z.array(z.enum(['dossier', 'task'])).min(1).default(['dossier']),
  stages: z.array(z.enum(stages)),
  /** Puts each value in a content control named after its field, so that it is found again in Word; `locked` keeps it from being edited. */
  wrap: z.enum(['open', 'locked']).exactOptional(),
  questions: z.array(question).superRefine(eachWith<Question>(issuesOfQuestion)),
});

export type LetterFile = z.output<typeof letterFile>;

/** How its document is to be read. */
export const readingOf = ({ wrap }: Pick<LetterFile, 'wrap'>): CompileOptions => (wrap === undefined ? {} : { wrap });
