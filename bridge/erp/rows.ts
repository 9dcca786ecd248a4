/** Checks and translates what the ERP sent: nothing that came over a wire is trusted. */
import type { Expand, SetName } from './entities.ts';
import type { MappedSet, Mapping } from './mapping.ts';
import { fieldsOf, nameOf, navigationsOf } from './query.ts';
import { decodeValue } from './values.ts';

/** The ERP's answer does not fit the mapping: a wrong mapping or a changed API page, not something a person did. */
export class MappingMismatch extends Error {
  override readonly name = 'MappingMismatch';
}

type Wire = Readonly<Record<string, unknown>>;
type Entry = readonly [string, unknown];

export const isObject = (value: unknown): value is Wire =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (wire: Wire, property: string, where: string): string => {
  const value = wire[property];
  if (typeof value !== 'string') throw new MappingMismatch(`${where}: ${property} is missing or no text`);
  return value;
};

const fieldValues = (mapped: MappedSet, set: SetName, wire: Wire): readonly Entry[] =>
  Object.entries(fieldsOf(set)).map(([field, kind]): Entry => {
    const property = nameOf(mapped, field);
    const value = decodeValue(kind, wire[property]);
    if (value === undefined) throw new MappingMismatch(`${mapped.set}: ${property} is missing or not of kind ${kind.kind}`);
    return [field, value];
  });

const along = (mapping: Mapping, set: SetName, expand: object, wire: Wire): readonly Entry[] =>
  Object.entries(expand).flatMap(([nav, inner]): readonly Entry[] => {
    const name = mapping[set].navigations[nav];
    const navigation = navigationsOf(set)[nav];
    if (name === null || name === undefined || navigation === undefined) return [];
    const decode = (one: unknown) => decodeRow(mapping, navigation.to as SetName, inner as object, one);
    const value = wire[name];
    if (navigation.many) return [[nav, asList(value, `${mapping[set].set}.${name}`).map(decode)]];
    return [[nav, value === null || value === undefined ? null : decode(value)]];
  });

const asList = (value: unknown, where: string): readonly unknown[] => {
  if (!Array.isArray(value)) throw new MappingMismatch(`${where}: no list`);
  return value;
};

/** One record with what was read along, in logical names. Throws MappingMismatch. */
export const decodeRow = (mapping: Mapping, set: SetName, expand: object, wire: unknown): Readonly<Record<string, unknown>> => {
  const mapped: MappedSet = mapping[set];
  if (!isObject(wire)) throw new MappingMismatch(`${mapped.set}: no record`);
  return Object.fromEntries([
    ['id', textOf(wire, mapped.id, mapped.set).toLowerCase()],
    ['etag', textOf(wire, '@odata.etag', mapped.set)],
    ...fieldValues(mapped, set, wire),
    ...along(mapping, set, expand, wire),
  ]);
};

export interface Page {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly next: string | null;
}

/** One page of a collection. Throws MappingMismatch. */
export const decodePage = <S extends SetName>(mapping: Mapping, set: S, expand: Expand<S>, body: unknown): Page => {
  if (!isObject(body)) throw new MappingMismatch(`${mapping[set].set}: no collection`);
  const next = body['@odata.nextLink'];
  return {
    rows: asList(body['value'], mapping[set].set).map((wire) => decodeRow(mapping, set, expand, wire)),
    next: typeof next === 'string' ? next : null,
  };
};
