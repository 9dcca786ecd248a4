import type { SetName } from '../schema/contract.ts';

/** What Business Central's permission pages let somebody do with the data of a table. */
export type Right = 'Read' | 'Insert' | 'Modify' | 'Delete';

export interface PermissionSet {
  /** On every entity set that `apart` does not name. */
  readonly rights: readonly Right[];
  readonly apart?: Readonly<Partial<Record<SetName, readonly Right[]>>>;
}

const all: readonly Right[] = ['Read', 'Insert', 'Modify', 'Delete'];

/** By their role id in the ERP. */
export const permissionSets = {
  'KLACHT-ALLES': { rights: all },
  'KLACHT-LEZEN': { rights: ['Read'] },
  /** Of whoever had everything taken away: no set at all would allow everything. */
  'KLACHT-GEEN': { rights: [] },
  /** Tasks, contacts and what was said, but nothing of a dossier. */
  'KLACHT-TAKEN': {
    rights: all,
    apart: { livabilityDossiers: [], livabilityParties: [], livabilityActionLines: [], livabilityComments: [] },
  },
  /** The front desk: dossiers, contacts and what was said, but no tasks. */
  'KLACHT-BALIE': { rights: all, apart: { tasks: [] } },
} as const satisfies Readonly<Record<string, PermissionSet>>;

export type PermissionSetName = keyof typeof permissionSets;

export const permissionSetNames = Object.keys(permissionSets) as readonly PermissionSetName[];

const isName = (name: string): name is PermissionSetName => Object.hasOwn(permissionSets, name);

/** The set that the database names; only this program writes there, so a wrong name is a bug. */
export const permissionSetNamed = (name: string): PermissionSet => {
  if (!isName(name)) throw new Error(`There is no permission set ${name}`);
  return permissionSets[name];
};

export const rightsOn = ({ rights, apart = {} }: PermissionSet, set: SetName): readonly Right[] => apart[set] ?? rights;
