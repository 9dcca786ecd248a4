import { contract, setNames } from '../../../sandbox/erp/schema/contract.ts';
import type { SetName } from '../../../sandbox/erp/schema/contract.ts';
import type { EntitySet } from '../../../sandbox/erp/schema/entity.ts';
import type { Property } from '../../../sandbox/erp/schema/property.ts';
import type { Effect } from '../../../sandbox/store/records.ts';
import type { Erp, Record } from '../bench.ts';

/** By entity set and id. */
export type Data = ReadonlyMap<string, Record>;

const keyOf = (set: string, id: unknown): string => `${set}(${String(id)})`;

export const everything = async (erp: Erp): Promise<Data> => {
  const lists = await Promise.all(setNames.map(async (set) => (await erp.list(set)).map((record) => [keyOf(set, record['id']), record] as const)));
  return new Map(lists.flat());
};

const isValid = (property: Property, value: unknown): boolean => {
  const { type } = property;
  if (type === 'int' || type === 'int64') return Number.isSafeInteger(value);
  if (type === 'bool' || type === 'flow') return typeof value === 'boolean';
  if (typeof value !== 'string' || value.includes('\0')) return false;
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  if (type === 'option') return property.members.includes(value);
  if (type === 'code' && value !== value.trim().toUpperCase()) return false;
  return type === 'text' || type === 'code' ? property.length === null || value.length <= property.length : value !== '';
};

const invalidIn = (name: string, record: Record): readonly string[] => {
  const set: EntitySet = contract[name.slice(0, name.indexOf('(')) as SetName];
  return Object.entries(set.properties).flatMap(([property, shape]) => (isValid(shape, record[property]) ? [] : [`${name}.${property}: ${JSON.stringify(record[property])}`]));
};

const same = (one: Record | undefined, other: Record | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The ERP writes one by itself for each deletion. */
const isTombstoneOf = (deleted: ReadonlySet<string>, name: string, record: Record | undefined): boolean =>
  name.startsWith('tombstones(') && record !== undefined && deleted.has(keyOf(String(record['entitySet']), String(record['deletedId'])));

/** Says of every record that is not as the writes left it; `effects` are what they did by the sandbox's own log. */
export const astray = (before: Data, after: Data, effects: readonly Effect[]): readonly string[] => {
  const last = new Map(effects.map(({ set, id, verb }) => [keyOf(set, id), verb]));
  const deleted = new Set(effects.filter(({ verb }) => verb === 'deleted').map(({ set, id }) => keyOf(set, id)));
  const names = new Set([...before.keys(), ...after.keys(), ...last.keys()]);
  return [...names].flatMap((name) => {
    const [record, verb] = [after.get(name), last.get(name)];
    if (isTombstoneOf(deleted, name, record)) return [];
    if (verb === undefined) return same(before.get(name), record) ? [] : [`${name} changed, and nobody wrote it`];
    if ((verb === 'deleted') === (record !== undefined)) return [`${name} was ${verb} last`];
    return record === undefined ? [] : invalidIn(name, record);
  });
};
