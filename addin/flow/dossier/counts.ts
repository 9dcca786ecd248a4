import type { DossierView, LineView } from '../../../bridge/dossiers/schema.ts';
import type { InteractionRow } from '../../../bridge/contacts/schema.ts';

/** What hangs on a line, as its row tells it. */
export interface LineCounts {
  readonly tasks: number;
  readonly interactions: number;
  readonly comments: number;
  readonly letters: number;
}

export const lineCounts = ({ tasks, interactions, comments, documents }: LineView): LineCounts => ({
  tasks: tasks.length,
  interactions: interactions.length,
  comments: comments.length,
  letters: documents.length,
});

export const isDone = ({ status }: Pick<LineView, 'status'>): boolean => status === 'Completed';

export const doneLines = ({ lines }: Pick<DossierView, 'lines'>): number => lines.filter(isDone).length;

export const openTasks = <Task extends { readonly closed: boolean }>(tasks: readonly Task[]): readonly Task[] =>
  tasks.filter(({ closed }) => !closed);

const newestFirst = (a: InteractionRow, b: InteractionRow): number =>
  b.date.localeCompare(a.date) || b.entryNumber - a.entryNumber;

/** Every contact moment of the dossier and its lines, newest first. */
export const contactMoments = ({ interactions, lines }: DossierView): readonly InteractionRow[] => {
  const sorted = [...interactions, ...lines.flatMap((line) => line.interactions)];
  sorted.sort(newestFirst);
  return sorted;
};
