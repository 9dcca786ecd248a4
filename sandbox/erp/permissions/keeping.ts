import type { Database } from '../../store/database.ts';
import { grant } from './permissions.ts';
import type { Granted } from './permissions.ts';
import type { PermissionSetName } from './sets.ts';

/** What was said of one person, or of the bridge's own identity, `app`. */
export interface Standing {
  readonly user: string;
  /** Null: never said, so they may do what everybody may. */
  readonly permissionSets: readonly string[] | null;
  readonly rowFilters: Readonly<Record<string, string>>;
}

const nothing: PermissionSetName = 'KLACHT-GEEN';

const setsOf = (database: Database, user: string): Standing['permissionSets'] => {
  const rows = database.all('select permissionSet from userPermissions where entraObjectId = ? order by permissionSet', [user]);
  const names = rows.map((row) => String(row['permissionSet']));
  return names.length === 0 ? null : names.filter((name) => name !== nothing);
};

const filtersOf = (database: Database, user: string): Standing['rowFilters'] => {
  const rows = database.all('select entitySet, filter from rowFilters where entraObjectId = ? order by entitySet', [user]);
  return Object.fromEntries(rows.map((row) => [String(row['entitySet']), String(row['filter'])]));
};

export const standings = (database: Database): readonly Standing[] =>
  database
    .all('select entraObjectId as user from userPermissions union select entraObjectId from rowFilters order by user')
    .map((row) => String(row['user']))
    .map((user) => ({ user, permissionSets: setsOf(database, user), rowFilters: filtersOf(database, user) }));

/** Takes every set away and gives these; with none of them the person may do nothing at all. */
export const replaceSets = (database: Database, user: string, sets: readonly PermissionSetName[]): void => {
  database.run('delete from userPermissions where entraObjectId = ?', [user]);
  for (const permissionSet of sets.length === 0 ? [nothing] : new Set(sets)) grant(database, { entraObjectId: user, permissionSet });
};

export const replaceRowFilters = (database: Database, user: string, filters: Standing['rowFilters']): void => {
  database.run('delete from rowFilters where entraObjectId = ?', [user]);
  for (const [entitySet, filter] of Object.entries(filters)) {
    database.run('insert into rowFilters (entraObjectId, entitySet, filter) values (?, ?, ?)', [user, entitySet, filter]);
  }
};

/** Puts one person, or everybody, back to what the seed said of them. */
export const restore = (database: Database, seeded: readonly Granted[], user?: string): void => {
  for (const each of standings(database).filter((standing) => (user ?? standing.user) === standing.user)) {
    database.run('delete from userPermissions where entraObjectId = ?', [each.user]);
    database.run('delete from rowFilters where entraObjectId = ?', [each.user]);
  }
  for (const granted of seeded.filter(({ entraObjectId }) => (user ?? entraObjectId) === entraObjectId)) grant(database, granted);
};
