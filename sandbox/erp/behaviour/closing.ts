import { Refusal } from '../refusal.ts';
import type { Row } from '../schema/contract.ts';
import { emptyDate } from '../schema/property.ts';

type Task = Row<'tasks'>;
type Asked = Partial<Pick<Task, 'status' | 'closed' | 'completedBy' | 'teamCode'>>;
type Closable = Pick<Task, 'status' | 'closed' | 'completedBy' | 'teamCode'>;

/** Null: the write does not touch it. */
const wantsClosed = (asked: Asked): boolean | null => {
  if (asked.status !== undefined) return asked.status === 'Completed';
  return asked.closed ?? null;
};

const refuseWithoutName = (task: Closable): void => {
  if (task.teamCode !== '' && task.completedBy === '') {
    throw new Refusal('Application_DialogException', 'Completed By must have a value in Task: it is a task of a team.');
  }
};

/** Completed and closed are one: what else changes when a write touches either of them. */
export const closingOf = (task: Closable, asked: Asked, today: string): Partial<Task> => {
  const closed = wantsClosed(asked);
  if (closed === null) return {};
  if (closed) refuseWithoutName({ ...task, ...asked });
  if (closed === task.closed) return { closed };
  if (!closed) {
    return { closed, status: asked.status ?? 'In_x0020_Progress', dateClosed: emptyDate, completedBy: '', canceled: false };
  }
  return { closed, status: 'Completed', dateClosed: today };
};
