import { Refusal } from '../refusal.ts';
import type { Row } from '../schema/contract.ts';

type Task = Row<'tasks'>;
type Asked = Partial<Task>;

const refused = (message: string): Refusal => new Refusal('Application_DialogException', message);

const refuseCopy = ({ number, organizerTaskNumber }: Task): void => {
  if (number !== organizerTaskNumber) throw refused(`Task ${number} is assigned in its organizer, task ${organizerTaskNumber}.`);
};

const ownerOf = (before: Task, { teamCode, employeeCode }: Pick<Task, 'teamCode' | 'employeeCode'>): Asked => {
  if (teamCode !== '' && teamCode !== before.teamCode) return { systemTaskType: 'Team', teamCode, employeeCode: '' };
  if (employeeCode === '') throw refused('You must fill in either the Salesperson Code field or the Team Code field.');
  return { systemTaskType: 'Organizer', teamCode: '', employeeCode };
};

/** The ERP's own code opens a closed task that it moves to or from a team, unless the same write says otherwise. */
const reopened = (before: Task, asked: Asked, { teamCode }: Asked): Asked => {
  const stays = !before.closed || teamCode === before.teamCode || asked.status !== undefined || asked.closed !== undefined;
  return stays ? {} : { closed: false };
};

/**
 * What a write of `teamCode` or `employeeCode` comes to: a new team takes the task from whoever had it, otherwise an
 * employee takes it from the team or from a colleague. Nothing where it stays with whom it was.
 */
export const assignmentOf = (before: Task, asked: Asked): Asked => {
  const after = { ...before, ...asked };
  if (after.teamCode === before.teamCode && after.employeeCode === before.employeeCode) return {};
  refuseCopy(before);
  const owner = ownerOf(before, after);
  return { ...owner, ...reopened(before, asked, owner) };
};
