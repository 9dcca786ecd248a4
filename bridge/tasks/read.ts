/** Reads one task with everything that judging it needs: two ERP round trips. */
import { earlierInteractions } from '../contacts/interactions.ts';
import type { InteractionRow } from '../contacts/schema.ts';
import { lineOrNull } from '../contacts/views.ts';
import { refused } from '../errors.ts';
import type { Row } from '../erp/entities.ts';
import { is } from '../erp/query.ts';
import type { Caller } from '../route.ts';
import { all, done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import { isOrganizer } from './rules.ts';
import type { TaskView } from './schema.ts';
import { taskView } from './views.ts';
import type { OpenedTask } from './views.ts';
import { words } from '../words.ts';

/** The organizer task, also when asked for by the number of one of its copies. */
export const findTask = async (caller: Pick<Caller, 'erp'>, number: string): Promise<Answer<OpenedTask>> => {
  const found = await caller.erp.read({ set: 'tasks', where: [is('number', number)], expand: { contact: {}, documents: {} } });
  if (found.kind === 'refused') return found;
  const task = found.value[0];
  if (task === undefined) return refused('notFound', words(`Taak ${number} is niet gevonden.`, `Task ${number} was not found.`));
  return isOrganizer(task) ? done(task) : findTask(caller, task.organizerTaskNumber);
};

const interactionsOf = ({ erp, setup }: Caller, contact: Row<'contacts'> | null): Promise<Answer<readonly InteractionRow[]>> =>
  contact === null ? Promise.resolve(done([])) : earlierInteractions(erp, setup, contact);

const linkedOf = async ({ erp }: Caller, task: Row<'tasks'>): Promise<Answer<TaskView['linked']>> => {
  if (task.dossierNumber === '') return done(null);
  const where = [is('number', task.dossierNumber)];
  const found = await erp.read({ set: 'livabilityDossiers', where, expand: { actionLines: {} } });
  if (found.kind === 'refused') return found;
  const dossier = found.value[0];
  const line = dossier?.actionLines.find(({ lineNumber }) => lineNumber === task.actionLineNumber);
  return done({
    dossierNumber: task.dossierNumber,
    dossierDescription: dossier?.description ?? '',
    lineNumber: lineOrNull(task.actionLineNumber),
    lineDescription: line?.description ?? null,
  });
};

export const readTask = async (caller: Caller, number: string): Promise<Answer<TaskView>> => {
  const task = await findTask(caller, number);
  if (task.kind === 'refused') return task;
  const around = all(await Promise.all([interactionsOf(caller, task.value.contact), linkedOf(caller, task.value)] as const));
  if (around.kind === 'refused') return around;
  const [interactions, linked] = around.value;
  return done(taskView(caller.setup, task.value, { interactions, linked }));
};
