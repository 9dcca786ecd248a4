/** Reads along what a mapping offers no navigation for: one more round trip, all missing sets at once (`batch.ts`). */
import { all, done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import type { SetName } from './entities.ts';
import type { Navigation } from './fields.ts';
import type { Mapping } from './mapping.ts';
import { navigationsOf } from './query.ts';
import type { Condition } from './query.ts';

type AnyRow = Readonly<Record<string, unknown>>;
type AnyExpand = Readonly<Record<string, object>>;

interface Reading {
  readonly mapping: Mapping;
  readonly read: (set: SetName, where: readonly Condition<SetName>[], expand: AnyExpand) => Promise<Answer<readonly AnyRow[]>>;
}

type Related = (row: AnyRow) => unknown;

const childrenOf = (row: AnyRow, nav: string): readonly AnyRow[] => {
  const value = row[nav];
  if (value === null || value === undefined) return [];
  return (Array.isArray(value) ? value : [value]) as readonly AnyRow[];
};

const pick = ({ many, from, on }: Navigation, found: readonly AnyRow[]): Related => {
  const fits = (row: AnyRow) => (other: AnyRow) => other[on ?? ''] === row[from];
  return (row) => (many ? found.filter(fits(row)) : (found.find(fits(row)) ?? null));
};

/** What an offered navigation brought, itself completed. */
const completed = async (reading: Reading, rows: readonly AnyRow[], [nav, navigation, inner]: Wanted): Promise<Answer<Related>> => {
  const before = rows.flatMap((row) => childrenOf(row, nav));
  const after = await complete(reading, navigation.to as SetName, { rows: before, expand: inner });
  if (after.kind === 'refused') return after;
  const byOld = new Map(before.map((row, i) => [row, after.value[i]]));
  return done((row) => {
    const children = childrenOf(row, nav).map((child) => byOld.get(child));
    return navigation.many ? children : (children[0] ?? null);
  });
};

const readApart = async (reading: Reading, rows: readonly AnyRow[], [, navigation, inner]: Wanted): Promise<Answer<Related>> => {
  const values = [...new Set(rows.map((row) => row[navigation.from]))].filter((value) => value !== '' && value !== null);
  if (values.length === 0) return done(() => (navigation.many ? [] : null));
  const where = [{ field: navigation.on ?? '', values }] as unknown as readonly Condition<SetName>[];
  const found = await reading.read(navigation.to as SetName, where, inner);
  return found.kind === 'refused' ? found : done(pick(navigation, found.value));
};

type Wanted = readonly [name: string, navigation: Navigation, inner: AnyExpand];

const wantedOf = (set: SetName, expand: AnyExpand): readonly Wanted[] =>
  Object.entries(expand).flatMap(([name, inner]) => {
    const navigation = navigationsOf(set)[name];
    return navigation === undefined ? [] : [[name, navigation, inner as AnyExpand] as const];
  });

/** The same rows, in the same order, with every wanted navigation filled in. */
export const complete = async (
  reading: Reading,
  set: SetName,
  { rows, expand }: { readonly rows: readonly AnyRow[]; readonly expand: AnyExpand },
): Promise<Answer<readonly AnyRow[]>> => {
  const wanted = wantedOf(set, expand);
  const related = await Promise.all(
    wanted.map((one) => {
      const offered = reading.mapping[set].navigations[one[0]] !== null;
      return (offered ? completed : readApart)(reading, rows, one);
    }),
  );
  const found = all(related);
  if (found.kind === 'refused') return found;
  const along = (row: AnyRow) => Object.fromEntries(wanted.map(([nav], i) => [nav, found.value[i]?.(row)]));
  return done(rows.map((row) => ({ ...row, ...along(row) })));
};
