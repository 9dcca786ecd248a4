import { Refusal } from '../refusal.ts';
import { setNamed } from '../schema/contract.ts';
import type { Navigation } from '../schema/entity.ts';
import { fieldOf, fieldOfAnyCase, sourceOf, unknownProperty } from '../source.ts';
import type { Field, Source } from '../source.ts';
import { parseFilter } from './filter.ts';
import { splitOutside, takeApart } from './split.ts';
import { conditionOf } from './where.ts';
import type { Condition } from './where.ts';

export interface Order {
  readonly field: Field;
  readonly descending: boolean;
}

export interface Expansion {
  readonly name: string;
  readonly navigation: Navigation;
  readonly source: Source;
  readonly query: Query;
}

/** The options of a read, understood and checked against the entity set. */
export interface Query {
  readonly filter: Condition | null;
  /** Null: everything. */
  readonly select: readonly string[] | null;
  readonly order: readonly Order[];
  readonly top: number | null;
  readonly skip: number;
  readonly count: boolean;
  readonly expand: readonly Expansion[];
}

/** `$filter` to its text, and so on; options that Business Central does not know are ignored, as it does. */
export type Options = ReadonlyMap<string, string>;

const numberFrom = (options: Options, name: string): number | null => {
  const text = options.get(name);
  if (text === undefined) return null;
  if (!/^\d{1,9}$/.test(text)) throw new Refusal('BadRequest', `Invalid value '${text}' for ${name} query option.`);
  return Number(text);
};

const selectFrom = (source: Source, text: string | undefined): readonly string[] | null =>
  text === undefined || text.trim() === '*' || text.trim() === ''
    ? null
    : text.split(',').map((part) => fieldOfAnyCase(source, part.trim()).name);

const orderFrom = (source: Source, part: string): Order => {
  const [name = '', direction = 'asc', ...rest] = part.trim().split(/\s+/);
  if (!['asc', 'desc'].includes(direction) || rest.length > 0) {
    throw new Refusal('BadRequest', `Syntax error in $orderby at '${part}'.`);
  }
  return { field: fieldOf(source, name), descending: direction === 'desc' };
};

const ordersFrom = (source: Source, text: string | undefined): readonly Order[] =>
  text === undefined || text.trim() === '' ? [] : text.split(',').map((part) => orderFrom(source, part));

const navigationOf = (source: Source, wire: string): readonly [string, Navigation] => {
  const name = source.names.logical(wire) ?? '';
  const navigation = Object.hasOwn(source.set.navigations, name) ? source.set.navigations[name] : undefined;
  if (navigation === undefined) throw unknownProperty(source, wire);
  return [name, navigation];
};

const optionsInside = (text: string): Options =>
  new Map(
    splitOutside(text, ';').map((part) => {
      const [name = '', ...value] = part.split('=');
      return [name.trim(), value.join('=')];
    }),
  );

const expansionFrom = (source: Source, part: string): Expansion => {
  const { name: wire, inside } = takeApart(part);
  const [name, navigation] = navigationOf(source, wire);
  const target = sourceOf(setNamed(navigation.to), source);
  return { name, navigation, source: target, query: queryFrom(target, optionsInside(inside)) };
};

const expandFrom = (source: Source, text: string | undefined): readonly Expansion[] =>
  text === undefined ? [] : splitOutside(text, ',').map((part) => expansionFrom(source, part));

export const queryFrom = (source: Source, options: Options): Query => {
  const filter = options.get('$filter');
  return {
    filter: filter === undefined ? null : conditionOf(source, parseFilter(filter, source.rules)),
    select: selectFrom(source, options.get('$select')),
    order: ordersFrom(source, options.get('$orderby')),
    top: numberFrom(options, '$top'),
    skip: numberFrom(options, '$skip') ?? 0,
    count: options.get('$count') === 'true',
    expand: expandFrom(source, options.get('$expand')),
  };
};
