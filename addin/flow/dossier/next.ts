import type { DossierView, LineView, NextStep } from '../../../bridge/dossiers/schema.ts';
import type { Me } from '../../../bridge/lookups/schema.ts';
import type { TaskRow } from '../../../bridge/tasks/schema.ts';
import { to } from '../route.ts';
import { toDossier } from './place.ts';

/** The kinds of next step that somebody can take. */
export type NextKind = Exclude<NextStep['kind'], 'none'>;

/** The next step as a button: it opens a screen, or completes a task at once. `about` is the line or task it is about. */
export type NextButton =
  | { readonly does: 'open'; readonly kind: NextKind; readonly address: string; readonly about: string }
  | { readonly does: 'complete'; readonly kind: NextKind; readonly task: TaskRow };

export const lineOf = ({ lines }: Pick<DossierView, 'lines'>, lineNumber: number | null): LineView | undefined =>
  lines.find((line) => line.lineNumber === lineNumber);

/** The tasks of the dossier itself and those of its lines. */
export const allTasks = ({ tasks, lines }: Pick<DossierView, 'tasks' | 'lines'>): readonly TaskRow[] => [
  ...tasks,
  ...lines.flatMap((line) => line.tasks),
];

const taskButton = (kind: NextKind, task: TaskRow | undefined, me: Pick<Me, 'code'>): NextButton | null => {
  if (task === undefined) return null;
  // Somebody else's work is looked at first, never completed in passing.
  const mine = task.employee?.code === me.code;
  return mine ? { does: 'complete', kind, task } : { does: 'open', kind, address: to.task(task.number), about: task.description };
};

/** What the one button at the bottom of the dossier does; null when there is nothing left to do. */
export const nextButton = (dossier: DossierView, me: Pick<Me, 'code'>): NextButton | null => {
  const { number, next } = dossier;
  const open = (address: string, about = ''): NextButton | null =>
    next.kind === 'none' ? null : { does: 'open', kind: next.kind, address, about };
  switch (next.kind) {
    case 'addSteps':
      return open(toDossier.steps(number));
    case 'completeJudgingTask':
    case 'finishTask':
      return taskButton(next.kind, allTasks(dossier).find((task) => task.number === next.taskNumber), me);
    case 'finishLine':
      return open(to.finishLine(number, next.lineNumber), lineOf(dossier, next.lineNumber)?.description);
    case 'check':
    case 'refer':
    case 'close':
      return open(toDossier[next.kind](number));
    case 'none':
      return null;
  }
};
