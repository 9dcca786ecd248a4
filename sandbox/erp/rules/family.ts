import type { NewRow } from '../../store/records.ts';
import type { Row } from '../schema/contract.ts';
import type { Work } from '../write/work.ts';
import { nextTaskNumber } from './numbers.ts';

type Task = Row<'tasks'>;
type NewTask = NewRow<'tasks'>;

const numbered = (work: Work, task: NewTask): NewTask => ({
  ...task,
  id: work.newId(),
  number: nextTaskNumber(work),
});

/** One Organizer copy per member of the team, and the Contact Attendee; all point at the Team record. */
export const copiesOf = (work: Work, team: Task): readonly NewTask[] => {
  const members = work.records
    .find('teamMembers', { teamCode: team.teamCode })
    .map(({ employeeCode }): NewTask => ({ ...team, systemTaskType: 'Organizer', employeeCode }));
  const attendee: NewTask = { ...team, systemTaskType: 'Contact_x0020_Attendee' };
  return [...members, ...(team.contactNumber === '' ? [] : [attendee])].map((task) => numbered(work, task));
};

/** All records of one task: the organizer's and what points at it. */
export const familyOf = (work: Work, task: Task): readonly Task[] =>
  work.records.find('tasks', { organizerTaskNumber: task.organizerTaskNumber });

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
