import type { Need } from '../permissions/permissions.ts';
import { Refusal } from '../refusal.ts';
import { organizerOf } from '../behaviour/family.ts';
import type { Row, SetName } from '../schema/contract.ts';
import { change } from '../write/change.ts';
import type { Work } from '../write/work.ts';
import { createDossier } from './createDossier.ts';
import { codeOf } from './parameters.ts';
import type { Parameters } from './parameters.ts';

type Task = Row<'tasks'>;

/** What an action made, for the `Location` of the answer; null: 204. */
export type Made = { readonly set: SetName; readonly id: string } | null;
export type Action = (work: Work, task: Task, parameters: Parameters) => Made;

const refused = (message: string): Refusal => new Refusal('Application_DialogException', message);

const claim: Action = (work, task, parameters) => {
  const organizer = organizerOf(work, task);
  const employeeCode = codeOf(parameters, 'employeeCode');
  if (employeeCode === '') throw refused('Salesperson Code must have a value.');
  if (organizer.employeeCode !== '') throw refused(`Task ${organizer.number} is already taken by ${organizer.employeeCode}.`);
  if (organizer.closed) throw refused(`Task ${organizer.number} is closed.`);
  change(work, 'tasks', { before: organizer, changes: { employeeCode, teamCode: '' } });
  return null;
};

const complete: Action = (work, task, parameters) => {
  const completedBy = codeOf(parameters, 'completedBy');
  change(work, 'tasks', { before: organizerOf(work, task), changes: { completedBy, status: 'Completed' } });
  return null;
};

interface Offered {
  /** Rights that the caller must have. */
  readonly needs: readonly Need[];
  readonly run: Action;
}

const changesTask: Need = ['Modify', 'tasks'];

const taskActions: Readonly<Record<string, Offered>> = {
  claim: { needs: [changesTask], run: claim },
  complete: { needs: [changesTask], run: complete },
  createDossier: {
    needs: [changesTask, ['Insert', 'livabilityDossiers'], ['Insert', 'livabilityParties']],
    run: createDossier,
  },
};

export const actionNamed = (name: string): Offered => {
  const action = taskActions[name];
  if (action === undefined) throw new Error(`The contract names an action that the sandbox does not have: ${name}`);
  return action;
};
