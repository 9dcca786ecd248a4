/** Completing several tasks at once: all are judged before anything is written (R11). Pure. */
import { refused } from '../errors.ts';
import type { Row } from '../erp/entities.ts';
import { done } from '../outcome.ts';
import type { Answer, Refused } from '../outcome.ts';
import type { Plan, Write } from '../outbox/plan.ts';
import { words } from '../words.ts';
import type { Language, Words } from '../words.ts';
import { complete } from './plans.ts';
import type { Actor } from './rules.ts';
import type { SeenTask } from './schema.ts';

type Task = Row<'tasks'>;

/** A task with the version that the person saw. */
export interface Seen {
  readonly task: Task;
  readonly version: string;
}

type Why = readonly [code: 'taken' | 'alreadyDone', why: Words];

const closedWhy = ({ completedBy }: Task, { nameOf }: Actor): Words =>
  completedBy === ''
    ? words('is al voltooid', 'has been completed already')
    : words(`is al voltooid door ${nameOf(completedBy)}`, `has been completed already by ${nameOf(completedBy)}`);

/** What one completed oneself needs nothing more: this may be a repeat. */
const whyNot = (task: Task, actor: Actor): Why | null => {
  const { me, repeated, nameOf } = actor;
  if (task.canceled) return ['alreadyDone', words('is geannuleerd', 'has been cancelled')];
  if (task.closed) return repeated || task.completedBy === me ? null : ['alreadyDone', closedWhy(task, actor)];
  if (task.employeeCode === '' || task.employeeCode === me) return null;
  const name = nameOf(task.employeeCode);
  return ['taken', words(`staat op naam van ${name}`, `is in the name of ${name}`)];
};

const named = ({ number, description }: Task): Words =>
  words(`Taak ${number} (${description})`, `Task ${number} (${description})`);

const sentence = (task: Task, why: Words): Words => {
  const name = named(task);
  return words(`${name.nl} ${why.nl}.`, `${name.en} ${why.en}.`);
};

const told = (sentences: readonly Words[]): Words => {
  const all = (language: Language): string => sentences.map((one) => one[language]).join(' ');
  return words(`${all('nl')} Er is nu niets voltooid.`, `${all('en')} Nothing was completed now.`);
};

/** Every task that is somebody else's, or was ended by somebody else, is named; for one of them nothing is written. */
export const mayCompleteAll = (tasks: readonly Task[], actor: Actor): Refused | null => {
  const broken = tasks.flatMap((task, at) => {
    const why = whyNot(task, actor);
    return why === null ? [] : [{ at, code: why[0], text: sentence(task, why[1]) }];
  });
  if (broken.length === 0) return null;
  const code = broken.some((one) => one.code === 'taken') ? 'taken' : 'alreadyDone';
  const fields = Object.fromEntries(broken.map(({ at, text }) => [`tasks.${at}`, text]));
  return refused(code, told(broken.map(({ text }) => text)), fields);
};

/** Names the task at which a command stopped. */
export const stoppedAt = (task: Task): Words => {
  const name = named(task);
  return words(`Hier stopte het: ${name.nl}.`, `It stopped here: ${name.en}.`);
};

/** One after the other; where it stops, that task is named, and a repeat completes the rest. */
export const planCompleteAll = (seen: readonly Seen[], me: string): Plan => {
  const writes = seen.flatMap(({ task, version }): readonly Write[] =>
    complete(`task ${task.number}`, task, me, version).map((write) => ({ ...write, about: stoppedAt(task) })),
  );
  return { writes, result: {} };
};

/** The tasks as they are now with the versions that were seen, each once; a refusal names what is not there. */
export const seenIn = (wanted: readonly SeenTask[], found: ReadonlyMap<string, Task>): Answer<readonly Seen[]> => {
  const missing = wanted.map(({ number }) => number).filter((number) => !found.has(number));
  if (missing.length > 0) {
    const list = missing.join(', ');
    return refused('notFound', words(`Deze taken zijn niet gevonden: ${list}. Er is nu niets voltooid.`, `These tasks were not found: ${list}. Nothing was completed now.`));
  }
  const seen = wanted.flatMap(({ number, version }) => {
    const task = found.get(number);
    return task === undefined ? [] : [[task.number, { task, version }] as const];
  });
  return done([...new Map(seen.toReversed()).values()].toReversed());
};
