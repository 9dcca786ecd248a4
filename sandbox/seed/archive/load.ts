import { entitySetOf, setNames } from '../../erp/schema/contract.ts';
import type { Row, SetName } from '../../erp/schema/contract.ts';
import { initialValue } from '../../erp/write/values.ts';
import { continueAfter, latest } from '../../store/counters.ts';
import type { Database } from '../../store/database.ts';
import { storedNames, toSql } from '../../store/rows.ts';
import { morningOf } from '../calendar.ts';

/** Many records of one set, made by one statement. */
export interface Load<Name extends SetName> {
  readonly set: Name;
  /** SQL for the properties; the others keep their initial values. */
  readonly columns: Readonly<Partial<Record<keyof Row<Name> & string, string>>>;
  readonly from: string;
  /** SQL that counts the records from 0, without gaps. */
  readonly nth: string;
  /** How many of the set earlier loads made, from where the ids go on. */
  readonly made?: number;
}

/** Ids in the order of their records and behind nearly all others: an index takes them many times faster than thrown ones. */
const idOf = (set: SetName, nth: string): string => {
  const place = setNames.indexOf(set) + 1;
  return `printf('ff%06x-${String(place).padStart(4, '0')}-5000-a000-%012x', ${nth}, ${nth})`;
};

const initialOf = (set: SetName, name: string): string => {
  const property = entitySetOf(set).properties[name];
  const value = property === undefined ? '' : toSql(initialValue(property));
  return typeof value === 'number' ? String(value) : `'${String(value)}'`;
};

interface Moment {
  readonly today: string;
  readonly version: number;
}

const keptOf = <Name extends SetName>({ set, nth, made = 0 }: Load<Name>, { today, version }: Moment) => ({
  id: idOf(set, `(${nth}) + ${made}`),
  rowVersion: `${version} + (${nth}) + 1`,
  lastModifiedDateTime: `'${new Date(morningOf(today)).toISOString()}'`,
});

/** Makes the records, each with an id of its own and the next row version; answers how many. */
export const load = <Name extends SetName>(database: Database, today: string, wanted: Load<Name>): number => {
  const version = latest(database, 'rowVersion');
  const columns: Readonly<Record<string, string>> = { ...wanted.columns, ...keptOf(wanted, { today, version }) };
  const names = storedNames(entitySetOf(wanted.set));
  const values = names.map((name) => columns[name] ?? initialOf(wanted.set, name));
  database.run(
    `insert into ${wanted.set} (${names.map((name) => `"${name}"`).join(', ')}) select ${values.join(', ')} from ${wanted.from}`,
  );
  const made = Number(database.all('select changes() as made')[0]?.['made']);
  continueAfter(database, 'rowVersion', version + made);
  return made;
};
