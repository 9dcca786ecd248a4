import type { DossierView, LineView } from '../../bridge/dossiers/schema.ts';
import type { Coded } from '../../bridge/schema.ts';
import type { TaskView, Who } from '../../bridge/tasks/schema.ts';
import type { Fact, Facts } from './conflict.ts';

const somebody = (who: Who | null): Fact => who && { code: who.code, words: who.name };

const described = (coded: Coded | null): Fact => coded && { code: coded.code, words: coded.description };

/** A setup code in the ERP's words; one that is no longer in the setup stays as it is. */
export const describedAs = (setup: readonly Coded[], wanted: string): string =>
  setup.find(({ code }) => code === wanted)?.description ?? wanted;

const listed = (descriptions: readonly string[]): string => descriptions.join(', ');

/** What a task says, for whoever must see what a colleague made of it. */
export const taskFacts = (task: TaskView): Facts => ({
  status: task.status,
  assignee: somebody(task.employee ?? task.team),
  deadline: task.deadline,
  description: task.description,
  note: task.note,
  dossier: task.dossierNumber,
});

export const dossierFacts = (dossier: DossierView): Facts => ({
  status: described(dossier.status),
  handler: somebody(dossier.handler),
  team: somebody(dossier.team),
  deadline: dossier.deadline,
  checkDate: dossier.checkDate,
  description: dossier.description,
  closingReason: described(dossier.closingReason),
});

/** A dossier that is about to end, with what keeps it from ending. */
export const endFacts = (dossier: DossierView): Facts => ({
  ...dossierFacts(dossier),
  openWork: listed(dossier.blockers.map(({ description }) => description)),
});

export const lineFacts = (line: LineView): Facts => ({
  status: line.status,
  employee: somebody(line.employee),
  deadline: line.date,
  description: line.description,
  closingReason: described(line.closingReason),
  openWork: listed(line.tasks.filter(({ closed }) => !closed).map(({ description }) => description)),
});
