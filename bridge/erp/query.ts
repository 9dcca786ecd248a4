/**
 * A read in logical names and the URL it becomes under a mapping. Filters come from the set that Business Central
 * answers truthfully: equality, `and`, and `or` over one field. Never a lambda, never an `or` over two fields:
 * it ignores the first silently and refuses the second.
 */
import { entities } from './entities.ts';
import type { Expand, FieldName, SetName } from './entities.ts';
import type { Field, Fields, Navigations } from './fields.ts';
import type { MappedSet, Mapping } from './mapping.ts';
import { encodeLiteral } from './values.ts';

/** A field equals a value; several values mean "one of these". All conditions of a filter must hold. */
export interface Condition<S extends SetName> {
  readonly field: FieldName<S>;
  readonly values: readonly unknown[];
}

export const is = <const F extends string>(field: F, ...values: readonly (string | number | boolean)[]) =>
  ({ field, values }) as const;

export interface Query<S extends SetName, E extends Expand<S> = Expand<S>> {
  readonly set: S;
  readonly where: readonly Condition<S>[];
  readonly expand?: E;
  readonly orderBy?: readonly (readonly [FieldName<S>, 'asc' | 'desc'])[];
  readonly top?: number;
}

/** More values than this in one condition are asked for in several requests: the gateway refuses URLs over 8,100. */
export const maxValues = 40;

export const fieldsOf = (set: SetName): Fields => entities[set].fields;
export const navigationsOf = (set: SetName): Navigations => entities[set].navigations;

export const fieldOf = (set: SetName, field: string): Field<unknown> => {
  const found = fieldsOf(set)[field];
  if (found === undefined) throw new Error(`${set} has no field ${field}`);
  return found;
};

export const nameOf = (mapped: MappedSet, field: string): string => {
  const name = field === 'id' ? mapped.id : mapped.fields[field];
  if (name === undefined) throw new Error(`${mapped.set} maps no field ${field}`);
  return name;
};

const conditionText = <S extends SetName>(mapping: Mapping, set: S, { field, values }: Condition<S>): string => {
  const name = nameOf(mapping[set], field);
  const parts = values.map((value) => `${name} eq ${encodeLiteral(fieldOf(set, field), value)}`);
  return parts.length === 1 ? parts.join('') : `(${parts.join(' or ')})`;
};

const selectText = (mapping: Mapping, set: SetName): string =>
  [mapping[set].id, ...Object.keys(fieldsOf(set)).map((field) => nameOf(mapping[set], field))].join(',');

type AnyExpand = Readonly<Record<string, object | undefined>>;

const expandText = (mapping: Mapping, set: SetName, expand: AnyExpand): string =>
  Object.entries(expand)
    .flatMap(([nav, inner]) => {
      const name = mapping[set].navigations[nav];
      const target = navigationsOf(set)[nav]?.to as SetName | undefined;
      if (name === null || name === undefined || target === undefined) return [];
      return [`${name}(${innerText(mapping, target, inner as AnyExpand)})`];
    })
    .join(',');

const innerText = (mapping: Mapping, set: SetName, expand: AnyExpand): string => {
  const nested = expandText(mapping, set, expand);
  return `$select=${selectText(mapping, set)}${nested === '' ? '' : `;$expand=${nested}`}`;
};

/** The URL below the company, percent-encoded: `tasks?$filter=…&$select=…&$expand=…`. */
export const urlOf = <S extends SetName>(mapping: Mapping, query: Query<S>): string => {
  const { set, where, expand, orderBy, top } = query;
  const mapped: MappedSet = mapping[set];
  const expanded = expandText(mapping, set, expand ?? {});
  const options: readonly (readonly [string, string])[] = [
    ['$filter', where.map((condition) => conditionText(mapping, set, condition)).join(' and ')],
    ['$orderby', (orderBy ?? []).map(([field, way]) => `${nameOf(mapped, field)} ${way}`).join(',')],
    ['$top', top === undefined ? '' : String(top)],
    ['$select', selectText(mapping, set)],
    ['$expand', expanded],
  ];
  const given = options.filter(([, value]) => value !== '');
  return `${mapped.set}?${given.map(([option, value]) => `${option}=${encodeURIComponent(value)}`).join('&')}`;
};
