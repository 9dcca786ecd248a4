import type { Database } from '../../store/database.ts';
import type { Value, Values } from '../../store/rows.ts';
import { etagOf } from '../etag.ts';
import type { Source } from '../source.ts';
import { valueOnWire } from '../wire.ts';
import { fetchRows } from './fetch.ts';
import type { Expansion, Query } from './options.ts';
import { fullOrder } from './order.ts';

export interface Reading {
  readonly database: Database;
  /** The address of the company, such as `http://localhost:7048/api/…/companies(…)`: links in answers start with it. */
  readonly base: string;
}

/** A record as it goes over the wire. */
export type Entity = Readonly<Record<string, unknown>>;
export type Shape = Pick<Query, 'select' | 'expand'>;

export const everything: Shape = { select: null, expand: [] };

/** SQLite takes at most some thousands of values in a statement. */
const chunkSize = 500;

const chunks = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / chunkSize) }, (_, at) =>
    items.slice(at * chunkSize, (at + 1) * chunkSize),
  );

const childrenOf = (reading: Reading, { source, navigation, query }: Expansion, keys: readonly Value[]) =>
  chunks(keys).flatMap((some) =>
    fetchRows(reading.database, {
      source,
      conditions: [
        {
          sql: `${source.table}."${navigation.theirs}" in (${some.map(() => '?').join(', ')})`,
          values: some.map(String),
        },
        ...(query.filter === null ? [] : [query.filter]),
      ],
      order: fullOrder(source, query.order),
      limit: null,
      offset: 0,
    }),
  );

type Related = (row: Values) => Entity;

const grouped = (children: readonly Values[], written: readonly Entity[], by: string): ReadonlyMap<Value, readonly Entity[]> => {
  const groups = new Map<Value, Entity[]>();
  for (const [at, child] of children.entries()) {
    const key = child[by] ?? '';
    const group = groups.get(key) ?? [];
    group.push(...written.slice(at, at + 1));
    groups.set(key, group);
  }
  return groups;
};

const oneOf = ({ name, source }: Expansion, mine: readonly Entity[]): Entity => {
  const asList = !source.rules.on('toOneAsObject');
  return { [source.names.wire(name)]: asList ? mine.slice(0, 1) : (mine[0] ?? null) };
};

const manyOf = ({ name, source, query }: Expansion, mine: readonly Entity[]): Entity => {
  const wire = source.names.wire(name);
  const end = query.top === null ? undefined : query.skip + query.top;
  return { ...(query.count ? { [`${wire}@odata.count`]: mine.length } : {}), [wire]: mine.slice(query.skip, end) };
};

/** Reads what one `$expand` part asks for all rows at once, and says for each row what hangs on it. */
const relatedBy = (reading: Reading, expansion: Expansion, parents: readonly Values[]): Related => {
  const { ours, theirs, many } = expansion.navigation;
  const { source } = expansion;
  const keys = [...new Set(parents.map((row) => row[ours] ?? ''))].filter((key) => key !== '');
  const children = childrenOf(reading, expansion, keys);
  const groups = grouped(children, entitiesOf(reading, source, { rows: children, shape: expansion.query }), theirs);
  return (row) => {
    const mine = groups.get(row[ours] ?? '') ?? [];
    return (many ? manyOf : oneOf)(expansion, mine);
  };
};

const contentLinks = (reading: Reading, source: Source, row: Values): Entity => {
  if (!source.set.hasContent) return {};
  const { wire } = source.names;
  const link = `${reading.base}/${wire(source.table)}(${row['id']})/${wire('content')}`;
  return { [`${wire('content')}@odata.mediaEditLink`]: link, [`${wire('content')}@odata.mediaReadLink`]: link };
};

const etagPart = ({ rules }: Source, row: Values): Entity =>
  row['rowVersion'] === undefined
    ? {}
    : { '@odata.etag': etagOf({ id: String(row['id']), rowVersion: Number(row['rowVersion']) }, rules) };

const properties = (source: Source, row: Values, select: readonly string[] | null): Entity =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => name !== 'rowVersion' || source.rules.on('rowVersionOnPages'))
      .filter(([name]) => source.names.shows(name) && (select === null || select.includes(name)))
      .map(([name, value]) => [source.names.wire(name), valueOnWire(source.set.properties[name], value, source.rules)]),
  );

interface Writing {
  readonly rows: readonly Values[];
  readonly shape: Shape;
}

/** Records as they go over the wire, with their ETags, the chosen properties and what was asked to come along. */
export const entitiesOf = (reading: Reading, source: Source, { rows, shape }: Writing): readonly Entity[] => {
  const related = shape.expand.map((expansion) => relatedBy(reading, expansion, rows));
  return rows.map((row) =>
    Object.assign(
      {},
      etagPart(source, row),
      properties(source, row, shape.select),
      contentLinks(reading, source, row),
      ...related.map((relate) => relate(row)),
    ),
  );
};
