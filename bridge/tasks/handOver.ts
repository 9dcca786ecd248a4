/** Who has a task: releasing, assigning, reopening (R1, R6). Pure. */
import type { Row } from '../erp/entities.ts';
import { update } from '../outbox/plan.ts';
import type { From, Plan, Write } from '../outbox/plan.ts';
import type { Assignee } from '../schema.ts';
import type { AssignTask, ReleaseTask, VersionOnly } from './schema.ts';

type Task = Row<'tasks'>;
type Version = string | From;

/** Whoever had it before is taken off it. */
const ownerOf = ({ kind, code }: Assignee) =>
  kind === 'team' ? { teamCode: code, employeeCode: '' } : { teamCode: '', employeeCode: code };

const typeFor = ({ kind }: Assignee): Task['systemTaskType'] => (kind === 'team' ? 'Team' : 'Organizer');

/** Whether it is theirs already: then there is nothing to write. */
const isWith = (task: Task, assignee: Assignee): boolean => {
  const { teamCode, employeeCode } = ownerOf(assignee);
  return task.teamCode === teamCode && task.employeeCode === employeeCode && task.systemTaskType === typeFor(assignee);
};

/**
 * Gives a task to an employee or a team (R6). The ERP makes the copies for a team's members, or takes them away, only
 * where its own code runs, and without them nobody finds the task: hence what must hold afterwards.
 */
export const assign = (step: string, task: Task, assignee: Assignee, etag: Version): readonly Write[] =>
  isWith(task, assignee)
    ? []
    : [update(step, { set: 'tasks', id: task.id, etag }, ownerOf(assignee), { systemTaskType: typeFor(assignee) })];

interface Facts {
  readonly task: Task;
}

const plan = (task: Task, writes: readonly Write[]): Plan => ({ writes, result: { taskNumber: task.number } });

/** R1: back to a team, so that a colleague can take it. */
export const planRelease = ({ version, teamCode }: ReleaseTask, { task }: Facts): Plan =>
  plan(task, assign('release', task, { kind: 'team', code: teamCode }, version));

/** R1, R6: to somebody else, such as when a colleague is absent. */
export const planAssign = ({ version, assignee }: AssignTask, { task }: Facts): Plan =>
  plan(task, assign('assign', task, assignee, version));

/** R1: what was closed goes on. */
export const planReopen = ({ version }: VersionOnly, { task }: Facts): Plan => {
  if (!task.closed) return plan(task, []);
  const target = { set: 'tasks', id: task.id, etag: version } as const;
  return plan(task, [update('reopen', target, { status: 'In Progress' }, { closed: false })]);
};
