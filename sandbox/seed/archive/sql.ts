import type { Database } from '../../store/database.ts';

/** A number that looks thrown, from 0 up to a million, and is the same each time: `n` is SQL, `salt` makes another throw of it. */
export const thrown = (n: string, salt: number): string => `((((${n}) * ${2_654_435_761 + salt * 724_874}) & 4294967295) >> 12)`;

/** The day so many days ago, of the table `calendar`. */
export const dayAt = (ago: string): string => `(select day from calendar where daysAgo = ${ago})`;

/** `n` from 0 up to, not including, `count`. */
export const counted = (count: number): string =>
  `(with recursive counted (n) as (select 0 union all select n + 1 from counted where n < ${count - 1}) select n from counted)`;

type Rows = readonly Readonly<Record<string, string | number>>[];

const column = (name: string, value: string | number): string => `${name} ${typeof value === 'number' ? 'integer' : 'text'} not null`;

/** Makes a temporary table of what the program knows; `at` counts its rows from 0. */
export const lookUp = (database: Database, table: string, rows: Rows): void => {
  const columns = Object.entries(rows[0] ?? {}).map(([name, value]) => column(name, value));
  database.exec(`create temp table ${table} (at integer primary key, ${columns.join(', ')})`);
  for (const [at, row] of rows.entries()) {
    const values = Object.values(row);
    database.run(`insert into ${table} values (?, ${values.map(() => '?').join(', ')})`, [at, ...values]);
  }
};
