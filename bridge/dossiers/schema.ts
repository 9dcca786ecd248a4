import { z } from 'zod';
import * as examples from './examples.ts';
import { contactCard, documentRow, interactionRow } from '../contacts/schema.ts';
import { answers } from '../letters/schema.ts';
import { limits } from '../limits.ts';
import { code, coded, isoDate, list, listed, longText, newInteraction, newTask, required, version, view } from '../schema.ts';
import { scope, taskRow, who } from '../tasks/schema.ts';

/** Where a dossier stands. Reached by what is in the ERP, never by a private flag. */
export const stage = z.enum(['assign', 'carryOut', 'check', 'refer', 'close', 'closed']);
export type Stage = z.output<typeof stage>;

/** The one thing to do next: a pure function of the dossier. */
export const nextStep = z
  .discriminatedUnion('kind', [
    view({ kind: z.literal('addSteps') }),
    view({ kind: z.literal('completeJudgingTask'), taskNumber: z.string() }),
    view({ kind: z.literal('finishLine'), lineNumber: z.int() }),
    view({ kind: z.literal('finishTask'), taskNumber: z.string() }),
    view({ kind: z.literal('check') }),
    view({ kind: z.literal('refer') }),
    view({ kind: z.literal('close') }),
    view({ kind: z.literal('none') }),
  ])
  .meta({ id: 'NextStep' });
export type NextStep = z.output<typeof nextStep>;

/** What keeps a dossier from being closed (R9), each solved from the list. */
export const blocker = z
  .discriminatedUnion('kind', [
    view({ kind: z.literal('line'), lineNumber: z.int(), version, description: z.string() }),
    view({ kind: z.literal('task'), taskNumber: z.string(), version, description: z.string() }),
  ])
  .meta({ id: 'Blocker' });
export type Blocker = z.output<typeof blocker>;

/** What the recorded interactions and letters say of the check and the referral (R8). */
export const judgement = view({
  satisfied: z.boolean().nullable(),
  everythingReasonableDone: z.boolean().nullable(),
  contactMade: z.boolean(),
  referred: z.boolean(),
}).meta({ id: 'Judgement' });
export type Judgement = z.output<typeof judgement>;

export const dossierRow = view({
  id: z.guid(),
  version,
  number: z.string(),
  description: z.string(),
  type: coded,
  status: coded,
  open: z.boolean(),
  reporterName: z.string().nullable(),
  address: z.string().nullable(),
  handler: who.nullable(),
  team: who.nullable(),
  deadline: isoDate.nullable(),
  checkDate: isoDate.nullable(),
  linesDone: z.int(),
  lines: z.int(),
}).meta({ id: 'DossierRow', examples: [examples.dossier] });
export type DossierRow = z.output<typeof dossierRow>;

export const commentView = view({
  lineNumber: z.int(),
  date: isoDate.nullable(),
  createdBy: z.string().nullable(),
  /** Joined again from the ERP's 80-character lines, lossless (R12). */
  text: z.string(),
}).meta({ id: 'CommentView' });
export type CommentView = z.output<typeof commentView>;

export const partyView = view({
  role: z.enum(['Reporter', 'Causer', 'Other']),
  reportDate: isoDate.nullable(),
  contact: contactCard,
}).meta({ id: 'PartyView' });
export type PartyView = z.output<typeof partyView>;

export const lineView = view({
  id: z.guid(),
  version,
  lineNumber: z.int(),
  action: coded,
  description: z.string(),
  date: isoDate.nullable(),
  employee: who.nullable(),
  status: z.enum(['Open', 'In Progress', 'Completed']),
  closingReason: coded.nullable(),
  closedOn: isoDate.nullable(),
  tasks: list(taskRow),
  interactions: list(interactionRow),
  comments: list(commentView),
  documents: list(documentRow),
}).meta({ id: 'LineView' });
export type LineView = z.output<typeof lineView>;

export const timelineEntry = view({
  date: isoDate,
  kind: z.enum(['interaction', 'comment', 'lineClosed', 'taskClosed', 'opened', 'closed', 'document']),
  text: z.string(),
  who: z.string().nullable(),
}).meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.output<typeof timelineEntry>;

/** `GET /api/dossiers/{number}`: everything of a dossier. What hangs on a line stands with the line only. */
export const dossierView = view({
  id: z.guid(),
  version,
  number: z.string(),
  description: z.string(),
  date: isoDate.nullable(),
  type: coded,
  status: coded,
  open: z.boolean(),
  closingReason: coded.nullable(),
  closedOn: isoDate.nullable(),
  handler: who.nullable(),
  team: who.nullable(),
  deadline: isoDate.nullable(),
  checkDate: isoDate.nullable(),
  unitNumber: z.string().nullable(),
  /** The task it was judged in, from which it was made; null when it was made otherwise. */
  judgingTask: z.string().nullable(),
  stage,
  next: nextStep,
  judgement,
  parties: list(partyView),
  lines: list(lineView),
  tasks: list(taskRow),
  interactions: list(interactionRow),
  comments: list(commentView),
  documents: list(documentRow),
  blockers: list(blocker),
  timeline: list(timelineEntry),
}).meta({ id: 'DossierView', examples: [examples.opened] });
export type DossierView = z.output<typeof dossierView>;

/** `GET /api/dossiers`. */
export const listDossiers = z.strictObject({
  scope: scope.default('mine'),
  /** A contact's number: then every dossier of theirs, in any role, open or closed, whoever handles it. */
  contact: code(20).optional(),
  /** Every word of it stands in the number, the description, or the complainant's name or address. */
  search: z.string().max(100).optional(),
  /** By deadline: past, today, or until Sunday. */
  due: z.enum(['late', 'today', 'week']).optional(),
});
export type ListDossiers = z.output<typeof listDossiers>;
export const dossierRows = listed(dossierRow, examples.dossier);

/** `POST /api/dossiers/{number}/steps`: template steps and lines by hand with their comments and tasks (B1–B6, D3). */
export const addSteps = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        actionCode: code(10),
        description: required(limits.lineDescription),
        date: isoDate,
        comment: longText.default(''),
        task: newTask.nullable(),
      }),
    )
    .max(50),
  /** Tasks of the whole dossier (B5). */
  tasks: z.array(newTask).max(50),
}).meta({ examples: [examples.steps] });
export type AddSteps = z.input<typeof addSteps>;

/** `POST /api/dossiers/{number}/tasks`: one task on the dossier (`lineNumber` null) or on a line. */
export const addTask = newTask.extend({ lineNumber: z.int().positive().nullable() }).meta({ examples: [examples.task] });
export type AddTask = z.input<typeof addTask>;

/** `POST /api/dossiers/{number}/comments`. */
export const addComment = z.strictObject({
  lineNumber: z.int().positive().nullable(),
  text: required(limits.comment),
}).meta({ examples: [examples.comment] });
export type AddComment = z.input<typeof addComment>;

/** `POST /api/dossiers/{number}/interactions/link` (A7, R4). */
export const linkInteractions = z.strictObject({
  interactions: z.array(z.strictObject({ id: z.guid(), version })).min(1).max(50),
}).meta({ examples: [examples.link] });
export type LinkInteractions = z.input<typeof linkInteractions>;

/** `POST /api/dossiers/{number}/lines/{lineNumber}/finish`: line, its tasks and the interaction together (C5, R7). */
export const finishLine = z.strictObject({
  version,
  closingReason: code(20).nullable(),
  tasks: z.array(z.strictObject({ number: code(20), version })).max(50),
  interaction: newInteraction.nullable(),
}).meta({ examples: [examples.finished] });
export type FinishLine = z.input<typeof finishLine>;

/** `POST /api/dossiers/{number}/update`: only what is given changes. */
export const updateDossier = z.strictObject({
  version,
  status: code(10).optional(),
  handlerCode: code(20).optional(),
  deadline: isoDate.nullable().optional(),
  checkDate: isoDate.nullable().optional(),
}).meta({ examples: [examples.update] });
export type UpdateDossier = z.input<typeof updateDossier>;

/** `POST /api/dossiers/{number}/check`: the answer is recorded as interactions (D2, D3, R8). */
export const check = z.discriminatedUnion('satisfied', [
  z.strictObject({ satisfied: z.literal(true), remark: longText }),
  z.strictObject({ satisfied: z.literal(false), everythingReasonableDone: z.boolean(), remark: longText }),
]).meta({ examples: [...examples.checks] });
export type Check = z.input<typeof check>;

/** `POST /api/dossiers/{number}/refer`: contact with the complainant recorded and the letter put into the dossier (E1). */
export const refer = z.strictObject({
  bodyCode: code(20),
  remark: longText,
  answers,
}).meta({ examples: [examples.referral] });
export type Refer = z.input<typeof refer>;

/** `POST /api/dossiers/{number}/close`: the blockers the person chose to solve, then the dossier itself (F1–F3, R9). */
export const close = z.strictObject({
  version,
  closingReason: code(10),
  lines: z.array(z.strictObject({ lineNumber: z.int().positive(), version })).max(200),
  lineClosingReason: code(20).nullable(),
  tasks: z.array(z.strictObject({ number: code(20), version })).max(200),
}).meta({ examples: [examples.closing] });
export type Close = z.input<typeof close>;

