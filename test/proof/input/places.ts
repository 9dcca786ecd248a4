/** The places in a JSON value, and the value with something else in one of them. */
import type { Json, Place } from './description.ts';

const isTree = (value: Json): value is readonly Json[] | { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null;

const childrenOf = (value: Json): readonly (readonly [string | number, Json])[] => {
  if (!isTree(value)) return [];
  return Array.isArray(value) ? value.map((one: Json, at) => [at, one] as const) : Object.entries(value as { readonly [name: string]: Json });
};

export interface Found {
  readonly place: Place;
  readonly value: Json;
}

/** The value itself and everything in it. */
export const placesIn = (value: Json, place: Place = []): readonly Found[] => [
  { place, value },
  ...childrenOf(value).flatMap(([name, one]) => placesIn(one, [...place, name])),
];

/** `undefined` takes the field away. */
export const withAt = (value: Json, [first, ...rest]: Place, put: Json | undefined): Json => {
  if (first === undefined) return put ?? null;
  const changed = childrenOf(value).flatMap(([name, one]) => {
    if (name !== first) return [[name, one] as const];
    return rest.length === 0 && put === undefined ? [] : [[name, withAt(one, rest, put)] as const];
  });
  return Array.isArray(value) ? changed.map(([, one]) => one) : Object.fromEntries(changed);
};
