import type { Database } from '../../store/database.ts';
import type { Values } from '../../store/rows.ts';
import { Refusal } from '../refusal.ts';
import type { Source } from '../source.ts';
import { countRows, fetchById, fetchRows } from './fetch.ts';
import type { Query } from './options.ts';
import { beyond, fullOrder } from './order.ts';
import type { Condition } from './condition.ts';

/** Where a page begins. */
export interface Position {
  /** The last record of the page before. */
  readonly after: string | null;
  /** How many records came before, where that counts instead. */
  readonly passed: number | null;
  /** Records of later versions are left out. */
  readonly upTo: number | null;
}

export interface Listing {
  readonly source: Source;
  readonly query: Query;
  /** What the address adds to the filter: the records of one parent. */
  readonly within: Condition | null;
  readonly position: Position;
  readonly pageSize: number;
}

export interface Page {
  readonly rows: readonly Values[];
  readonly total: number | null;
  /** The last record of this page when more follow. */
  readonly last: string | null;
  /** How many records came up to its end, when pages are counted. */
  readonly passed: number;
}

const present = (...conditions: readonly (Condition | null)[]): readonly Condition[] =>
  conditions.filter((condition) => condition !== null);

const afterCondition = (database: Database, { source, query, position }: Listing): Condition | null => {
  if (position.after === null || position.passed !== null) return null;
  const last = fetchById(database, source, position.after);
  if (last === undefined) throw new Refusal('BadRequest', 'The $skiptoken does not name a record.');
  return beyond(source, fullOrder(source, query.order), last);
};

const unchangedCondition = ({ source, position: { upTo } }: Listing): Condition | null =>
  upTo === null || source.set.properties['rowVersion'] === undefined
    ? null
    : { sql: `${source.table}."rowVersion" <= ?`, values: [upTo] };

const offsetOf = ({ query, position: { after, passed } }: Listing): number => passed ?? (after === null ? query.skip : 0);

const pageOf = (database: Database, listing: Listing, size: number): readonly Values[] => {
  const { source, query, within } = listing;
  return fetchRows(database, {
    source,
    // The place comes first: of two bounds on one property SQLite goes by the first, and the filter's may lie far before.
    conditions: present(afterCondition(database, listing), within, query.filter, unchangedCondition(listing)),
    order: fullOrder(source, query.order),
    limit: size,
    offset: offsetOf(listing),
  });
};

export const countOf = (database: Database, { source, query, within }: Omit<Listing, 'position' | 'pageSize'>): number =>
  countRows(database, source, present(within, query.filter));

export const listPage = (database: Database, listing: Listing): Page => {
  const { query, pageSize } = listing;
  const size = Math.min(pageSize, query.top ?? pageSize);
  const rows = pageOf(database, listing, size + 1);
  const more = rows.length > size && size < (query.top ?? Infinity);
  const last = rows[size - 1];
  return {
    rows: rows.slice(0, size),
    total: query.count ? countOf(database, listing) : null,
    last: more && last !== undefined ? String(last['id']) : null,
    passed: offsetOf(listing) + size,
  };
};

/** The record, or the refusal that it is gone. */
export const recordOf = (database: Database, source: Source, id: string): Values => {
  const row = fetchById(database, source, id);
  if (row === undefined) {
    throw new Refusal('Internal_RecordNotFound', `The record does not exist: ${source.set.type} ${id}.`);
  }
  return row;
};
