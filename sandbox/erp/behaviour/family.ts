import type { NewRow } from '../../store/records.ts';
import type { Row } from '../schema/contract.ts';
import type { Work } from '../write/work.ts';
import { nextTaskNumber } from './numbers.ts';

type Task = Row<'tasks'>;
type NewTask = NewRow<'tasks'>;

const attendee = 'Contact_x0020_Attendee';

/** One Organizer copy per member of the team, and the Contact Attendee; all point at the Team record. */
const copiesOf = (work: Work, team: Task): readonly NewTask[] => {
  const members = work.records
    .find('teamMembers', { teamCode: team.teamCode })
    .map(({ employeeCode }): NewTask => ({ ...team, systemTaskType: 'Organizer', employeeCode }));
  return [...members, ...(team.contactNumber === '' ? [] : [{ ...team, systemTaskType: attendee } as const])];
};

/** All records of one task: the organizer's and what points at it. */
const familyOf = (work: Work, task: Task): readonly Task[] =>
  work.records.find('tasks', { organizerTaskNumber: task.organizerTaskNumber });

type Place = Pick<Task, 'systemTaskType' | 'employeeCode'>;

const samePlace = (one: Place, other: Place): boolean =>
  one.systemTaskType === other.systemTaskType && (one.systemTaskType === attendee || one.employeeCode === other.employeeCode);

/** The contact's record stays and follows the task; a member's goes, unless that member waits with the new team too. */
const settle = (work: Work, task: Task, { copy, wanted }: { readonly copy: Task; readonly wanted: boolean }): void => {
  const { teamCode, employeeCode } = task;
  if (copy.systemTaskType === attendee) work.records.change('tasks', copy.id, { teamCode, employeeCode });
  else if (wanted) work.records.change('tasks', copy.id, { teamCode });
  else work.records.remove('tasks', copy.id);
};

/** Puts the copies right after a task was given to somebody: one in the list of every member of its team, if it has one. */
export const settleCopies = (work: Work, task: Task): void => {
  const wanted = task.systemTaskType === 'Team' ? copiesOf(work, task) : [];
  const there = familyOf(work, task).filter(({ id }) => id !== task.id);
  for (const copy of there) settle(work, task, { copy, wanted: wanted.some((each) => samePlace(each, copy)) });
  for (const copy of wanted.filter((each) => !there.some((old) => samePlace(each, old)))) {
    work.records.insert('tasks', { ...copy, id: work.newId(), number: nextTaskNumber(work) });
  }
};

/** The record that the others point at; for a copy in somebody's list that is another record. */
export const organizerOf = (work: Work, task: Task): Task =>
  work.records.first('tasks', { number: task.organizerTaskNumber }) ?? task;

/** What all records of one task have in common. */
const shared = (task: Task): Partial<Task> => ({
  description: task.description,
  status: task.status,
  priority: task.priority,
  type: task.type,
  date: task.date,
  endingDate: task.endingDate,
  closed: task.closed,
  dateClosed: task.dateClosed,
  canceled: task.canceled,
  completedBy: task.completedBy,
  contactNumber: task.contactNumber,
  note: task.note,
  dossierNumber: task.dossierNumber,
  actionLineNumber: task.actionLineNumber,
});

const differs = (task: Task, common: Partial<Task>): boolean =>
  Object.entries(common).some(([name, value]) => task[name as keyof Task] !== value);

/** What is true of a task is true of every record of it: a closed team task leaves everybody's list. */
export const spread = (work: Work, task: Task): void => {
  const common = shared(task);
  for (const relative of familyOf(work, task)) {
    if (differs(relative, common)) work.records.change('tasks', relative.id, common);
  }
};
