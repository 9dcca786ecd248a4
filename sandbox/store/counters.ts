import type { Database } from './database.ts';

/** A number series of the ERP, or the database's own row version. */
export type Counter = 'rowVersion' | 'tasks' | 'livabilityDossiers' | 'interactionLogEntries';

/** The next number of a series; a transaction that is rolled back gives it free again. */
export const next = (database: Database, counter: Counter): number => {
  const [row] = database.all(
    'insert into counters (name, value) values (?, 1) on conflict (name) do update set value = value + 1 returning value',
    [counter],
  );
  return Number(row?.['value']);
};

/** Lets a series go on after `value`. */
export const continueAfter = (database: Database, counter: Counter, value: number): void =>
  database.run('insert into counters (name, value) values (?, ?) on conflict (name) do update set value = excluded.value', [
    counter,
    value,
  ]);

/** The number that a series gave last; 0 before the first. */
export const latest = (database: Database, counter: Counter): number =>
  Number(database.all('select value from counters where name = ?', [counter])[0]?.['value'] ?? 0);

/** Takes a row of numbers at once and answers the first. */
export const setAside = (database: Database, counter: Counter, count: number): number => {
  const before = latest(database, counter);
  continueAfter(database, counter, before + count);
  return before + 1;
};
