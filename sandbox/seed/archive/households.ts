import type { Database } from '../../store/database.ts';
import { withoutIndexes } from '../../store/tables.ts';
import { places, surnames } from '../data/people.ts';
import type { Seeding } from '../seeding.ts';
import { oneOf } from './lists.ts';
import { load } from './load.ts';
import { counted, lookUp, thrown } from './sql.ts';

/** Behind the contacts of the ordinary seed, whose numbers have a digit less. */
const firstNumber = 200_000;
export const firstContact = `C${firstNumber}`;
const firstUnit = 40_000;

const capital = (surname: string): string => `${surname.charAt(0).toUpperCase()}${surname.slice(1)}`;
const plain = (surname: string): string => surname.normalize('NFD').replace(/[^a-z]/gi, '').toLowerCase();

const street = `trim(${oneOf('streets', thrown('n', 1))} || ' ' || (1 + ${thrown('n', 2)} % 180) || ' ' || ${oneOf('additions', thrown('n', 3))})`;

/** The first person of a household is its `member` 1. */
const personName = (member: string): string => `${oneOf('initials', thrown(`n * 4 + ${member}`, 5))} || ' ' || name`;

/** Temporary table `households`: who they are and where they live. */
export const makeHouseholds = (database: Database, count: number): void => {
  lookUp(database, 'surnames', surnames.map((name) => ({ name, capital: capital(name), mail: plain(name) })));
  lookUp(database, 'places', places.map(([city, digits]) => ({ city, digits })));
  database.exec(`create temp table households as
    select n, 'C' || (${firstNumber} + n * 10) as company, 'C' || (${firstNumber} + n * 10 + 1) as reporter, ${personName('1')} as person,
      ${oneOf('householdSizes', thrown('n', 4))} as size, name, capital, mail || (200 + n) as mail, ${street} as street,
      (digits + ${thrown('n', 6)} % 4) || ' ' || ${oneOf('postalLetters', thrown('n', 7))} as postalCode, city,
      'OGEH-' || printf('%07d', ${firstUnit} + n * 13) as unit
    from ${counted(count)} cross join surnames on surnames.at = n % ${surnames.length}
      cross join places on places.at = ${thrown('n', 8)} % ${places.length}`);
  database.exec('create unique index temp.householdsInOrder on households (n)');
};

const who = 'n * 4 + max(member, 1)';

/** Of a household, `member` 0, and of those who live there. What is known of the household is known of the first of them. */
const columns = {
  number: `'C' || (${firstNumber} + n * 10 + member)`,
  type: "iif(member = 0, 'Company', 'Person')",
  displayName: `iif(member = 0 and size > 1, 'Familie ' || capital, ${personName('max(member, 1)')})`,
  salutation: `iif(member = 0 and size > 1, '', ${oneOf('titles', thrown(who, 9))})`,
  addressLine1: 'street',
  postalCode: 'postalCode',
  city: 'city',
  country: "'NL'",
  email: `iif(${thrown(who, 10)} % 5 < 4, mail || '@example.org', '')`,
  phoneNumber: `iif(${thrown(who, 11)} % 5 < 2, '0342-555' || (100 + ${thrown(who, 12)} % 900), '')`,
  mobilePhoneNumber: `iif(${thrown(who, 13)} % 20 < 17, '06-555' || (10000 + ${thrown(who, 14)} % 90000), '')`,
  companyNumber: "iif(member = 0, '', company)",
  unitNumber: 'unit',
  correspondenceType: oneOf('correspondence', thrown('n', 15)),
  privacyBlocked: 'member = 0 and n % 61 = 60',
} as const;

export const loadContacts = ({ database, today }: Seeding): number => {
  const from = `(select row_number() over (order by n, steps.at) - 1 as nth, steps.at as member, households.*
    from households cross join steps on steps.at <= size)`;
  return withoutIndexes(database, 'contacts', () => load(database, today, { set: 'contacts', columns, from, nth: 'nth' }));
};
