import type { EntitySet } from '../erp/schema/entity.ts';
import { isStored } from '../erp/schema/entity.ts';
import type { Property } from '../erp/schema/property.ts';
import type { SqlRow, SqlValue } from './database.ts';

export type Value = string | number | boolean;
export type Values = Readonly<Record<string, Value>>;

export const toSql = (value: Value): SqlValue => (typeof value === 'boolean' ? Number(value) : value);

const fromSql = (property: Property, value: unknown): Value => {
  if (property.type === 'bool' || property.type === 'flow') return value === 1;
  return typeof value === 'number' ? value : String(value);
};

export const decode = (set: EntitySet, row: SqlRow): Values =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      const property = set.properties[name];
      return property === undefined ? [] : [[name, fromSql(property, value)]];
    }),
  );

/** How a property is read in SQL: a column, or the expression of a flow field. */
export const expressionOf = (table: string, name: string, property: Property): string =>
  property.type === 'flow' ? property.sql : `${table}."${name}"`;

export const selectList = (table: string, set: EntitySet): string =>
  Object.entries(set.properties)
    .map(([name, property]) => `${expressionOf(table, name, property)} as "${name}"`)
    .join(', ');

export const storedNames = (set: EntitySet): readonly string[] =>
  Object.entries(set.properties)
    .filter(([, property]) => isStored(property))
    .map(([name]) => name);
