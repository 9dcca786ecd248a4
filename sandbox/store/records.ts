import { entitySetOf } from '../erp/schema/contract.ts';
import type { Row, SetName } from '../erp/schema/contract.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { next } from './counters.ts';
import type { Counter } from './counters.ts';
import type { Database, SqlValue } from './database.ts';
import { decode, selectList, storedNames, toSql } from './rows.ts';
import type { Value, Values } from './rows.ts';

/** What the ERP keeps by itself: nobody hands these in. */
type Kept = 'rowVersion' | 'lastModifiedDateTime' | 'hasComments';
export type NewRow<Name extends SetName> = Omit<Row<Name>, Kept>;
export type Match<Name extends SetName> = Partial<Row<Name>>;

/** The tables as records; every insert and change takes the next row version. Works inside the caller's transaction. */
export interface Records {
  find<Name extends SetName>(set: Name, match: Match<Name>): readonly Row<Name>[];
  first<Name extends SetName>(set: Name, match: Match<Name>): Row<Name> | undefined;
  insert<Name extends SetName>(set: Name, row: NewRow<Name>): Row<Name>;
  change<Name extends SetName>(set: Name, id: string, changes: Match<Name>): Row<Name>;
  remove(set: SetName, id: string): void;
  /** The highest number of a property among the records that match; 0 when there are none. */
  highest<Name extends SetName>(set: Name, property: keyof Row<Name> & string, match: Match<Name>): number;
  next(counter: Counter): number;
}

/** What was done to a record. */
export interface Effect {
  readonly verb: 'created' | 'updated' | 'deleted';
  readonly set: SetName | 'subscriptions';
  readonly id: string;
}

/** What a transaction got when it began, though its rows come later. */
export interface Begun {
  /** Epoch milliseconds. */
  readonly at: number;
  /** A row version that was set aside; null when they are used up. */
  readonly version: () => number | null;
}

export interface RecordsOptions {
  readonly database: Database;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Without it, all rules are kept to. */
  readonly rules?: Rulebook;
  readonly written?: (effect: Effect) => void;
  readonly begun?: Begun | undefined;
  /** Without it, as the seed is planted, deletions leave no trace. */
  readonly newId?: () => string;
}

const given = (match: object): readonly (readonly [string, Value])[] =>
  Object.entries(match).filter((pair): pair is [string, Value] => pair[1] !== undefined);

const where = (pairs: readonly (readonly [string, Value])[]): string =>
  pairs.length === 0 ? '' : ` where ${pairs.map(([name]) => `"${name}" = ?`).join(' and ')}`;

const valuesOf = (pairs: readonly (readonly [string, Value])[]): readonly SqlValue[] =>
  pairs.map(([, value]) => toSql(value));

const insertSql = (set: SetName, names: readonly string[]): string =>
  `insert into ${set} (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map(() => '?').join(', ')})`;

const updateSql = (set: SetName, names: readonly string[]): string =>
  `update ${set} set ${names.map((name) => `"${name}" = ?`).join(', ')} where id = ?`;

const found = <Name extends SetName>(database: Database, set: Name, match: Match<Name>): readonly Row<Name>[] => {
  const pairs = given(match);
  const entity = entitySetOf(set);
  const sql = `select ${selectList(set, entity)} from ${set}${where(pairs)} order by ${entity.key.join(', ')}`;
  return database.all(sql, valuesOf(pairs)).map((row) => decode(entity, row) as Row<Name>);
};

const byId = <Name extends SetName>(database: Database, set: Name, id: string): Row<Name> => {
  const [row] = found(database, set, { id } as Match<Name>);
  if (row === undefined) throw new Error(`There is no record ${id} in ${set}`);
  return row;
};

type Stamp = { readonly rowVersion: number; readonly lastModifiedDateTime: string };

/** `before` is the record's stamp until now, if it was there. */
const stamp = ({ database, now, rules, begun }: RecordsOptions, before?: Stamp): Stamp => {
  const [counts, moves] = [rules?.on('rowVersion') ?? true, rules?.on('lastModified') ?? true];
  return {
    rowVersion: counts ? (begun?.version() ?? next(database, 'rowVersion')) : (before?.rowVersion ?? 0) + 1,
    lastModifiedDateTime: before === undefined || moves ? new Date(begun?.at ?? now()).toISOString() : before.lastModifiedDateTime,
  };
};

const insertRow = (database: Database, set: SetName, row: Values): void => {
  const names = storedNames(entitySetOf(set));
  const values = names.map((name) => toSql(row[name] ?? ''));
  database.run(insertSql(set, names), values);
};

/** Whoever keeps a copy learns from it that a record is gone. */
const bury = (options: RecordsOptions, set: SetName, id: string): void => {
  const { database, rules, newId } = options;
  if (newId === undefined || rules?.on('tombstones') !== true) return;
  insertRow(database, 'tombstones', { id: newId(), entitySet: set, deletedId: id, ...stamp(options) });
};

interface Update {
  readonly id: string;
  readonly changes: object;
}

const updateRow = (database: Database, set: SetName, { id, changes }: Update): void => {
  const pairs = given(changes);
  const names = pairs.map(([name]) => name);
  database.run(updateSql(set, names), [...valuesOf(pairs), id]);
};

export const recordsOf = (options: RecordsOptions): Records => {
  const { database, written = () => {} } = options;
  return {
    find: (set, match) => found(database, set, match),
    first: (set, match) => found(database, set, match)[0],
    insert: (set, row) => {
      insertRow(database, set, { ...(row as Values), ...stamp(options) });
      written({ verb: 'created', set, id: row.id });
      return byId(database, set, row.id);
    },
    change: (set, id, changes) => {
      updateRow(database, set, { id, changes: { ...changes, ...stamp(options, byId(database, set, id)) } });
      written({ verb: 'updated', set, id });
      return byId(database, set, id);
    },
    remove: (set, id) => {
      database.run(`delete from ${set} where id = ?`, [id]);
      bury(options, set, id);
      written({ verb: 'deleted', set, id });
    },
    highest: (set, property, match) => {
      const pairs = given(match);
      const [row] = database.all(`select max("${property}") as top from ${set}${where(pairs)}`, valuesOf(pairs));
      return Number(row?.['top'] ?? 0);
    },
    next: (counter) => next(database, counter),
  };
};
