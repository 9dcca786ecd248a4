/** Bodies of the commands that hand a dossier over, finish several lines, open one again and withdraw. */
import { z } from 'zod';
import { etag } from '../examples.ts';
import { assignee, code, longText, version } from '../schema.ts';
import { seenTask } from '../tasks/schema.ts';
import * as examples from './examples.ts';
import { close } from './schema.ts';

/** A line with the version that the person saw. */
const seenLine = z.strictObject({ lineNumber: z.int().positive(), version });

const tasks = [{ number: 'T-000312', version: etag }];
const lines = [{ lineNumber: 10_000, version: etag }, { lineNumber: 20_000, version: etag }];

/** `POST /api/dossiers/{number}/assign` (R1, R6): the handler or handling team, and the tasks that go along. */
export const assignDossier = z.strictObject({ version, assignee, tasks: z.array(seenTask).max(200) }).meta({
  examples: [
    { version: etag, assignee: { kind: 'employee', code: 'KVISSER' }, tasks },
    { version: etag, assignee: { kind: 'team', code: 'WIJK' }, tasks: [] },
  ],
});
export type AssignDossier = z.input<typeof assignDossier>;

/** `POST /api/dossiers/{number}/withdraw` (R1, R9): as closing, with a remark that may be empty. */
export const withdraw = close.extend({ remark: longText }).meta({
  examples: [{ ...examples.closing, closingReason: 'INGETROK', remark: 'De melder trok de klacht in.' }],
});
export type Withdraw = z.input<typeof withdraw>;

/** `POST /api/dossiers/{number}/lines/{lineNumber}/reopen` (R1). */
export const reopenLine = z.strictObject({ version }).meta({ examples: [{ version: etag }] });
export type ReopenLine = z.input<typeof reopenLine>;

/** `POST /api/dossiers/{number}/lines/finish` (R7): several lines with their tasks. */
export const finishLines = z
  .strictObject({ lines: z.array(seenLine).min(1).max(50), closingReason: code(20).nullable(), tasks: z.array(seenTask).max(200) })
  .meta({ examples: [{ lines, closingReason: 'UITGEVOERD', tasks }, { lines, closingReason: null, tasks: [] }] });
export type FinishLines = z.input<typeof finishLines>;
