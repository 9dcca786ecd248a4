import type { DossierRow } from '../../bridge/dossiers/schema.ts';
import type { TaskRow } from '../../bridge/tasks/schema.ts';
import { matches } from './search.ts';

/** What somebody may type to find a task: description, reporter, address, its number or its dossier's. */
export const taskFound = (task: TaskRow, search: string): boolean =>
  matches([task.description, task.contactName, task.address, task.number, task.dossierNumber], search);

export const dossierFound = (dossier: DossierRow, search: string): boolean =>
  matches([dossier.description, dossier.reporterName, dossier.address, dossier.number], search);
