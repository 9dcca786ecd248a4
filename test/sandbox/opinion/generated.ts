import fc from 'fast-check';
import { contract, setNamed, setNames } from '../../../sandbox/erp/schema/contract.ts';
import type { SetName } from '../../../sandbox/erp/schema/contract.ts';
import type { EntitySet } from '../../../sandbox/erp/schema/entity.ts';
import type { Record } from '../bench.ts';
import { texts } from './data.ts';
import type { Comparison, Expand, Field, Filter, Literal, Options, Read } from './read.ts';

/** By entity set: literals are mostly taken from what is there, so that filters find something. */
export type Known = ReadonlyMap<string, readonly Record[]>;

const entity = (set: SetName): EntitySet => contract[set];

const fieldsOf = (set: SetName): readonly Field[] => Object.entries(entity(set).properties).map(([name, { type }]) => ({ name, type }));

const isText = ({ type }: Field): boolean => type === 'text' || type === 'code';

const comparisons: readonly Comparison[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];
const comparisonsOn = ({ type }: Field): readonly Comparison[] =>
  type === 'bool' || type === 'flow' || type === 'option' || type === 'guid' ? ['eq', 'ne'] : comparisons;

const madeUp = ({ type }: Field): fc.Arbitrary<Literal> => {
  if (type === 'int' || type === 'int64') return fc.integer({ min: -2, max: 60_000 });
  if (type === 'date') return fc.constantFrom('0001-01-01', '2026-11-20', '2026-11-21', '9999-12-31');
  if (type === 'bool' || type === 'flow') return fc.boolean();
  if (type === 'dateTime') return fc.constantFrom('2026-11-20T06:00:00Z', '2026-11-20T05:59:59.999Z', '0001-01-01T00:00:00Z');
  if (type === 'guid') return fc.constant('00000000-0000-0000-0000-000000000000');
  return type === 'time' ? fc.constantFrom('10:30:00', '00:00:00') : fc.constantFrom(...texts);
};

const literal = (known: Known, set: SetName, field: Field): fc.Arbitrary<Literal> => {
  const there = (known.get(set) ?? []).map((record) => record[field.name] as Literal);
  if (there.length === 0) return madeUp(field);
  if (field.type === 'option') return fc.constantFrom(...there);
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...there) }, { weight: 1, arbitrary: madeUp(field) });
};

const piece = (value: Literal): fc.Arbitrary<string> => {
  const letters = Array.from(String(value));
  return fc.tuple(fc.nat(letters.length), fc.nat(letters.length)).map(([one, other]) => letters.slice(Math.min(one, other), Math.max(one, other)).join(''));
};

const comparing = (known: Known, set: SetName, field: Field): fc.Arbitrary<Filter> =>
  fc.record({ kind: fc.constant('compare' as const), field: fc.constant(field), operator: fc.constantFrom(...comparisonsOn(field)), value: literal(known, set, field) });

const matching = (known: Known, set: SetName, field: Field): fc.Arbitrary<Filter> =>
  fc.record({
    kind: fc.constant('match' as const),
    field: fc.constant(field),
    match: fc.constantFrom('startswith' as const, 'endswith' as const, 'contains' as const),
    text: literal(known, set, field).chain(piece),
  });

const simple = (known: Known, set: SetName): fc.Arbitrary<Filter> =>
  fc.constantFrom(...fieldsOf(set)).chain((field) => (isText(field) ? fc.oneof(comparing(known, set, field), matching(known, set, field)) : comparing(known, set, field)));

const filters = (known: Known, set: SetName): fc.Arbitrary<Filter> =>
  fc.letrec<{ readonly filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 3, arbitrary: simple(known, set) },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('both' as const),
          operator: fc.constantFrom('and' as const, 'or' as const),
          parts: fc.array(tie('filter'), { minLength: 2, maxLength: 3 }),
          bracketed: fc.boolean(),
        }),
      },
    ),
  })).filter;

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

/** Within `$expand` it is hardly ever compared, so hardly ever asked. */
const paging = <T>(depth: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  depth === 0 ? maybe(arbitrary) : fc.oneof({ weight: 30, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const distinct = (set: SetName): fc.Arbitrary<readonly Field[]> => fc.uniqueArray(fc.constantFrom(...fieldsOf(set)), { minLength: 1, maxLength: 5, selector: ({ name }) => name });

/** A field may come again, which says nothing more. */
const orders = (set: SetName): fc.Arbitrary<Options['order']> =>
  fc.array(fc.record({ field: fc.constantFrom(...fieldsOf(set)), direction: fc.constantFrom('' as const, ' asc' as const, ' desc' as const) }), {
    minLength: 1,
    maxLength: 4,
  });

/** `$expand` within `$expand` goes this deep. */
const deepest = 2;

const expansion = (known: Known, set: SetName, depth: number): fc.Arbitrary<Expand> =>
  fc.constantFrom(...Object.entries(entity(set).navigations)).chain(([navigation, { to, many }]) =>
    fc.record({ navigation: fc.constant(navigation), set: fc.constant(setNamed(to)), many: fc.constant(many), options: many ? listOptions(known, setNamed(to), depth + 1) : shape(known, setNamed(to), depth + 1) }),
  );

const expansions = (known: Known, set: SetName, depth: number): fc.Arbitrary<Options['expand']> =>
  depth === deepest || Object.keys(entity(set).navigations).length === 0
    ? fc.constant(undefined)
    : maybe(fc.uniqueArray(expansion(known, set, depth), { minLength: 1, maxLength: 2, selector: ({ navigation }) => navigation }));

/** What may be asked of one record. */
const shape = (known: Known, set: SetName, depth: number): fc.Arbitrary<Options> =>
  fc.record({ select: maybe(distinct(set)), expand: expansions(known, set, depth) });

const listOptions = (known: Known, set: SetName, depth: number): fc.Arbitrary<Options> =>
  fc.record({
    filter: maybe(filters(known, set)),
    order: maybe(orders(set)),
    top: paging(depth, fc.nat(12)),
    skip: paging(depth, fc.nat(8)),
    count: paging(depth, fc.boolean()),
    select: maybe(distinct(set)),
    expand: expansions(known, set, depth),
  });

const ofSet = (known: Known, set: SetName): fc.Arbitrary<Read> =>
  listOptions(known, set, 0).map((options) => ({ kind: 'set', path: set, set, options }));

const ofRecord = (known: Known, set: SetName, id: string): fc.Arbitrary<Read> =>
  shape(known, set, 0).map((options) => ({ kind: 'record', path: `${set}(${id})`, set, options }));

const ofNavigation = (known: Known, set: SetName, id: string): fc.Arbitrary<Read> =>
  fc.constantFrom(...Object.entries(entity(set).navigations)).chain(([navigation, { to, many }]) => {
    const target = setNamed(to);
    const options = many ? listOptions(known, target, 0) : shape(known, target, 0);
    return options.map((asked): Read => ({ kind: many ? 'navigation' : 'record', path: `${set}(${id})/${navigation}`, set: target, options: asked }));
  });

const ofOne = (known: Known, set: SetName): fc.Arbitrary<Read> =>
  fc.constantFrom(...(known.get(set) ?? [])).chain(({ id }) =>
    Object.keys(entity(set).navigations).length === 0 ? ofRecord(known, set, String(id)) : fc.oneof(ofRecord(known, set, String(id)), ofNavigation(known, set, String(id))),
  );

/** Reads of every entity set that has records, of single records and along navigations. */
export const reads = (known: Known): fc.Arbitrary<Read> => {
  const filled = setNames.filter((set) => (known.get(set) ?? []).length > 0);
  const joined = filled.filter((set) => Object.keys(entity(set).navigations).length > 0);
  return fc.constantFrom(...filled, ...joined, ...joined).chain((set) => fc.oneof({ weight: 3, arbitrary: ofSet(known, set) }, { weight: 1, arbitrary: ofOne(known, set) }));
};
