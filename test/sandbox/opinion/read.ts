import type { SetName } from '../../../sandbox/erp/schema/contract.ts';
import type { Property } from '../../../sandbox/erp/schema/property.ts';

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/** A `$filter` as it was generated. */
export type Filter =
  | { readonly kind: 'both'; readonly operator: 'and' | 'or'; readonly parts: readonly Filter[]; readonly bracketed: boolean }
  | { readonly kind: 'compare'; readonly field: Field; readonly operator: Comparison; readonly value: Literal }
  | { readonly kind: 'match'; readonly field: Field; readonly match: 'startswith' | 'endswith' | 'contains'; readonly text: string };

export type Literal = string | number | boolean;

export interface Field {
  readonly name: string;
  readonly type: Property['type'];
}

/** What a read asks for; undefined: nothing is said about it. */
export interface Options {
  readonly filter?: Filter | undefined;
  readonly order?: readonly { readonly field: Field; readonly direction: '' | ' asc' | ' desc' }[] | undefined;
  readonly top?: number | undefined;
  readonly skip?: number | undefined;
  readonly count?: boolean | undefined;
  readonly select?: readonly Field[] | undefined;
  readonly expand?: readonly Expand[] | undefined;
}

export interface Expand {
  readonly navigation: string;
  readonly set: SetName;
  readonly many: boolean;
  readonly options: Options;
}

export interface Read {
  readonly kind: 'set' | 'record' | 'navigation';
  /** Relative to the company. */
  readonly path: string;
  readonly set: SetName;
  readonly options: Options;
}

const quotedTypes: ReadonlySet<string> = new Set(['text', 'code', 'option']);
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const written = ({ type }: Field, value: Literal): string => (quotedTypes.has(type) ? quoted(String(value)) : String(value));

const both = (parts: readonly Filter[], operator: 'and' | 'or'): string =>
  parts.map((part) => (operator === 'and' && part.kind === 'both' && part.operator === 'or' ? bracketed(part) : filterText(part))).join(` ${operator} `);

const bracketed = (filter: Filter): string => {
  const text = filterText(filter);
  return filter.kind === 'both' && filter.bracketed ? text : `(${text})`;
};

/** With no more brackets than it needs, and those that were generated. */
const filterText = (filter: Filter): string => {
  if (filter.kind === 'match') return `${filter.match}(${filter.field.name},${quoted(filter.text)})`;
  if (filter.kind === 'compare') return `${filter.field.name} ${filter.operator} ${written(filter.field, filter.value)}`;
  const text = both(filter.parts, filter.operator);
  return filter.bracketed ? `(${text})` : text;
};

const expandText = ({ navigation, options }: Expand): string => {
  const inside = parts(options).map(([name, value]) => `${name}=${value}`);
  return inside.length === 0 ? navigation : `${navigation}(${inside.join(';')})`;
};

const list = <T>(items: readonly T[] | undefined, one: (item: T) => string): string | undefined =>
  items === undefined || items.length === 0 ? undefined : items.map(one).join(',');

const parts = (options: Options): readonly (readonly [string, string])[] => {
  const { filter, order, top, skip, count, select, expand } = options;
  const all: readonly (readonly [string, string | undefined])[] = [
    ['$filter', filter === undefined ? undefined : filterText(filter)],
    ['$orderby', list(order, ({ field, direction }) => `${field.name}${direction}`)],
    ['$top', top?.toString()],
    ['$skip', skip?.toString()],
    ['$count', count?.toString()],
    ['$select', list(select, ({ name }) => name)],
    ['$expand', list(expand, expandText)],
  ];
  return all.filter((part): part is readonly [string, string] => part[1] !== undefined);
};

/** As it goes over the wire, relative to the company. */
export const urlOf = ({ path, options }: Pick<Read, 'path' | 'options'>): string => {
  const query = parts(options).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
};
