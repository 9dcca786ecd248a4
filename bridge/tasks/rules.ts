/** Rules of tasks (R1, R2, R3, R6, R11). Pure: a refusal, or null when it may go on. */
import { refused } from '../errors.ts';
import type { Row } from '../erp/entities.ts';
import type { Refused } from '../outcome.ts';
import type { Assignee } from '../schema.ts';

type Task = Row<'tasks'>;
/** Who asks, and how. */
export interface Actor {
  /** The signed-in employee's code. */
  readonly me: string;
  /** An earlier attempt of the same command wrote something, or may have. */
  readonly repeated: boolean;
  readonly nameOf: (employeeCode: string) => string;
}

/** A team task stands once for the team; its copies for the members point to it. */
export const isOrganizer = (task: Pick<Task, 'number' | 'organizerTaskNumber'>): boolean =>
  task.organizerTaskNumber === '' || task.organizerTaskNumber === task.number;

/** The number under which everybody knows the task: that of the organizer task. */
export const knownNumber = (task: Pick<Task, 'number' | 'organizerTaskNumber'>): string =>
  isOrganizer(task) ? task.number : task.organizerTaskNumber;

/** R1: only a team task that nobody has yet. Claiming what one has already is no mistake: a repeat. */
export const mayClaim = (task: Task, { me, nameOf }: Actor): Refused | null => {
  if (task.closed) return refused('alreadyDone', 'Deze taak is al voltooid.');
  if (task.employeeCode === me) return null;
  if (task.employeeCode !== '') return refused('taken', `${nameOf(task.employeeCode)} heeft deze taak al genomen.`);
  return null;
};

const mustBeMine = (task: Task, { me, nameOf }: Actor): Refused | null => {
  if (task.employeeCode === me) return null;
  if (task.employeeCode === '') return refused('ruleBroken', 'Neem de taak eerst op uw naam.');
  return refused('taken', `Deze taak staat op naam van ${nameOf(task.employeeCode)}.`);
};

/** R2, R3: what is open can be judged, as long as it carries no dossier (declining) or is not somebody else's. */
export const mayJudge = (task: Task, actor: Actor): Refused | null => {
  if (task.closed && !actor.repeated) return refused('alreadyDone', 'Deze taak is al voltooid.');
  return mustBeMine(task, actor);
};

/** R2: a declined task never has a dossier. */
export const mayDecline = (task: Task, actor: Actor): Refused | null =>
  mayJudge(task, actor) ??
  (task.dossierNumber === '' ? null : refused('ruleBroken', `Bij deze taak hoort al dossier ${task.dossierNumber}.`));

/** R11: completing names who completed it, whosever task it is. A repeat of one's own attempt goes on where it stopped. */
export const mayComplete = (task: Task, { repeated }: Actor): Refused | null => {
  if (task.canceled) return refused('alreadyDone', 'Deze taak is geannuleerd.');
  return task.closed && !repeated ? refused('alreadyDone', 'Deze taak is al voltooid.') : null;
};

/** C2: one starts one's own open task. */
export const mayStart = (task: Task, actor: Actor): Refused | null => {
  if (task.closed || task.canceled) return refused('alreadyDone', 'Deze taak is al voltooid.');
  return mustBeMine(task, actor);
};

interface Assignable {
  readonly employees: readonly Pick<Row<'employees'>, 'code' | 'name' | 'blocked'>[];
  readonly teams: readonly Pick<Row<'teams'>, 'code'>[];
}

/** R6: an employee who exists and is not blocked, or a team that exists. */
export const mayAssign = ({ kind, code }: Assignee, { employees, teams }: Assignable): Refused | null => {
  if (kind === 'team') return teams.some((team) => team.code === code) ? null : refused('invalid', `Team ${code} bestaat niet.`);
  const employee = employees.find((one) => one.code === code);
  if (employee === undefined) return refused('invalid', `Medewerker ${code} bestaat niet.`);
  return employee.blocked ? refused('invalid', `${employee.name} is geblokkeerd; kies iemand anders.`) : null;
};

/** R6 holds for the handler of a dossier too; nobody is named when it does not change. */
export const mayHandle = (code: string | undefined, people: Assignable): Refused | null =>
  code === undefined ? null : mayAssign({ kind: 'employee', code }, people);
