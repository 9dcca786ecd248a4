import { limits } from '../../../bridge/limits.ts';
import type { DossierView } from '../../../bridge/dossiers/schema.ts';
import type { Assignee, NewTask } from '../../../bridge/schema.ts';
import { addDays } from '../days.ts';
import { faultOf } from '../form.ts';
import type { Fault } from '../form.ts';

/** A task to be made: for a line or for the whole dossier. */
export interface TaskForm {
  readonly description: string;
  readonly who: Assignee | null;
  readonly deadline: string;
  readonly note: string;
}

export type TaskFaults = Readonly<Record<'description' | 'who' | 'deadline', Fault | null>>;

const usualDays = 7;

/** A week from now, but never after the dossier's own deadline while that still lies ahead. */
export const proposedDay = ({ deadline }: Pick<DossierView, 'deadline'>, today: string): string => {
  const inAWeek = addDays(today, usualDays);
  return deadline !== null && deadline >= today && deadline < inAWeek ? deadline : inAWeek;
};

export const taskFaults = ({ description, who, deadline }: TaskForm): TaskFaults => ({
  description: faultOf(description, { required: true, limit: limits.taskDescription }),
  who: who === null ? 'missing' : null,
  deadline: faultOf(deadline, { required: true }),
});

export const hasFault = (faults: Readonly<Record<string, Fault | null>>): boolean =>
  Object.values(faults).some((fault) => fault !== null);

/** Null while nobody was chosen: a task goes to an employee or a team, never to nobody (R6). */
export const taskBody = ({ description, who, deadline, note }: TaskForm): NewTask | null =>
  who === null ? null : { description: description.trim(), note: note.trim(), assignee: who, deadline };
