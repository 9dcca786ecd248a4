import type { AssignDossier } from '../../../bridge/dossiers/bodies.ts';
import type { DossierView } from '../../../bridge/dossiers/schema.ts';
import type { Assignee } from '../../../bridge/schema.ts';
import type { TaskRow } from '../../../bridge/tasks/schema.ts';
import { openTasks } from './counts.ts';
import { allTasks } from './next.ts';

/** Who has a dossier, or had it. */
export interface Holder extends Assignee {
  readonly name: string;
}

/** Handing a dossier over. `keep` are numbers of tasks that stay with whoever has them. */
export interface AssignForm {
  readonly who: Assignee | null;
  readonly keep: readonly string[];
  /** Whose it was at the first try, or null: when that stopped on its way, the dossier went over and tasks of theirs did not. */
  readonly from: Holder | null;
}

export const assignForm: AssignForm = { who: null, keep: [], from: null };

export type AssignFault = 'missing' | 'same';

/** Whose the dossier is now: its handler's, or its team's while nobody of it handles the dossier. */
export const holderOf = ({ handler, team }: Pick<DossierView, 'handler' | 'team'>): Holder | null => {
  if (handler !== null) return { kind: 'employee', ...handler };
  return team === null ? null : { kind: 'team', ...team };
};

/** Whose open tasks may go along. */
export const giverOf = (dossier: DossierView, { from }: AssignForm): Holder | null => from ?? holderOf(dossier);

const isSame = (one: Assignee, other: Assignee | null): boolean => one.kind === other?.kind && one.code === other.code;

const isTaskOf = ({ employee, team }: TaskRow, { kind, code }: Assignee): boolean =>
  kind === 'employee' ? employee?.code === code : employee === null && team?.code === code;

/** The open tasks that may go along: of the dossier and its lines, those of whoever has the dossier, or had it. */
export const handedTasks = (dossier: DossierView, form: AssignForm): readonly TaskRow[] => {
  const giver = giverOf(dossier, form);
  return giver === null ? [] : openTasks(allTasks(dossier)).filter((task) => isTaskOf(task, giver));
};

const chosenTasks = (dossier: DossierView, form: AssignForm, who: Assignee): readonly TaskRow[] =>
  handedTasks(dossier, form).filter((task) => !form.keep.includes(task.number) && !isTaskOf(task, who));

export const assignFault = (dossier: DossierView, form: AssignForm): AssignFault | null => {
  const { who } = form;
  if (who === null) return 'missing';
  return isSame(who, holderOf(dossier)) && chosenTasks(dossier, form, who).length === 0 ? 'same' : null;
};

/** Null while nobody was chosen. Versions come from the dossier as it was read last. */
export const assignBody = (dossier: DossierView, form: AssignForm): AssignDossier | null =>
  form.who && {
    version: dossier.version,
    assignee: form.who,
    tasks: chosenTasks(dossier, form, form.who).map(({ number, version }) => ({ number, version })),
  };
