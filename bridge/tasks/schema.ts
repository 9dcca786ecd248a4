import { z } from 'zod';
import type { ContactCard, DocumentRow, InteractionRow } from '../contacts/schema.ts';
import { limits } from '../limits.ts';
import { code, isoDate, newInteraction, required, version } from '../schema.ts';

export type TaskStatus = 'Not Started' | 'In Progress' | 'Completed' | 'Waiting' | 'Postponed';

export interface Who {
  readonly code: string;
  readonly name: string;
}

/** A task as a list or a dossier shows it. */
export interface TaskRow {
  readonly id: string;
  readonly version: string;
  readonly number: string;
  readonly description: string;
  readonly status: TaskStatus;
  readonly closed: boolean;
  readonly deadline: string | null;
  readonly contactName: string | null;
  readonly address: string | null;
  readonly team: Who | null;
  readonly employee: Who | null;
  readonly dossierNumber: string | null;
  readonly lineNumber: number | null;
  readonly hasNote: boolean;
}

/** `GET /api/tasks/{number}`. */
export interface TaskView extends TaskRow {
  readonly note: string;
  readonly contact: ContactCard | null;
  readonly documents: readonly DocumentRow[];
  /** Earlier contact with the reporter and the household, newest first. */
  readonly interactions: readonly InteractionRow[];
  /** What it hangs on (*Gekoppelde activiteiten*, C1). */
  readonly linked: {
    readonly dossierNumber: string;
    readonly dossierDescription: string;
    readonly lineNumber: number | null;
    readonly lineDescription: string | null;
  } | null;
}

/** `POST /api/tasks/{number}/claim`, `…/start`. */
export const versionOnly = z.strictObject({ version });
export type VersionOnly = z.input<typeof versionOnly>;

/** `POST /api/tasks/{number}/decline` (R2). */
export const decline = z.strictObject({
  version,
  reason: required(limits.note),
  interaction: newInteraction.nullable(),
});
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
});
export type Accept = z.input<typeof accept>;

/** `POST /api/tasks/{number}/complete`. */
export const completeTask = z.strictObject({ version, interaction: newInteraction.nullable() });
export type CompleteTask = z.input<typeof completeTask>;
