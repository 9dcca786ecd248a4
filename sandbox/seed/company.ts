import { companies } from '../erp/schema/company.ts';
import { initialValue } from '../erp/write/values.ts';
import type { Database } from '../store/database.ts';
import { toSql } from '../store/rows.ts';
import { morningOf } from './calendar.ts';
import { guidFor } from './random.ts';

/** The company of the records, and one without any that comes before it in the list: a name has at most 30 letters. */
const seeded: readonly (readonly [id: string, name: string])[] = [
  [guidFor('company'), 'Woonstichting De Linde'],
  [guidFor('company/empty'), "Proefbedrijf 't Lindeblad"],
];

const insert = (database: Database, row: Readonly<Record<string, string>>): void => {
  const names = Object.entries(companies.properties);
  database.run(
    `insert into companies (${names.map(([name]) => `"${name}"`).join(', ')}) values (${names.map(() => '?').join(', ')})`,
    names.map(([name, property]) => toSql(row[name] ?? initialValue(property))),
  );
};

/** The page of companies has no version of its own, so they are no records like the others. */
export const seedCompanies = (database: Database, today: string): void => {
  const moment = new Date(morningOf(today)).toISOString();
  for (const [id, name] of seeded) {
    insert(database, { id, name, displayName: name, systemCreatedAt: moment, systemModifiedAt: moment });
  }
};
