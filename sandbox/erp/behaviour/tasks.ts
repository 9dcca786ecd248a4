import type { NewRow } from '../../store/records.ts';
import { Refusal } from '../refusal.ts';
import type { Row } from '../schema/contract.ts';
import { emptyDate } from '../schema/property.ts';
import type { Work } from '../write/work.ts';
import { assignmentOf } from './assigning.ts';
import { closingOf } from './closing.ts';
import { settleCopies, spread } from './family.ts';
import { nextTaskNumber } from './numbers.ts';
import type { Change, Changed, Behaviour } from './behaviour.ts';

type Task = Row<'tasks'>;
type NewTask = NewRow<'tasks'>;

const refuseBlocked = (work: Work, employeeCode: string): void => {
  if (work.records.first('employees', { code: employeeCode, blocked: true })) {
    throw new Refusal('Application_DialogException', `You cannot assign a task to ${employeeCode}, who is blocked.`);
  }
};

/** A task with a team belongs to the team, whoever else was named. */
const owned = (task: NewTask): NewTask =>
  task.teamCode === ''
    ? { ...task, systemTaskType: 'Organizer' }
    : { ...task, systemTaskType: 'Team', employeeCode: '' };

const beforeInsert = (work: Work, task: NewTask): NewTask => {
  refuseBlocked(work, task.employeeCode);
  const number = nextTaskNumber(work);
  const numbered = { ...owned(task), number, organizerTaskNumber: number };
  const { status, closed } = numbered;
  const open = { ...numbered, closed: false, dateClosed: emptyDate };
  return { ...open, ...closingOf(open, closed ? { closed } : { status }, work.today) };
};

const afterInsert = (work: Work, task: Task): void => {
  if (task.systemTaskType === 'Team') settleCopies(work, task);
};

const beforeChange = (work: Work, { before, changes }: Change<'tasks'>): Partial<Task> => {
  if (changes.employeeCode !== undefined) refuseBlocked(work, changes.employeeCode);
  const asked = { ...changes, ...assignmentOf(before, changes) };
  return { ...asked, ...closingOf(before, asked, work.today) };
};

const afterChange = (work: Work, { before, after }: Changed<'tasks'>): void => {
  if (before.teamCode !== after.teamCode || before.employeeCode !== after.employeeCode) settleCopies(work, after);
  spread(work, after);
};

export const taskBehaviour: Behaviour<'tasks'> = { beforeInsert, afterInsert, beforeChange, afterChange };
