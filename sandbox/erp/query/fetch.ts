import type { Database, SqlValue } from '../../store/database.ts';
import { decode, selectList } from '../../store/rows.ts';
import type { Values } from '../../store/rows.ts';
import { Refusal } from '../refusal.ts';
import type { Source } from '../source.ts';
import { orderBy } from './order.ts';
import type { Order } from './options.ts';
import { withRowFilter } from './rowFilter.ts';
import type { Condition } from './condition.ts';

export interface Fetch {
  readonly source: Source;
  readonly conditions: readonly Condition[];
  readonly order: readonly Order[];
  /** Null: all of them. */
  readonly limit: number | null;
  readonly offset: number;
}

const whereAll = (conditions: readonly Condition[]): string =>
  conditions.length === 0 ? '' : ` where ${conditions.map(({ sql }) => sql).join(' and ')}`;

const ordered = (source: Source, order: readonly Order[]): string =>
  order.length === 0 ? '' : ` order by ${orderBy(source, order)}`;

/** SQLite takes 32,766 values in a statement. */
const mostValues = 32_000;

const valuesOfAll = (conditions: readonly Condition[]): readonly SqlValue[] => {
  const values = conditions.flatMap((condition) => condition.values);
  if (values.length > mostValues) throw new Refusal('BadRequest_MethodNotImplemented', 'The filter compares with too many values.');
  return values;
};

export const fetchRows = (database: Database, { source, conditions: asked, order, limit, offset }: Fetch): readonly Values[] => {
  const { table, set } = source;
  const conditions = withRowFilter(source, asked);
  const sql = `select ${selectList(table, set)} from ${table}${whereAll(conditions)}${ordered(source, order)} limit ? offset ?`;
  const values = [...valuesOfAll(conditions), limit ?? -1, offset];
  return database.all(sql, values).map((row) => decode(set, row));
};

export const countRows = (database: Database, source: Source, asked: readonly Condition[]): number => {
  const conditions = withRowFilter(source, asked);
  const sql = `select count(*) as count from ${source.table}${whereAll(conditions)}`;
  return Number(database.all(sql, valuesOfAll(conditions))[0]?.['count']);
};

export const fetchById = (database: Database, source: Source, id: string): Values | undefined =>
  fetchRows(database, {
    source,
    conditions: [{ sql: `${source.table}.id = ?`, values: [id] }],
    order: [],
    limit: 1,
    offset: 0,
  })[0];
