import type { AssignDossier } from '../../../bridge/dossiers/bodies.ts';
import type { DossierView } from '../../../bridge/dossiers/schema.ts';
import type { Assignee } from '../../../bridge/schema.ts';
import type { TaskRow } from '../../../bridge/tasks/schema.ts';
import { openTasks } from './counts.ts';
import { allTasks } from './next.ts';

/** Handing a dossier over. `keep` are numbers of tasks that stay with whoever has them. */
export interface AssignForm {
  readonly who: Assignee | null;
  readonly keep: readonly string[];
}

export type AssignFault = 'missing' | 'same';

/** Whose the dossier is now: its handler, or its team while nobody of it handles the dossier. */
export const holderOf = ({ handler, team }: Pick<DossierView, 'handler' | 'team'>): Assignee | null => {
  if (handler !== null) return { kind: 'employee', code: handler.code };
  return team === null ? null : { kind: 'team', code: team.code };
};

const isSame = (one: Assignee, other: Assignee | null): boolean => one.kind === other?.kind && one.code === other.code;

const isTaskOf = ({ employee, team }: TaskRow, { kind, code }: Assignee): boolean =>
  kind === 'employee' ? employee?.code === code : employee === null && team?.code === code;

/** The open tasks that go along: of the dossier and its lines, those of whoever has the dossier now. */
export const handedTasks = (dossier: DossierView): readonly TaskRow[] => {
  const holder = holderOf(dossier);
  return holder === null ? [] : openTasks(allTasks(dossier)).filter((task) => isTaskOf(task, holder));
};

export const assignFault = (dossier: DossierView, { who }: AssignForm): AssignFault | null => {
  if (who === null) return 'missing';
  return isSame(who, holderOf(dossier)) ? 'same' : null;
};

/** Null while nobody was chosen. Versions come from the dossier as it was read last. */
export const assignBody = (dossier: DossierView, { who, keep }: AssignForm): AssignDossier | null =>
  who && {
    version: dossier.version,
    assignee: who,
    tasks: handedTasks(dossier)
      .filter(({ number }) => !keep.includes(number))
      .map(({ number, version }) => ({ number, version })),
  };
