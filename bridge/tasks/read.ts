/** Reads one task with everything that judging it needs: two ERP round trips. */
import { earlierInteractions } from '../contacts/interactions.ts';
import type { InteractionRow } from '../contacts/schema.ts';
import { lineOrNull } from '../contacts/views.ts';
import { refused } from '../errors.ts';
import type { Read, Row } from '../erp/entities.ts';
import { is } from '../erp/query.ts';
import type { Caller } from '../route.ts';
import { all, done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import { isOrganizer, knownNumber } from './rules.ts';
import type { TaskView } from './schema.ts';
import { taskView } from './views.ts';
import type { OpenedTask } from './views.ts';
import { words } from '../words.ts';
import type { Words } from '../words.ts';

const taskNumbered = async (caller: Pick<Caller, 'erp'>, number: string): Promise<Answer<OpenedTask>> => {
  const found = await caller.erp.read({ set: 'tasks', where: [is('number', number)], expand: { contact: {}, documents: {} } });
  if (found.kind === 'refused') return found;
  const task = found.value[0];
  if (task === undefined) return refused('notFound', words(`Taak ${number} is niet gevonden.`, `Task ${number} was not found.`));
  return done(task);
};

/** The organizer task, also when asked for by the number of one of its copies. A copy of a copy is none: that could go on for ever. */
export const findTask = async (caller: Pick<Caller, 'erp'>, number: string): Promise<Answer<OpenedTask>> => {
  const task = await taskNumbered(caller, number);
  if (task.kind === 'refused' || isOrganizer(task.value)) return task;
  const organizer = await taskNumbered(caller, task.value.organizerTaskNumber);
  return organizer.kind === 'refused' || isOrganizer(organizer.value) ? organizer : refused('mappingWrong', copyOfCopy(number));
};

const copyOfCopy = (number: string): Words =>
  words(`Taak ${number} hoort in het ERP bij een taak die er zelf geen is.`, `In the ERP, task ${number} belongs to a task that is none itself.`);

type Tasks = readonly Row<'tasks'>[];

const numbered = ({ erp }: Pick<Caller, 'erp'>, numbers: readonly string[]): Promise<Answer<Tasks>> =>
  numbers.length === 0
    ? Promise.resolve(done([]))
    : erp.read({ set: 'tasks', where: [is('number', ...new Set(numbers))], expand: {} });

/** The organizer tasks by the numbers that were asked for, also those of copies; what is not there is left out. */
export const findTasks = async (
  caller: Pick<Caller, 'erp'>,
  numbers: readonly string[],
): Promise<Answer<ReadonlyMap<string, Row<'tasks'>>>> => {
  const asked = await numbered(caller, numbers);
  if (asked.kind === 'refused') return asked;
  const copies = asked.value.filter((task) => !isOrganizer(task));
  const organizers = await numbered(caller, copies.map(knownNumber));
  if (organizers.kind === 'refused') return organizers;
  const byNumber = new Map([...asked.value, ...organizers.value].map((task) => [task.number, task]));
  return done(
    new Map(
      asked.value.flatMap((task) => {
        const organizer = byNumber.get(knownNumber(task));
        return organizer === undefined ? [] : [[task.number, organizer] as const];
      }),
    ),
  );
};

const interactionsOf = ({ erp, setup }: Caller, contact: Row<'contacts'> | null): Promise<Answer<readonly InteractionRow[]>> =>
  contact === null || contact.privacyBlocked ? Promise.resolve(done([])) : earlierInteractions(erp, setup, contact);

type LinkedDossier = Read<'livabilityDossiers', { actionLines: Record<never, never> }>;

/** The dossier that the task hangs on, with its lines. */
export const dossierOf = async ({ erp }: Pick<Caller, 'erp'>, task: Row<'tasks'>): Promise<Answer<LinkedDossier | null>> => {
  if (task.dossierNumber === '') return done(null);
  const where = [is('number', task.dossierNumber)];
  const found = await erp.read({ set: 'livabilityDossiers', where, expand: { actionLines: {} } });
  return found.kind === 'refused' ? found : done(found.value[0] ?? null);
};

const linkedOf = async (caller: Caller, task: Row<'tasks'>): Promise<Answer<TaskView['linked']>> => {
  if (task.dossierNumber === '') return done(null);
  const found = await dossierOf(caller, task);
  if (found.kind === 'refused') return found;
  const dossier = found.value;
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
