import { changeTables } from '../changes/tables.ts';
import { companies } from '../erp/schema/company.ts';
import { entitySetOf, setNames } from '../erp/schema/contract.ts';
import type { SetName } from '../erp/schema/contract.ts';
import { isStored } from '../erp/schema/entity.ts';
import type { EntitySet } from '../erp/schema/entity.ts';
import type { Property } from '../erp/schema/property.ts';
import type { Database } from './database.ts';

const sqlType = (property: Property): string =>
  ['int', 'int64', 'bool'].includes(property.type) ? 'integer' : 'text';

const column = ([name, property]: readonly [string, Property]): string =>
  `"${name}" ${sqlType(property)} not null${name === 'id' ? ' primary key' : ''}`;

const storedProperties = (set: EntitySet): readonly (readonly [string, Property])[] =>
  Object.entries(set.properties).filter(([, property]) => isStored(property));

const createTable = (table: string, set: EntitySet): string =>
  `create table if not exists ${table} (${storedProperties(set).map(column).join(', ')}) strict`;

interface Index {
  readonly name: string;
  readonly unique: boolean;
  readonly columns: readonly string[];
}

/** The primary key, then the other keys and the version that synchronisation reads by, with the primary key behind them. */
const indexesOf = (table: string, { key, indexes, properties }: EntitySet): readonly Index[] => [
  { name: `${table}_key`, unique: true, columns: key },
  ...indexes.map((columns) => ({
    name: `${table}_${columns.join('_')}_key`,
    unique: false,
    columns: [...columns, ...key.filter((name) => !columns.includes(name))],
  })),
  ...(properties['rowVersion'] === undefined ? [] : [{ name: `${table}_version`, unique: false, columns: ['rowVersion', ...key] }]),
];

const createIndex = (table: string, { name, unique, columns }: Index): string =>
  `create ${unique ? 'unique ' : ''}index if not exists ${name} on ${table} (${columns.map((each) => `"${each}"`).join(', ')})`;

const createIndexes = (table: string, set: EntitySet): readonly string[] =>
  indexesOf(table, set).map((index) => createIndex(table, index));

const tablesOf = (table: string, set: EntitySet): readonly string[] => [
  createTable(table, set),
  ...createIndexes(table, set),
];

/** Makes the tables of the contract, the counters, the contents of documents and who may do what; leaves what is there. */
export const createTables = (database: Database): void => {
  const statements = [
    ...tablesOf('companies', companies),
    ...setNames.flatMap((name) => tablesOf(name, entitySetOf(name))),
    'create table if not exists counters (name text primary key, value integer not null) strict',
    'create table if not exists contents (id text primary key, bytes blob not null) strict',
    `create table if not exists userPermissions (entraObjectId text not null, permissionSet text not null,
      primary key (entraObjectId, permissionSet)) strict`,
    `create table if not exists rowFilters (entraObjectId text not null, entitySet text not null, filter text not null,
      primary key (entraObjectId, entitySet)) strict`,
    ...changeTables,
  ];
  for (const statement of statements) database.exec(statement);
};

/** Lets `work` fill a table without its indexes, which are made once it is full: many times faster for many records. */
export const withoutIndexes = <T>(database: Database, set: SetName, work: () => T): T => {
  for (const { name } of indexesOf(set, entitySetOf(set))) database.exec(`drop index if exists ${name}`);
  const result = work();
  for (const statement of createIndexes(set, entitySetOf(set))) database.exec(statement);
  return result;
};
