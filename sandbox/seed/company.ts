import { companies } from '../erp/schema/company.ts';
import { initialValue } from '../erp/write/values.ts';
import type { Database } from '../store/database.ts';
import { toSql } from '../store/rows.ts';
import { morningOf } from './calendar.ts';
import { guidFor } from './random.ts';

const companyName = 'Woonstichting De Linde';

/** The only company; its page has no version of its own, so it is no record like the others. */
export const seedCompany = (database: Database, today: string): void => {
  const moment = new Date(morningOf(today)).toISOString();
  const row: Readonly<Record<string, string>> = {
    id: guidFor('company'),
    name: companyName,
    displayName: companyName,
    systemCreatedAt: moment,
    systemModifiedAt: moment,
  };
  const names = Object.entries(companies.properties);
  database.run(
    `insert into companies (${names.map(([name]) => `"${name}"`).join(', ')}) values (${names.map(() => '?').join(', ')})`,
    names.map(([name, property]) => toSql(row[name] ?? initialValue(property))),
  );
};
