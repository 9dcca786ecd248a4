import type { Lookups, Me } from '../../bridge/lookups/schema.ts';
import type { Assignee } from '../../bridge/schema.ts';
import type { TaskRow, Who } from '../../bridge/tasks/schema.ts';

/** Giving a task to somebody else; `who` null is nobody yet. */
export interface HandOverForm {
  readonly who: Assignee | null;
}

/** Giving a task back to one of my teams; empty is none yet. */
export interface ReleaseForm {
  readonly teamCode: string;
}

/** Name the drafts. */
export const handOverFormName = (taskNumber: string): string => `taak/${taskNumber}/overdragen`;
export const releaseFormName = (taskNumber: string): string => `taak/${taskNumber}/teruggeven`;

export type Receivers = Pick<Lookups, 'employees' | 'teams'>;

/** Whom it may go to (R6): whoever the ERP lets work, but not whoever has it already, and not me, who takes it with one click. */
export const receiversOf = ({ employee, team }: TaskRow, me: Pick<Me, 'code'>, { employees, teams }: Receivers): Receivers => ({
  employees: employees.filter(({ code }) => code !== me.code && code !== employee?.code),
  teams: teams.filter(({ code }) => employee !== null || code !== team?.code),
});

/** Whoever was chosen, as long as they may still have it. */
export const chosenReceiver = ({ who }: HandOverForm, { employees, teams }: Receivers): Assignee | null =>
  (who?.kind === 'team' ? teams : employees).some(({ code }) => code === who?.code) ? who : null;

/** The team it came from when that is mine, else my only one; with several, somebody must choose. */
export const releaseForm = ({ team }: TaskRow, { teams }: Pick<Me, 'teams'>): ReleaseForm => {
  const only = teams.find(({ code }) => code === team?.code) ?? (teams.length === 1 ? teams[0] : undefined);
  return { teamCode: only?.code ?? '' };
};

/** The team that was chosen, as long as I am in it. */
export const chosenTeam = ({ teamCode }: ReleaseForm, { teams }: Pick<Me, 'teams'>): Who | null =>
  teams.find(({ code }) => code === teamCode) ?? null;
