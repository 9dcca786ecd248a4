import { companies } from '../erp/schema/company.ts';
import { entitySetOf, setNames } from '../erp/schema/contract.ts';
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

/** What other records point at is looked up by it; and synchronisation reads by version. */
const indexed = (set: EntitySet): readonly string[] =>
  storedProperties(set)
    .filter(([name, property]) => property.of !== undefined || name === 'rowVersion')
    .map(([name]) => name);

const createIndexes = (table: string, set: EntitySet): readonly string[] => [
  `create unique index if not exists ${table}_key on ${table} (${set.key.map((name) => `"${name}"`).join(', ')})`,
  ...indexed(set).map((name) => `create index if not exists ${table}_${name} on ${table} ("${name}")`),
];

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
  ];
  for (const statement of statements) database.exec(statement);
};
