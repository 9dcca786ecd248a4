import type { Need } from '../permissions/permissions.ts';
import { Refusal } from '../refusal.ts';
import { organizerOf } from '../behaviour/family.ts';
import type { Row, SetName } from '../schema/contract.ts';
import { change } from '../write/change.ts';
import type { Work } from '../write/work.ts';
import { addSteps } from './addSteps.ts';
import { createDossier } from './createDossier.ts';
import { codeOf } from './parameters.ts';
import type { Parameters } from './parameters.ts';

/** The record that an action made, for the `Location` of the answer; the value that it returns; or null: neither. */
export type Outcome = { readonly set: SetName; readonly id: string } | { readonly value: string | number | boolean } | null;
export type Action<Name extends SetName> = (work: Work, row: Row<Name>, parameters: Parameters) => Outcome;

const refused = (message: string): Refusal => new Refusal('Application_DialogException', message);

const claim: Action<'tasks'> = (work, task, parameters) => {
  const organizer = organizerOf(work, task);
  const employeeCode = codeOf(parameters, 'employeeCode');
  if (employeeCode === '') {
    throw new Refusal('Application_FieldValidationException', 'Salesperson Code must have a value in Task. It cannot be zero or empty.');
  }
  if (organizer.employeeCode !== '') throw refused(`Task ${organizer.number} is already taken by ${organizer.employeeCode}.`);
  if (organizer.closed) throw refused(`Task ${organizer.number} is closed.`);
  change(work, 'tasks', { before: organizer, changes: { employeeCode, teamCode: '' } });
  return null;
};

const complete: Action<'tasks'> = (work, task, parameters) => {
  const completedBy = codeOf(parameters, 'completedBy');
  change(work, 'tasks', { before: organizerOf(work, task), changes: { completedBy, status: 'Completed' } });
  return null;
};

interface Offered<Name extends SetName> {
  /** Rights that the caller must have. */
  readonly needs: readonly Need[];
  readonly run: Action<Name>;
}

type ActionsOn<Name extends SetName> = Readonly<Record<string, Offered<Name>>>;

const changesTask: Need = ['Modify', 'tasks'];

const taskActions: ActionsOn<'tasks'> = {
  claim: { needs: [changesTask], run: claim },
  complete: { needs: [changesTask], run: complete },
  createDossier: {
    needs: [changesTask, ['Insert', 'livabilityDossiers'], ['Insert', 'livabilityParties']],
    run: createDossier,
  },
};

const dossierActions: ActionsOn<'livabilityDossiers'> = {
  addSteps: { needs: [['Read', 'processSteps'], ['Insert', 'livabilityActionLines']], run: addSteps },
};

const offered: { readonly [Name in SetName]?: ActionsOn<Name> } = { tasks: taskActions, livabilityDossiers: dossierActions };

export const actionNamed = <Name extends SetName>(set: Name, name: string): Offered<Name> => {
  const actions: ActionsOn<Name> | undefined = offered[set];
  const action = actions?.[name];
  if (action === undefined) throw new Error(`The contract names an action that the sandbox does not have: ${name}`);
  return action;
};
