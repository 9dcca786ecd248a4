import type { Problem } from '../../bridge/schema.ts';
import type { CompleteTasks, TaskRow } from '../../bridge/tasks/schema.ts';
import type { Progress } from '../operation.ts';
import { byDeadline } from './work.ts';

/** Names the draft. */
export const severalFormName = 'taken/afronden';

/** Numbers of the tasks to finish. */
export interface SeveralForm {
  readonly ticked: readonly string[];
}

/** What became of what was sent since the screen opened, in the order of sending. */
export interface Tries {
  readonly sent: readonly TaskRow[];
  /** Numbers of tasks that the bridge said are completed. */
  readonly done: readonly string[];
  /** Why a task could not be finished, by its number. */
  readonly reasons: Readonly<Record<string, string>>;
}

export const noTries: Tries = { sent: [], done: [], reasons: {} };

export interface SeveralRow {
  readonly task: TaskRow;
  /** `gone`: it is no longer mine, and `reason` says why it was not finished by me. */
  readonly state: 'open' | 'done' | 'gone';
  readonly reason: string | null;
}

const numbersOf = (tasks: readonly TaskRow[]): readonly string[] => tasks.map(({ number }) => number);

const without = (tasks: readonly TaskRow[], others: readonly TaskRow[]): readonly TaskRow[] => {
  const known = new Set(numbersOf(others));
  return tasks.filter(({ number }) => !known.has(number));
};

/** A task that was sent and is not among the open ones any more is done, unless the bridge said why not. */
const rowOf = (task: TaskRow, isOpen: boolean, { done, reasons }: Tries): SeveralRow => {
  const reason = reasons[task.number] ?? null;
  if (done.includes(task.number)) return { task, state: 'done', reason: null };
  if (isOpen) return { task, state: 'open', reason };
  return reason === null ? { task, state: 'done', reason } : { task, state: 'gone', reason };
};

/** My open tasks with those that were sent from here, where they stood: nothing jumps. */
export const severalRows = (mine: readonly TaskRow[], tries: Tries): readonly SeveralRow[] => {
  const open = new Set(numbersOf(mine));
  const all = [...mine, ...without(tries.sent, mine)];
  all.sort(byDeadline);
  return all.map((task) => rowOf(task, open.has(task.number), tries));
};

/** What one press of the button finishes, by the newest versions. */
export const chosenTasks = (rows: readonly SeveralRow[], { ticked }: SeveralForm): readonly TaskRow[] =>
  rows.filter(({ task, state }) => state === 'open' && ticked.includes(task.number)).map(({ task }) => task);

export const severalBody = (tasks: readonly TaskRow[]): CompleteTasks => ({
  tasks: tasks.map(({ number, version }) => ({ number, version })),
});

/** What the bridge takes at once. */
export const mostTasks = 50;

export type SeveralFault = 'none' | 'tooMany';

export const severalFault = (tasks: readonly TaskRow[]): SeveralFault | null => {
  if (tasks.length === 0) return 'none';
  return tasks.length > mostTasks ? 'tooMany' : null;
};

/** A new try of these tasks: what was said of them earlier no longer counts. */
export const withTry = (tries: Tries, tasks: readonly TaskRow[]): Tries => {
  const numbers = numbersOf(tasks);
  return {
    ...tries,
    sent: [...without(tries.sent, tasks), ...tasks],
    reasons: Object.fromEntries(Object.entries(tries.reasons).filter(([number]) => !numbers.includes(number))),
  };
};

export const withDone = (tries: Tries, tasks: readonly TaskRow[]): Tries => ({
  ...tries,
  done: [...tries.done, ...numbersOf(tasks)],
});

/** The reasons that a problem gives, by the number of the task: the bridge names fields `tasks.2` of what was sent. */
const reasonsIn = ({ fields = {} }: Pick<Problem, 'fields'>, tasks: readonly TaskRow[]): Tries['reasons'] =>
  Object.fromEntries(
    tasks.flatMap(({ number }, at) => {
      const reason = fields[`tasks.${at}`];
      return reason === undefined ? [] : [[number, reason]];
    }),
  );

/** A try that did not succeed. Where the bridge names tasks, it wrote nothing: the others count as never sent. */
export const withProblem = (tries: Tries, problem: Pick<Problem, 'fields'>, tasks: readonly TaskRow[]): Tries => {
  const reasons = reasonsIn(problem, tasks);
  const named = Object.keys(reasons).length > 0;
  return {
    ...tries,
    sent: named ? without(tries.sent, tasks.filter(({ number }) => !Object.hasOwn(reasons, number))) : tries.sent,
    reasons: { ...tries.reasons, ...reasons },
  };
};

/** Tasks that are certain while the rest is still being written: the bridge goes one by one, in the order of sending. */
export const writtenTasks = (tasks: readonly TaskRow[], progress: Progress | null): readonly TaskRow[] =>
  progress === null || progress.writes !== tasks.length ? [] : tasks.slice(0, progress.written);
