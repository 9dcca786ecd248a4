import { Refusal } from '../refusal.ts';
import type { Navigation } from '../schema/entity.ts';
import { findNavigation } from '../source.ts';
import type { Source } from '../source.ts';
import { isObject, refuseNul } from './body.ts';
import type { Json } from './body.ts';

/** What a body brings along under one of its navigations. */
export interface Nested {
  readonly name: string;
  readonly navigation: Navigation;
  readonly children: readonly Json[];
}

const childFrom = (wire: string, value: unknown): Json => {
  if (!isObject(value)) throw new Refusal('BadRequest', `'${wire}' must hold objects.`);
  refuseNul(value);
  return value;
};

const listFrom = (wire: string, value: unknown): readonly unknown[] => {
  if (!Array.isArray(value)) throw new Refusal('BadRequest', `'${wire}' must be a list.`);
  return value;
};

/** The records that a body brings along: of a navigation to many a list, otherwise one. */
export const nestedFrom = (source: Source, body: Json): readonly Nested[] =>
  Object.entries(body).flatMap(([wire, value]) => {
    const navigation = findNavigation(source, wire);
    if (navigation === undefined) return [];
    const values = navigation.many ? listFrom(wire, value) : [value];
    return [{ name: source.names.logical(wire) ?? '', navigation, children: values.map((each) => childFrom(wire, each)) }];
  });
