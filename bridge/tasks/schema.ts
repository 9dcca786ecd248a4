import { z } from 'zod';
import * as examples from './examples.ts';
import { complaintsTeam, etag } from '../examples.ts';
import { contactCard, documentRow, interactionRow } from '../contacts/schema.ts';
import { limits } from '../limits.ts';
import { assignee, code, isoDate, list, listed, newInteraction, required, version, view } from '../schema.ts';

const taskStatus = z.enum(['Not Started', 'In Progress', 'Completed', 'Waiting', 'Postponed']);

export const who = view({
  code: z.string(),
  name: z.string(),
}).meta({ id: 'Who', examples: [complaintsTeam] });
export type Who = z.output<typeof who>;

/** A task as a list or a dossier shows it. */
export const taskRow = view({
  id: z.guid(),
  version,
  number: z.string(),
  description: z.string(),
  status: taskStatus,
  closed: z.boolean(),
  deadline: isoDate.nullable(),
  contactName: z.string().nullable(),
  address: z.string().nullable(),
  team: who.nullable(),
  employee: who.nullable(),
  dossierNumber: z.string().nullable(),
  lineNumber: z.int().nullable(),
  hasNote: z.boolean(),
}).meta({ id: 'TaskRow', examples: [examples.report] });
export type TaskRow = z.output<typeof taskRow>;

/** `GET /api/tasks/{number}`. */
export const taskView = view({
  ...taskRow.unwrap().shape,
  note: z.string(),
  contact: contactCard.nullable(),
  documents: list(documentRow),
  /** Earlier contact with the reporter and the household, newest first. */
  interactions: list(interactionRow),
  /** What it hangs on (*Gekoppelde activiteiten*, C1). */
  linked: view({
    dossierNumber: z.string(),
    dossierDescription: z.string(),
    lineNumber: z.int().nullable(),
    lineDescription: z.string().nullable(),
  }).nullable(),
}).meta({ id: 'TaskView', examples: [examples.openedReport] });
export type TaskView = z.output<typeof taskView>;

/** Whose work a list shows. */
export const scope = z.enum(['mine', 'team']);
export type Scope = z.output<typeof scope>;

/** `GET /api/tasks`. */
export const listTasks = z.strictObject({ scope: scope.default('mine') });
export const taskRows = listed(taskRow, examples.report, examples.callBack);

/** `POST /api/tasks/{number}/claim`, `…/start`. */
export const versionOnly = z.strictObject({ version }).meta({ examples: [{ version: etag }] });
export type VersionOnly = z.input<typeof versionOnly>;

/** `POST /api/tasks/{number}/decline` (R2). */
export const decline = z.strictObject({
  version,
  reason: required(limits.note),
  interaction: newInteraction.nullable(),
}).meta({ examples: [examples.noComplaint] });
export type Decline = z.input<typeof decline>;

/** `POST /api/tasks/{number}/dossier`: accept, start and link in one go (A5–A7, R3, R4). */
export const accept = z.strictObject({
  version,
  dossierType: code(10),
  role: z.enum(['Reporter', 'Causer', 'Other']),
  description: required(limits.dossierDescription),
  status: code(10),
  handlerCode: code(20),
  deadline: isoDate.nullable(),
  link: z.array(z.strictObject({ id: z.guid(), version })).max(50),
}).meta({ examples: [examples.acceptance] });
export type Accept = z.input<typeof accept>;

/** `POST /api/tasks/{number}/complete`. */
export const completeTask = z
  .strictObject({ version, interaction: newInteraction.nullable() })
  .meta({ examples: [{ version: etag, interaction: null }, { version: etag, interaction: examples.telephoneCall }] });
export type CompleteTask = z.input<typeof completeTask>;

/** `POST /api/tasks/{number}/release` (R1). */
export const releaseTask = z
  .strictObject({ version, teamCode: code(10) })
  .meta({ examples: [{ version: etag, teamCode: 'KLACHT' }] });
export type ReleaseTask = z.input<typeof releaseTask>;

/** `POST /api/tasks/{number}/assign` (R1, R6). */
export const assignTask = z.strictObject({ version, assignee }).meta({
  examples: [
    { version: etag, assignee: { kind: 'employee', code: 'KVISSER' } },
    { version: etag, assignee: { kind: 'team', code: 'WIJK' } },
  ],
});
export type AssignTask = z.input<typeof assignTask>;

/** A task with the version that the person saw. */
export const seenTask = z.strictObject({ number: code(20), version });
export type SeenTask = z.input<typeof seenTask>;

/** `POST /api/tasks/complete`. */
export const completeTasks = z.strictObject({ tasks: z.array(seenTask).min(1).max(50) }).meta({
  examples: [{ tasks: [{ number: 'T-000012', version: etag }, { number: 'T-000031', version: etag }] }],
});
export type CompleteTasks = z.input<typeof completeTasks>;
