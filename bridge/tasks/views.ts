/** ERP tasks as the pane shows them. Pure. */
import { addressLine, contactCard, contactName, documentRow, lineOrNull, orNull } from '../contacts/views.ts';
import type { InteractionRow } from '../contacts/schema.ts';
import type { Read, Row } from '../erp/entities.ts';
import { employeeIn, teamIn } from '../lookups/lookups.ts';
import type { Setup } from '../lookups/lookups.ts';
import { knownNumber } from './rules.ts';
import type { TaskRow, TaskView } from './schema.ts';

export type ListedTask = Read<'tasks', { contact: Record<never, never> }>;
export type OpenedTask = Read<'tasks', { contact: Record<never, never>; documents: Record<never, never> }>;

export const taskRow = (setup: Setup, task: Row<'tasks'>, contact: Row<'contacts'> | null = null): TaskRow => ({
  id: task.id,
  version: task.etag,
  number: knownNumber(task),
  description: task.description,
  status: task.status,
  closed: task.closed,
  deadline: task.endingDate,
  contactName: contact === null ? null : contactName(contact),
  address: contact === null ? null : orNull(addressLine(contact)),
  team: teamIn(setup, task.teamCode),
  employee: employeeIn(setup, task.employeeCode),
  dossierNumber: orNull(task.dossierNumber),
  lineNumber: lineOrNull(task.actionLineNumber),
  hasNote: task.note !== '',
});

export const listedTask = (setup: Setup, task: ListedTask): TaskRow => taskRow(setup, task, task.contact);

export interface TaskSurroundings {
  readonly interactions: readonly InteractionRow[];
  readonly linked: TaskView['linked'];
}

export const taskView = (setup: Setup, task: OpenedTask, { interactions, linked }: TaskSurroundings): TaskView => ({
  ...taskRow(setup, task, task.contact),
  note: task.note,
  contact: task.contact === null ? null : contactCard(task.contact),
  documents: task.documents.map((document) => documentRow(setup, document)),
  interactions,
  linked,
});

/** By deadline, those without one last; then by number. */
export const byDeadline = (a: TaskRow, b: TaskRow): number =>
  (a.deadline ?? '9999').localeCompare(b.deadline ?? '9999') || a.number.localeCompare(b.number);

/** One row per organizer task, whichever copies came along. */
export const oncePerTask = (rows: readonly TaskRow[]): readonly TaskRow[] => [
  ...new Map(rows.map((row) => [row.number, row])).values(),
];
