/** Rules of tasks (R1, R2, R3, R6, R11). Pure: a refusal, or null when it may go on. */
import { refused } from '../errors.ts';
import type { Row } from '../erp/entities.ts';
import { firstRefusal } from '../outcome.ts';
import type { Refused } from '../outcome.ts';
import type { Assignee } from '../schema.ts';
import { words } from '../words.ts';
import type { Words } from '../words.ts';

type Task = Row<'tasks'>;
/** Who asks, and how. */
export interface Actor {
  /** The signed-in employee's code. */
  readonly me: string;
  /** An earlier attempt of the same command wrote something, or may have. */
  readonly repeated: boolean;
  readonly nameOf: (employeeCode: string) => string;
  /** The teams they are in. */
  readonly teams: readonly { readonly code: string }[];
}

/** A team task stands once for the team; its copies for the members point to it. */
export const isOrganizer = (task: Pick<Task, 'number' | 'organizerTaskNumber'>): boolean =>
  task.organizerTaskNumber === '' || task.organizerTaskNumber === task.number;

/** The number under which everybody knows the task: that of the organizer task. */
export const knownNumber = (task: Pick<Task, 'number' | 'organizerTaskNumber'>): string =>
  isOrganizer(task) ? task.number : task.organizerTaskNumber;

const alreadyCompleted = (): Refused =>
  refused('alreadyDone', words('Deze taak is al voltooid.', 'This task has been completed already.'));

const mustNotBeCanceled = ({ canceled }: Pick<Task, 'canceled'>): Refused | null =>
  canceled ? refused('alreadyDone', words('Deze taak is geannuleerd.', 'This task has been cancelled.')) : null;

const mustBeOpen = (task: Pick<Task, 'canceled' | 'closed'>): Refused | null =>
  mustNotBeCanceled(task) ?? (task.closed ? alreadyCompleted() : null);

export const dossierExists = (number: string): Words =>
  words(`Bij deze taak hoort al dossier ${number}.`, `Dossier ${number} already belongs to this task.`);

/** R1: only a team task that nobody has yet. Claiming what one has already is no mistake: a repeat. */
export const mayClaim = (task: Task, { me, nameOf }: Actor): Refused | null => {
  if (task.closed) return alreadyCompleted();
  if (task.employeeCode === me) return null;
  if (task.employeeCode === '') return null;
  const name = nameOf(task.employeeCode);
  return refused('taken', words(`${name} heeft deze taak al genomen.`, `${name} has taken this task already.`));
};

const mustBeMine = (task: Task, { me, nameOf }: Actor): Refused | null => {
  if (task.employeeCode === me) return null;
  if (task.employeeCode === '') return refused('ruleBroken', words('Neem de taak eerst op uw naam.', 'Take the task first.'));
  const name = nameOf(task.employeeCode);
  return refused('taken', words(`Deze taak staat op naam van ${name}.`, `This task is in the name of ${name}.`));
};

/** R2, R3: what is open can be judged, as long as it carries no dossier (declining) or is not somebody else's. */
export const mayJudge = (task: Task, actor: Actor): Refused | null => {
  if (task.closed && !actor.repeated) return alreadyCompleted();
  return mustBeMine(task, actor);
};

/** R2: a declined task never has a dossier. */
export const mayDecline = (task: Task, actor: Actor): Refused | null =>
  mayJudge(task, actor) ??
  (task.dossierNumber === '' ? null : refused('ruleBroken', dossierExists(task.dossierNumber)));

/** R11: completing names who completed it, whosever task it is. A repeat of one's own attempt goes on where it stopped. */
export const mayComplete = (task: Task, { repeated }: Actor): Refused | null =>
  mustNotBeCanceled(task) ?? (task.closed && !repeated ? alreadyCompleted() : null);

/** C2: one starts one's own open task. */
export const mayStart = (task: Task, actor: Actor): Refused | null => mustBeOpen(task) ?? mustBeMine(task, actor);

const mustBeMyTeam = (teamCode: string, { teams }: Actor): Refused | null => {
  if (teams.some(({ code }) => code === teamCode)) return null;
  const why = words(`U zit niet in team ${teamCode}.`, `You are not in team ${teamCode}.`);
  return refused('invalid', why, { teamCode: why });
};

const waitsWith = (teamCode: string, task: Task): boolean => task.teamCode === teamCode && task.employeeCode === '';

/** R1: one gives one's own open task back to a team of one's own. What waits there already is no mistake: a repeat. */
export const mayRelease = (task: Task, actor: Actor, { teamCode }: { readonly teamCode: string }): Refused | null =>
  firstRefusal(
    mustBeMyTeam(teamCode, actor),
    mustBeOpen(task),
    waitsWith(teamCode, task) ? null : mustBeMine(task, actor),
  );

/** R1: whosever open task it is, so that work goes on when a colleague is absent; the ERP's own rights decide who may. */
export const mayHandOver = (task: Task): Refused | null => mustBeOpen(task);

/** R1: a closed task goes on, unless its dossier is closed. What is open already is no mistake: a repeat. */
export const mayReopen = (task: Task, dossier: { readonly number: string; readonly open: boolean } | null): Refused | null => {
  const canceled = mustNotBeCanceled(task);
  if (canceled !== null || !task.closed || dossier === null || dossier.open) return canceled;
  return refused(
    'ruleBroken',
    words(
      `Dossier ${dossier.number} is gesloten; een taak ervan kan niet meer open.`,
      `Dossier ${dossier.number} is closed; a task of it cannot be opened again.`,
    ),
  );
};

/** R2: a letter about a task, also when it was declined; what became a dossier has its letters there. */
export const mayWriteLetter = (task: Task): Refused | null =>
  mustNotBeCanceled(task) ??
  (task.dossierNumber === '' ? null : refused('ruleBroken', lettersThere(task.dossierNumber)));

const lettersThere = (number: string): Words =>
  words(`Bij deze taak hoort dossier ${number}. Maak de brief daar.`, `Dossier ${number} belongs to this task. Make the letter there.`);

interface Assignable {
  readonly employees: readonly Pick<Row<'employees'>, 'code' | 'name' | 'blocked'>[];
  readonly teams: readonly Pick<Row<'teams'>, 'code'>[];
}

/** R6: an employee who exists and is not blocked, or a team that exists. */
export const mayAssign = ({ kind, code }: Assignee, { employees, teams }: Assignable): Refused | null => {
  if (kind === 'team') return teams.some((team) => team.code === code) ? null : refused('invalid', words(`Team ${code} bestaat niet.`, `Team ${code} does not exist.`));
  const employee = employees.find((one) => one.code === code);
  if (employee === undefined) return refused('invalid', words(`Medewerker ${code} bestaat niet.`, `Employee ${code} does not exist.`));
  const { name, blocked } = employee;
  return blocked ? refused('invalid', words(`${name} is geblokkeerd; kies iemand anders.`, `${name} is blocked; choose somebody else.`)) : null;
};

/** R6 holds for the handler of a dossier too; nobody is named when it does not change. */
export const mayHandle = (code: string | undefined, people: Assignable): Refused | null =>
  code === undefined ? null : mayAssign({ kind: 'employee', code }, people);
