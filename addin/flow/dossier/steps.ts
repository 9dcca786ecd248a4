import type { AddSteps, DossierView } from '../../../bridge/dossiers/schema.ts';
import type { Lookups } from '../../../bridge/lookups/schema.ts';
import type { TaskRow } from '../../../bridge/tasks/schema.ts';
import { lineBody, lineFaults, rowsOf } from './rows.ts';
import type { RowChanges, StepLine, StepRow } from './rows.ts';
import { hasFault, proposedDay, taskBody, taskFaults } from './task.ts';
import type { TaskForm } from './task.ts';

/** What is added by hand has a key of its own, so that taking one away leaves the others alone. */
export type Keyed<T> = T & { readonly key: string };

/** Everything that one press of the button adds (B1–B6). */
export interface StepsForm {
  readonly template: string;
  readonly changes: RowChanges;
  readonly lines: readonly Keyed<StepLine>[];
  readonly tasks: readonly Keyed<TaskForm>[];
  readonly completeJudging: boolean;
}

/** The configured template is chosen already; once its steps were added, what is added is mostly a line of one's own. */
export const stepsForm = ({ codes }: Pick<Lookups, 'codes'>, dossier: DossierView, today: string): StepsForm => {
  const blank = { template: codes.processTemplate, changes: {}, lines: [], tasks: [], completeJudging: true };
  return dossier.lines.length === 0 ? blank : { ...blank, ...withLine(blank, proposedDay(dossier, today)) };
};

/** A line of one's own in which nothing was chosen or typed is not meant. */
const isBlank = ({ actionCode, description, who, comment }: StepLine): boolean =>
  actionCode === '' && description === '' && who === null && comment === '';

/** The lines that will be added: ticked steps in the template's order, then those by hand. */
export interface Chosen {
  readonly rows: readonly StepRow[];
  readonly lines: readonly StepLine[];
  readonly tasks: readonly TaskForm[];
}

export const chosenOf = (form: StepsForm, lookups: Pick<Lookups, 'processTemplates'>): Chosen => ({
  rows: rowsOf(lookups, form.template, form.changes).filter(({ ticked }) => ticked),
  lines: form.lines.filter((line) => !isBlank(line)),
  tasks: form.tasks,
});

export interface StepsCount {
  readonly lines: number;
  readonly tasks: number;
}

export const countOf = ({ rows, lines, tasks }: Chosen): StepsCount => {
  const all = [...rows, ...lines];
  return { lines: all.length, tasks: tasks.length + all.filter(({ who }) => who !== null).length };
};

export type StepsFault = 'nothing' | 'field';

export const stepsFault = (chosen: Chosen): StepsFault | null => {
  const { rows, lines, tasks } = chosen;
  if (rows.length + lines.length + tasks.length === 0) return 'nothing';
  const faults = [...[...rows, ...lines].map(lineFaults), ...tasks.map(taskFaults)];
  return faults.some(hasFault) ? 'field' : null;
};

export const stepsBody = ({ rows, lines, tasks }: Chosen): AddSteps => ({
  lines: [...rows, ...lines].map(lineBody),
  tasks: tasks.map(taskBody).filter((task) => task !== null),
});

const freshKey = (known: readonly { readonly key: string }[]): string =>
  String(known.reduce((last, { key }) => Math.max(last, Number(key)), 0) + 1);

export const withLine = ({ lines }: StepsForm, date: string): Pick<StepsForm, 'lines'> => ({
  lines: [...lines, { key: freshKey(lines), actionCode: '', description: '', date, who: null, comment: '', note: '' }],
});

export const withTask = ({ tasks }: StepsForm, dossier: DossierView, today: string): Pick<StepsForm, 'tasks'> => ({
  tasks: [...tasks, { key: freshKey(tasks), description: '', who: null, deadline: proposedDay(dossier, today), note: '' }],
});

export const replaced = <T extends { readonly key: string }>(all: readonly T[], one: T): readonly T[] =>
  all.map((known) => (known.key === one.key ? one : known));

export const without = <T extends { readonly key: string }>(all: readonly T[], key: string): readonly T[] =>
  all.filter((known) => known.key !== key);

/** The action's own words are the description until somebody types another. */
export const withAction = <T extends StepLine>(line: T, actionCode: string, { actions }: Pick<Lookups, 'actions'>): T => {
  const wordsOf = (wanted: string): string => actions.find(({ code }) => code === wanted)?.description ?? '';
  const untouched = line.description === '' || line.description === wordsOf(line.actionCode);
  return { ...line, actionCode, description: untouched ? wordsOf(actionCode) : line.description };
};

/** The judging task while it is open: adding steps offers to complete it along (R3b). */
export const judgingTaskOf = ({ judgingTask, tasks }: Pick<DossierView, 'judgingTask' | 'tasks'>): TaskRow | null =>
  tasks.find(({ number, closed }) => number === judgingTask && !closed) ?? null;
