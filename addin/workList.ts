import type { DossierRow } from '../bridge/dossiers/schema.ts';
import type { Listed } from '../bridge/schema.ts';
import type { TaskRow } from '../bridge/tasks/schema.ts';
import type { Bridge } from './bridge.ts';
import type { Answer } from './problem.ts';

/** The three lists of work, each with the moment its data were true in the ERP. */
export interface WorkList {
  myTasks(): Promise<Answer<Listed<TaskRow>>>;
  teamTasks(): Promise<Answer<Listed<TaskRow>>>;
  myDossiers(): Promise<Answer<Listed<DossierRow>>>;
}

export const bridgeWorkList = (bridge: Bridge): WorkList => ({
  myTasks: () => bridge.read('/api/tasks?scope=mine'),
  teamTasks: () => bridge.read('/api/tasks?scope=team'),
  myDossiers: () => bridge.read('/api/dossiers?scope=mine'),
});
