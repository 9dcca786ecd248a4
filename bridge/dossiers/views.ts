/** ERP dossiers as the pane shows them. Pure: every statement follows from what the ERP holds. */
import { addressLine, contactCard, contactName, documentRow, interactionRow, orNull } from '../contacts/views.ts';
import type { Codes } from '../config.ts';
import type { Read, Row } from '../erp/entities.ts';
import { codedIn, employeeIn, teamIn } from '../lookups/lookups.ts';
import type { Setup } from '../lookups/lookups.ts';
import { isOrganizer } from '../tasks/rules.ts';
import { taskRow } from '../tasks/views.ts';
import { commentsOn } from './comments.ts';
import type { OpenedDossier } from './read.ts';
import { judgementOf } from './rules/judgement.ts';
import { blockersOf, nextOf, stageOf } from './rules/progress.ts';
import type { Progress } from './rules/progress.ts';
import type { DossierRow, DossierView, LineView, PartyView } from './schema.ts';
import { timelineOf } from './timeline.ts';

export type ListedDossier = Read<'livabilityDossiers', { parties: { contact: Record<never, never> }; actionLines: Record<never, never> }>;

const headOf = (setup: Setup, dossier: Row<'livabilityDossiers'>) => ({
  id: dossier.id,
  version: dossier.etag,
  number: dossier.number,
  description: dossier.description,
  type: codedIn(setup, 'dossierTypes', dossier.dossierType),
  status: codedIn(setup, 'dossierStatuses', dossier.dossierStatus),
  open: dossier.open,
  handler: employeeIn(setup, dossier.handlerCode),
  team: teamIn(setup, dossier.handlingTeamCode),
  deadline: dossier.deadline,
  checkDate: dossier.checkDate,
});

export const listedDossier = (setup: Setup, dossier: ListedDossier): DossierRow => {
  const reporter = dossier.parties.find(({ role }) => role === 'Reporter')?.contact ?? null;
  return {
    ...headOf(setup, dossier),
    reporterName: reporter === null ? null : contactName(reporter),
    address: reporter === null ? null : orNull(addressLine(reporter)),
    linesDone: dossier.actionLines.filter(({ status }) => status === 'Completed').length,
    lines: dossier.actionLines.length,
  };
};

/** The tasks of a dossier that count: organizer tasks, not their copies, not what was cancelled. */
const tasksOf = ({ tasks }: OpenedDossier): readonly Row<'tasks'>[] =>
  tasks.filter((task) => isOrganizer(task) && !task.canceled);

const lineView = (setup: Setup, dossier: OpenedDossier, line: Row<'livabilityActionLines'>): LineView => {
  const onLine = <T extends { readonly actionLineNumber: number }>(rows: readonly T[]): readonly T[] =>
    rows.filter(({ actionLineNumber }) => actionLineNumber === line.lineNumber);
  return {
    id: line.id,
    version: line.etag,
    lineNumber: line.lineNumber,
    action: codedIn(setup, 'livabilityActions', line.actionCode),
    description: line.description,
    date: line.date,
    employee: employeeIn(setup, line.employeeCode),
    status: line.status,
    closingReason: line.closingReason === '' ? null : codedIn(setup, 'lineClosingReasons', line.closingReason),
    closedOn: line.closedOn,
    tasks: onLine(tasksOf(dossier)).map((task) => taskRow(setup, task)),
    interactions: onLine(interactionsOf(dossier)).map((entry) => interactionRow(setup, entry)),
    comments: commentsOn(setup, dossier.comments, line.lineNumber),
    documents: onLine(dossier.documents).map((document) => documentRow(setup, document)),
  };
};

const newestFirst = (a: Row<'interactionLogEntries'>, b: Row<'interactionLogEntries'>): number =>
  (b.date ?? '').localeCompare(a.date ?? '') || b.entryNumber - a.entryNumber;

const interactionsOf = ({ interactionLogEntries }: OpenedDossier) =>
  interactionLogEntries.filter(({ canceled }) => !canceled).toSorted(newestFirst);

const partiesOf = ({ parties }: OpenedDossier): readonly PartyView[] =>
  parties.flatMap(({ role, reportDate, contact }) =>
    contact === null ? [] : [{ role, reportDate, contact: contactCard(contact) }],
  );

export const progressOf = (dossier: OpenedDossier, codes: Codes): Progress => ({
  open: dossier.open,
  judgingTask: dossier.taskNumber,
  lines: dossier.actionLines.map((line) => ({ ...line, version: line.etag })),
  tasks: tasksOf(dossier).map((task) => ({ ...task, version: task.etag })),
  judgement: judgementOf({ interactions: dossier.interactionLogEntries, documents: dossier.documents }, codes),
});

const onDossier = ({ actionLineNumber }: { readonly actionLineNumber: number }): boolean => actionLineNumber === 0;

const partsOf = (setup: Setup, dossier: OpenedDossier) => {
  const inOrder = dossier.actionLines.toSorted((a, b) => a.lineNumber - b.lineNumber);
  return {
    parties: partiesOf(dossier),
    lines: inOrder.map((line) => lineView(setup, dossier, line)),
    tasks: tasksOf(dossier).filter(onDossier).map((task) => taskRow(setup, task)),
    interactions: interactionsOf(dossier).filter(onDossier).map((entry) => interactionRow(setup, entry)),
    comments: commentsOn(setup, dossier.comments, 0),
    documents: dossier.documents.filter(onDossier).map((document) => documentRow(setup, document)),
  };
};

const datedExtras = (setup: Setup, dossier: OpenedDossier) => ({
  closedTasks: tasksOf(dossier)
    .filter(({ closed }) => closed)
    .map(({ dateClosed, description, completedBy, employeeCode }) => ({
      date: dateClosed,
      description,
      who: employeeIn(setup, completedBy === '' ? employeeCode : completedBy)?.name ?? null,
    })),
  documents: dossier.documents.map(({ lastModifiedDateTime, fileName, createdBy }) => ({
    date: lastModifiedDateTime?.slice(0, 10) ?? null,
    fileName,
    who: employeeIn(setup, createdBy)?.name ?? null,
  })),
});

export const dossierView = (setup: Setup, dossier: OpenedDossier, codes: Codes): DossierView => {
  const progress = progressOf(dossier, codes);
  const parts = partsOf(setup, dossier);
  const closing = {
    date: dossier.date,
    closedOn: dossier.closedOn,
    closingReason: dossier.closingReason === '' ? null : codedIn(setup, 'dossierClosingReasons', dossier.closingReason),
  };
  return {
    ...headOf(setup, dossier),
    ...closing,
    ...parts,
    unitNumber: orNull(dossier.unitNumber),
    judgingTask: orNull(dossier.taskNumber),
    stage: stageOf(progress),
    next: nextOf(progress),
    judgement: progress.judgement,
    blockers: blockersOf(progress),
    timeline: timelineOf({ ...parts, ...closing, ...datedExtras(setup, dossier) }),
  };
};
