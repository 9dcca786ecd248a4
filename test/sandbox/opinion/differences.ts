import { contract } from '../../../sandbox/erp/schema/contract.ts';
import type { EntitySet } from '../../../sandbox/erp/schema/entity.ts';
import type { Expand, Field, Filter, Options, Read } from './read.ts';

/**
 * What of a record is not compared: annotations (etags, links and context are Business Central's own), a stream, which the
 * second opinion takes for a text, and `id` where it was not selected, which the second opinion gives all the same.
 */
export const isCompared = (name: string, { select, expand = [] }: Options): boolean => {
  if (name.includes('@') || name === 'content') return false;
  return select === undefined || [...select.map((field) => field.name), ...expand.map(({ navigation }) => navigation)].includes(name);
};

/** A relation that is blank: 204 as OData has it, 404 from the second opinion. No read asks for a record that there is not. */
export const isNothing = (status: number, { kind }: Pick<Read, 'kind'>): boolean => kind === 'record' && (status === 204 || status === 404);

/** Something that the sandbox and the second opinion are known to see otherwise: such reads are not compared. */
export interface Difference {
  readonly why: string;
  readonly of: (read: Read) => boolean;
  /** A read over which they part. */
  readonly example: Read;
}

const optionsWithin = ({ expand = [] }: Options): readonly Options[] => expand.flatMap(({ options }) => [options, ...optionsWithin(options)]);

type Leaf = Exclude<Filter, { readonly kind: 'both' }>;

const leaves = (filter: Filter): readonly Leaf[] => (filter.kind === 'both' ? filter.parts.flatMap(leaves) : [filter]);

const leavesOf = (all: readonly Options[]): readonly Leaf[] => all.flatMap(({ filter }) => (filter === undefined ? [] : leaves(filter)));

const conditions = ({ options }: Read): readonly Leaf[] => leavesOf([options, ...optionsWithin(options)]);

interface Asked {
  readonly set: Read['set'];
  readonly options: Options;
}

const asksOf = ({ set, options }: Asked): readonly Asked[] => [{ set, options }, ...(options.expand ?? []).flatMap(asksOf)];

const isTooLong = (set: EntitySet, leaf: Leaf): boolean => {
  const property = set.properties[leaf.field.name];
  const length = property?.type === 'text' || property?.type === 'code' ? property.length : null;
  return leaf.kind === 'compare' && length !== null && String(leaf.value).length > length;
};

const textOf = (leaf: Leaf): string => (leaf.kind === 'match' ? leaf.text : String(leaf.value));

const listOf = (set: Read['set'], options: Options): Read => ({ kind: 'set', path: set, set, options });

const equals = (name: string, type: Field['type'], value: string): Filter => ({ kind: 'compare', field: { name, type }, operator: 'eq', value });

const comments = (options: Options): Read => {
  const expand: readonly Expand[] = [{ navigation: 'comments', set: 'livabilityComments', many: true, options }];
  return listOf('livabilityDossiers', { expand });
};

/** Every read in which the two are not compared, with the reason. In the rest they must be equal, the order of records included. */
export const differences: Readonly<Record<string, Difference>> = {
  topZero: {
    why: 'The second opinion takes `$top=0` for no limit; OData: no records.',
    of: ({ options }) => [options, ...optionsWithin(options)].some(({ top }) => top === 0),
    example: listOf('tasks', { top: 0 }),
  },
  nestedPaging: {
    why: 'The second opinion leaves `$top`, `$skip` and `$count` within `$expand` aside.',
    of: ({ options }) => optionsWithin(options).some(({ top, skip, count }) => top !== undefined || skip !== undefined || count !== undefined),
    example: comments({ top: 1 }),
  },
  notABoolean: {
    why: 'The second opinion compares a boolean as if `ne` were `eq`.',
    of: (read) => conditions(read).some((leaf) => leaf.kind === 'compare' && leaf.operator === 'ne' && typeof leaf.value === 'boolean'),
    example: listOf('tasks', { filter: { kind: 'compare', field: { name: 'canceled', type: 'bool' }, operator: 'ne', value: true } }),
  },
  tooLong: {
    why: 'Business Central refuses to compare a field with a text that is longer than the field; the second opinion finds nothing.',
    of: (read) => asksOf(read).some(({ set, options }) => leavesOf([options]).some((leaf) => isTooLong(contract[set], leaf))),
    example: listOf('teams', { filter: equals('code', 'code', 'LONGER THAN TEN') }),
  },
  times: {
    why: 'The second opinion cannot read a time of day in a filter.',
    of: (read) => conditions(read).some((leaf) => leaf.field.type === 'time'),
    example: listOf('interactionLogEntries', { filter: equals('timeOfInteraction', 'time', '10:30:00') }),
  },
  marksInTexts: {
    why: 'The second opinion cannot read an apostrophe, a quotation mark, a backslash or the end of a line in a text of a filter.',
    of: (read) => conditions(read).some((leaf) => /['"\\\r\n]/.test(textOf(leaf))),
    example: listOf('tasks', { filter: equals('description', 'text', "O'Brien") }),
  },
  marksInNestedTexts: {
    why: 'Within `$expand` the second opinion takes brackets, commas, `;`, `&`, `+` and `%` in a text for its own.',
    of: ({ options }) => leavesOf(optionsWithin(options)).some((leaf) => /[(),;&+%]/.test(textOf(leaf))),
    example: comments({ filter: equals('comment', 'text', 'x;y') }),
  },
};
