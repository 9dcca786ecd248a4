import { Refusal } from '../refusal.ts';
import { organizerOf } from '../behaviour/family.ts';
import { lineStep } from '../behaviour/numbers.ts';
import { contract } from '../schema/contract.ts';
import type { Row } from '../schema/contract.ts';
import { change } from '../write/change.ts';
import { create } from '../write/create.ts';
import type { Work } from '../write/work.ts';
import type { Action } from './actions.ts';
import { codeOf, guidOf } from './parameters.ts';
import type { Parameters } from './parameters.ts';

type Task = Row<'tasks'>;

/** The status that the ERP gives a dossier made from a task. */
const firstStatus = 'OPEN';

const roleOf = (parameters: Parameters): string => {
  const { role = '' } = parameters;
  const { members } = contract.livabilityParties.properties.role;
  if (!members.some((member) => member === role)) {
    throw new Refusal('Application_EvaluateException', `The value "${role}" cannot be evaluated into type Option.`);
  }
  return role;
};

const refuseKnownIds = ({ records }: Work, dossierId: string, partyId: string): void => {
  if (records.first('livabilityDossiers', { id: dossierId }) || records.first('livabilityParties', { id: partyId })) {
    throw new Refusal('Internal_EntityWithSameKeyExists', 'The dossier or the party already exists.');
  }
};

const refuseSecondDossier = (task: Task): void => {
  if (task.dossierNumber === '') return;
  throw new Refusal('Application_DialogException', `Task ${task.number} already has dossier ${task.dossierNumber}.`);
};

const dossierFrom = (work: Work, task: Task) => ({
  description: task.description.slice(0, 50),
  date: work.today,
  dossierStatus: firstStatus,
  taskNumber: task.number,
  unitNumber: work.records.first('contacts', { number: task.contactNumber })?.unitNumber ?? '',
});

const partyFrom = (work: Work, task: Task) => ({
  lineNumber: lineStep,
  contactNumber: task.contactNumber,
  contactPerson: (work.records.first('contacts', { number: task.contactNumber })?.displayName ?? '').slice(0, 50),
  reportDate: work.today,
  showOnDossier: true,
});

/** *Leefbaarheidsdossier maken*: the dossier, its first party and the link on the task, or nothing of it. */
export const createDossier: Action<'tasks'> = (work, addressed, parameters) => {
  const [id, partyId] = [guidOf(parameters, 'dossierId'), guidOf(parameters, 'partyId')];
  const task = organizerOf(work, addressed);
  refuseKnownIds(work, id, partyId);
  refuseSecondDossier(task);
  const dossierType = codeOf(parameters, 'dossierType');
  const dossier = create(work, 'livabilityDossiers', { id, dossierType, ...dossierFrom(work, task) });
  const party = { id: partyId, dossierNumber: dossier.number, role: roleOf(parameters), ...partyFrom(work, task) };
  create(work, 'livabilityParties', party);
  change(work, 'tasks', { before: task, changes: { dossierNumber: dossier.number } });
  return { set: 'livabilityDossiers', id };
};
