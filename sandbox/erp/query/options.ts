import { Refusal } from '../refusal.ts';
import { setNamed } from '../schema/contract.ts';
import type { Navigation } from '../schema/entity.ts';
import { askedField, askedNavigation, fieldOfAnyCase, sourceOf } from '../source.ts';
import type { Field, Source } from '../source.ts';
import { parseFilter } from './filter.ts';
import { splitOutside, takeApart } from './split.ts';
import { conditionOf } from './where.ts';
import type { Condition } from './condition.ts';

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
    : [...new Set(text.split(',').flatMap((part) => fieldOfAnyCase(source, part.trim())?.name ?? []))];

const orderFrom = (source: Source, part: string): readonly Order[] => {
  const [name = '', direction = 'asc', ...rest] = part.trim().split(/\s+/);
  if (!['asc', 'desc'].includes(direction) || rest.length > 0) {
    throw new Refusal('BadRequest', `Syntax error in $orderby at '${part}'.`);
  }
  const field = askedField(source, name);
  return field === null ? [] : [{ field, descending: direction === 'desc' }];
};

const ordersFrom = (source: Source, text: string | undefined): readonly Order[] =>
  text === undefined || text.trim() === '' ? [] : text.split(',').flatMap((part) => orderFrom(source, part));

const optionsInside = (text: string): Options =>
  new Map(
    splitOutside(text, ';').map((part) => {
      const [name = '', ...value] = part.split('=');
      return [name.trim(), value.join('=')];
    }),
  );

const expansionFrom = (source: Source, part: string, version: number): readonly Expansion[] => {
  const { name: wire, inside } = takeApart(part);
  const found = askedNavigation(source, wire);
  if (found === null) return [];
  const [name, navigation] = found;
  const target = sourceOf(setNamed(navigation.to), source);
  const options = optionsInside(source.rules.on('nestedExpand') ? inside : '');
  return [{ name, navigation, source: target, query: queryIn(target, options, version) }];
};

/** What is asked for more than once comes along once, as the first time says. */
const onceEach = (expansions: readonly Expansion[]): readonly Expansion[] =>
  expansions.filter(({ name }, at) => expansions.findIndex((other) => other.name === name) === at);

const expandFrom = (source: Source, text: string | undefined, version: number): readonly Expansion[] =>
  text === undefined ? [] : onceEach(splitOutside(text, ',').flatMap((part) => expansionFrom(source, part, version)));

const known: ReadonlySet<string> = new Set(
  ['filter', 'select', 'orderby', 'top', 'skip', 'count', 'expand', 'skiptoken', 'schemaversion'].map((name) => `$${name}`),
);

const refuseUnknown = (source: Source, options: Options): void => {
  if (source.rules.on('unknownOptionsIgnored')) return;
  const other = [...options.keys()].find((name) => name.startsWith('$') && !known.has(name));
  if (other !== undefined) throw new Refusal('BadRequest', `The query parameter '${other}' is not supported.`);
};

const queryIn = (source: Source, options: Options, version: number): Query => {
  refuseUnknown(source, options);
  const filter = options.get('$filter');
  return {
    filter: filter === undefined ? null : conditionOf(source, parseFilter(filter, { rules: source.rules, version })),
    select: selectFrom(source, options.get('$select')),
    order: ordersFrom(source, options.get('$orderby')),
    top: numberFrom(options, '$top'),
    skip: numberFrom(options, '$skip') ?? 0,
    count: options.get('$count') === 'true' && source.rules.on('countComesAlong'),
    expand: expandFrom(source, options.get('$expand'), version),
  };
};

/** 2.1 knows more filters than 2.0; what is no number asks for nothing. */
const versionFrom = ({ rules }: Source, options: Options): number => {
  const text = options.get('$schemaversion') ?? '';
  if (/^\d\.\d$/.test(text)) return Number(text);
  return rules.on('schemaVersion') ? 2 : 2.1;
};

export const queryFrom = (source: Source, options: Options): Query => queryIn(source, options, versionFrom(source, options));
