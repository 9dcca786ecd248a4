import { z } from 'zod';
import type { ContactCard, DocumentRow, InteractionRow } from '../contacts/schema.ts';
import { limits } from '../limits.ts';
import { code, isoDate, longText, newInteraction, newTask, required, typed, version } from '../schema.ts';
import type { Coded } from '../schema.ts';
import type { TaskRow, Who } from '../tasks/schema.ts';

/** Where a dossier stands. Reached by what is in the ERP, never by a private flag. */
export type Stage = 'assign' | 'carryOut' | 'check' | 'refer' | 'close' | 'closed';

/** The one thing to do next: a pure function of the dossier. */
export type NextStep =
  | { readonly kind: 'addSteps' }
  | { readonly kind: 'completeJudgingTask'; readonly taskNumber: string }
  | { readonly kind: 'finishLine'; readonly lineNumber: number }
  | { readonly kind: 'finishTask'; readonly taskNumber: string }
  | { readonly kind: 'check' }
  | { readonly kind: 'refer' }
  | { readonly kind: 'close' }
  | { readonly kind: 'none' };

/** What keeps a dossier from being closed (R9), each solved from the list. */
export type Blocker =
  | { readonly kind: 'line'; readonly lineNumber: number; readonly version: string; readonly description: string }
  | { readonly kind: 'task'; readonly taskNumber: string; readonly version: string; readonly description: string };

/** What the recorded interactions and letters say of the check and the referral (R8). */
export interface Judgement {
  readonly satisfied: boolean | null;
  readonly everythingReasonableDone: boolean | null;
  readonly contactMade: boolean;
  readonly referred: boolean;
}

export interface DossierRow {
  readonly id: string;
  readonly version: string;
  readonly number: string;
  readonly description: string;
  readonly type: Coded;
  readonly status: Coded;
  readonly open: boolean;
  readonly reporterName: string | null;
  readonly address: string | null;
  readonly handler: Who | null;
  readonly team: Who | null;
  readonly deadline: string | null;
  readonly checkDate: string | null;
  readonly linesDone: number;
  readonly lines: number;
}

export interface CommentView {
  readonly lineNumber: number;
  readonly date: string | null;
  readonly createdBy: string | null;
  /** Joined again from the ERP's 80-character lines, lossless (R12). */
  readonly text: string;
}

export interface PartyView {
  readonly role: 'Reporter' | 'Causer' | 'Other';
  readonly reportDate: string | null;
  readonly contact: ContactCard;
}

export interface LineView {
  readonly id: string;
  readonly version: string;
  readonly lineNumber: number;
  readonly action: Coded;
  readonly description: string;
  readonly date: string | null;
  readonly employee: Who | null;
  readonly status: 'Open' | 'In Progress' | 'Completed';
  readonly closingReason: Coded | null;
  readonly closedOn: string | null;
  readonly tasks: readonly TaskRow[];
  readonly interactions: readonly InteractionRow[];
  readonly comments: readonly CommentView[];
  readonly documents: readonly DocumentRow[];
}

export interface TimelineEntry {
  readonly date: string;
  readonly kind: 'interaction' | 'comment' | 'lineClosed' | 'taskClosed' | 'opened' | 'closed' | 'document';
  readonly text: string;
  readonly who: string | null;
}

/** `GET /api/dossiers/{number}`: everything of a dossier. What hangs on a line stands with the line only. */
export interface DossierView {
  readonly id: string;
  readonly version: string;
  readonly number: string;
  readonly description: string;
  readonly date: string | null;
  readonly type: Coded;
  readonly status: Coded;
  readonly open: boolean;
  readonly closingReason: Coded | null;
  readonly closedOn: string | null;
  readonly handler: Who | null;
  readonly team: Who | null;
  readonly deadline: string | null;
  readonly checkDate: string | null;
  readonly unitNumber: string | null;
  /** The task it was judged in, from which it was made; null when it was made otherwise. */
  readonly judgingTask: string | null;
  readonly stage: Stage;
  readonly next: NextStep;
  readonly judgement: Judgement;
  readonly parties: readonly PartyView[];
  readonly lines: readonly LineView[];
  readonly tasks: readonly TaskRow[];
  readonly interactions: readonly InteractionRow[];
  readonly comments: readonly CommentView[];
  readonly documents: readonly DocumentRow[];
  readonly blockers: readonly Blocker[];
  readonly timeline: readonly TimelineEntry[];
}

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
});
export type AddSteps = z.input<typeof addSteps>;

/** `POST /api/dossiers/{number}/tasks`: one task on the dossier (`lineNumber` null) or on a line. */
export const addTask = newTask.extend({ lineNumber: z.int().positive().nullable() });
export type AddTask = z.input<typeof addTask>;

/** `POST /api/dossiers/{number}/comments`. */
export const addComment = z.strictObject({
  lineNumber: z.int().positive().nullable(),
  text: required(limits.comment),
});
export type AddComment = z.input<typeof addComment>;

/** `POST /api/dossiers/{number}/interactions/link` (A7, R4). */
export const linkInteractions = z.strictObject({
  interactions: z.array(z.strictObject({ id: z.guid(), version })).min(1).max(50),
});
export type LinkInteractions = z.input<typeof linkInteractions>;

/** `POST /api/dossiers/{number}/lines/{lineNumber}/finish`: line, its tasks and the interaction together (C5, R7). */
export const finishLine = z.strictObject({
  version,
  closingReason: code(20).nullable(),
  tasks: z.array(z.strictObject({ number: code(20), version })).max(50),
  interaction: newInteraction.nullable(),
});
export type FinishLine = z.input<typeof finishLine>;

/** `POST /api/dossiers/{number}/update`: only what is given changes. */
export const updateDossier = z.strictObject({
  version,
  status: code(10).optional(),
  handlerCode: code(20).optional(),
  deadline: isoDate.nullable().optional(),
  checkDate: isoDate.nullable().optional(),
});
export type UpdateDossier = z.input<typeof updateDossier>;

/** `POST /api/dossiers/{number}/check`: the answer is recorded as interactions (D2, D3, R8). */
export const check = z.discriminatedUnion('satisfied', [
  z.strictObject({ satisfied: z.literal(true), remark: longText }),
  z.strictObject({ satisfied: z.literal(false), everythingReasonableDone: z.boolean(), remark: longText }),
]);
export type Check = z.input<typeof check>;

/** `POST /api/dossiers/{number}/refer`: contact with the complainant recorded and the letter put into the dossier (E1). */
export const refer = z.strictObject({
  bodyCode: code(20),
  remark: longText,
  answers: z.record(z.string().max(50), typed(limits.answer)),
});
export type Refer = z.input<typeof refer>;

/** `POST /api/dossiers/{number}/close`: the blockers the person chose to solve, then the dossier itself (F1–F3, R9). */
export const close = z.strictObject({
  version,
  closingReason: code(10),
  lines: z.array(z.strictObject({ lineNumber: z.int().positive(), version })).max(200),
  lineClosingReason: code(20).nullable(),
  tasks: z.array(z.strictObject({ number: code(20), version })).max(200),
});
export type Close = z.input<typeof close>;

