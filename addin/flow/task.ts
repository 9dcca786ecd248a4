import type { Me } from '../../bridge/lookups/schema.ts';
import type { TaskRow, TaskView } from '../../bridge/tasks/schema.ts';

/** What somebody can do with a task, by whose it is and what it hangs on. */
export type Stand =
  /** A team's task that nobody has yet (R1). */
  | { readonly kind: 'free' }
  | { readonly kind: 'taken'; readonly by: string }
  /** Mine, no dossier yet: take the complaint up or decline it. */
  | { readonly kind: 'judge' }
  /** Mine, for a dossier or one of its lines. */
  | { readonly kind: 'carryOut'; readonly dossierNumber: string; readonly lineNumber: number | null; readonly started: boolean }
  | { readonly kind: 'closed' };

const started = (task: TaskRow): boolean => task.status !== 'Not Started';

export const standOf = (task: TaskRow, me: Pick<Me, 'code'>): Stand => {
  if (task.closed) return { kind: 'closed' };
  if (task.employee === null) return { kind: 'free' };
  if (task.employee.code !== me.code) return { kind: 'taken', by: task.employee.name };
  const { dossierNumber, lineNumber } = task;
  return dossierNumber === null ? { kind: 'judge' } : { kind: 'carryOut', dossierNumber, lineNumber, started: started(task) };
};

/** A letter about a task; what became a dossier has its letters there (R2). */
export const mayWriteLetter = ({ contact, dossierNumber }: Pick<TaskView, 'contact' | 'dossierNumber'>): boolean =>
  contact !== null && dossierNumber === null;
