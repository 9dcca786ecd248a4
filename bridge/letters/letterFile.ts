/** `letter.json`, beside each template: what it is called, when it fits, and what it asks. */
import { z } from 'zod';
import type { Stage } from '../dossiers/schema.ts';
import { code } from '../schema.ts';
import { fieldName } from './tags.ts';
import type { Question } from './schema.ts';

const stages = ['assign', 'carryOut', 'check', 'refer', 'close', 'closed'] as const satisfies readonly Stage[];

const questionName = z.string().regex(/^\p{L}[\p{L}\p{N}]{0,49}$/u, 'een naam heeft alleen letters en cijfers');

const question = z.strictObject({
  name: questionName,
  label: z.string().min(1).max(100),
  kind: z.enum(['text', 'longText', 'choice', 'date']),
  required: z.boolean(),
  choices: z.array(z.string().min(1)).min(2).exactOptional(),
  default: z.string().exactOptional(),
  help: z.string().max(250).exactOptional(),
  shownWhen: z.strictObject({ name: questionName, is: z.string() }).exactOptional(),
}) satisfies z.ZodType<Question>;

type Issue = readonly [field: string, message: string];

const issuesOf = (one: Question, earlier: readonly Question[]): readonly Issue[] => {
  const { kind, choices, shownWhen } = one;
  const condition = earlier.find(({ name }) => name === shownWhen?.name);
  const found: Issue[] = [];
  if ((kind === 'choice') !== (choices !== undefined)) found.push(['choices', 'een keuzevraag, en alleen die, heeft keuzes']);
  if (earlier.some(({ name }) => fieldName(name) === fieldName(one.name))) found.push(['name', 'deze naam bestaat al']);
  if (shownWhen !== undefined && condition?.choices?.includes(shownWhen.is) !== true) {
    found.push(['shownWhen', 'noem een eerdere keuzevraag en een van haar keuzes']);
  }
  return found;
};

const questions = z.array(question).superRefine((all, context) => {
  for (const [index, one] of all.entries()) {
    for (const [field, message] of issuesOf(one, all.slice(0, index))) {
      context.addIssue({ code: 'custom', path: [index, field], message });
    }
  }
});

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
  questions,
});

export type LetterFile = z.output<typeof letterFile>;
