import { documents, livabilityActionLines, livabilityComments, livabilityDossiers, livabilityParties } from './dossiers.ts';
import type { EntitySet, RowOf } from './entity.ts';
import {
  dossierClosingReasons,
  dossierStatuses,
  dossierTypes,
  interactionTemplates,
  lineClosingReasons,
  livabilityActions,
  processSteps,
  processTemplates,
} from './lookups.ts';
import { contacts, employees, teamMembers, teams, userLinks } from './people.ts';
import { interactionLogEntries, tasks } from './tasks.ts';
import { tombstones } from './tombstones.ts';

/** Everything that the API `klachtwijzer/complaints/v1.0` offers. */
export const contract = {
  employees,
  userLinks,
  teams,
  teamMembers,
  contacts,
  tasks,
  livabilityDossiers,
  livabilityParties,
  livabilityActionLines,
  livabilityComments,
  interactionLogEntries,
  documents,
  dossierTypes,
  dossierStatuses,
  dossierClosingReasons,
  lineClosingReasons,
  livabilityActions,
  interactionTemplates,
  processTemplates,
  processSteps,
  tombstones,
} as const satisfies Readonly<Record<string, EntitySet>>;

export type SetName = keyof typeof contract;
export type Row<Name extends SetName> = RowOf<(typeof contract)[Name]>;

export const setNames = Object.keys(contract) as readonly SetName[];

export const isSetName = (name: string): name is SetName => Object.hasOwn(contract, name);

/** The same, without the exact properties: for what treats all entity sets alike. */
export const entitySetOf = (name: SetName): EntitySet => contract[name];

/** The set that a relation or a navigation names; the contract is data of this program, so a wrong name is a bug. */
export const setNamed = (name: string): SetName => {
  if (!isSetName(name)) throw new Error(`The contract names an entity set that it does not have: ${name}`);
  return name;
};
