import type { Rulebook } from '../../rules/rulebook.ts';
import type { Database } from '../../store/database.ts';
import { userOf } from '../caller.ts';
import type { Caller } from '../caller.ts';
import { Refusal } from '../refusal.ts';
import type { SetName } from '../schema/contract.ts';
import { permissionSetNamed, permissionSets, rightsOn } from './sets.ts';
import type { PermissionSet, PermissionSetName, Right } from './sets.ts';

/** All that somebody may do: what any of their permission sets allows. */
export type Permissions = readonly PermissionSet[];

/** A program's own identity may look, so that the mirror can be filled; it never writes. */
const ofPrograms: Permissions = [permissionSets['KLACHT-LEZEN']];

/** Who has no permission set may do everything: only what somebody may not do needs saying. */
const byDefault: Permissions = [permissionSets['KLACHT-ALLES']];

interface Kept {
  readonly database: Database;
  readonly rules: Rulebook;
}

/** Of a person, or of the bridge's own identity, which is `app` in the table. */
export const permissionsOf = ({ database, rules }: Kept, caller: Caller): Permissions => {
  if (!rules.on('permissionsPerUser')) return byDefault;
  const rows = database.all('select permissionSet from userPermissions where entraObjectId = ?', [userOf(caller)]);
  if (rows.length > 0) return rows.map((row) => permissionSetNamed(String(row['permissionSet'])));
  return caller.kind === 'app' ? ofPrograms : byDefault;
};

export interface Granted {
  readonly entraObjectId: string;
  readonly permissionSet: PermissionSetName;
}

export const grant = (database: Database, { entraObjectId, permissionSet }: Granted): void =>
  database.run('insert into userPermissions (entraObjectId, permissionSet) values (?, ?)', [entraObjectId, permissionSet]);

/** A right that a request needs, such as to insert dossiers. */
export type Need = readonly [right: Right, set: SetName];

/** Refuses whoever lacks the right, as Business Central does before it looks at anything else. */
export const requireRight = (permissions: Permissions, [right, set]: Need): void => {
  if (permissions.some((each) => rightsOn(each, set).includes(right))) return;
  throw new Refusal(
    'Authorization_RequestDenied',
    `Sorry, the current permissions prevented the action. (TableData ${set} ${right}: Klachtwijzer)`,
  );
};
