import { recordsOf } from '../store/records.ts';
import type { Database } from '../store/database.ts';
import type { Row } from '../erp/schema/contract.ts';
import type { Work } from '../erp/write/work.ts';
import { rulebook } from '../rules/rulebook.ts';
import { daysFrom, morningOf } from './calendar.ts';
import { guidFor, randomFrom } from './random.ts';
import type { Random } from './random.ts';

/** What every part of the seed works with. */
export interface Seeding {
  readonly database: Database;
  readonly today: string;
  readonly random: Random;
  readonly work: Work;
}

export const seedingOn = (database: Database, today: string): Seeding => {
  let made = 0;
  const newId = (): string => guidFor(`record/${(made += 1)}`);
  const records = recordsOf({ database, now: () => morningOf(today) });
  const work: Work = { records, employeeCode: '', today, newId, rules: rulebook() };
  return { database, today, random: randomFrom(20_221_122), work };
};

/** The same, as if somebody did it some days ago: what the ERP dates and signs by itself then fits. */
export const workOf = ({ work, today }: Seeding, employeeCode: string, daysAgo: number): Work => ({
  ...work,
  employeeCode,
  today: daysFrom(today, -daysAgo),
});

/** A household and the people of it. */
export interface Household {
  readonly company: Row<'contacts'>;
  readonly persons: readonly Row<'contacts'>[];
}

/** Who complains: the first person of a household. */
export const reporterOf = (households: readonly Household[], at: number): Row<'contacts'> => {
  const reporter = households[at % households.length]?.persons[0];
  if (reporter === undefined) throw new Error('A household of the seed has nobody in it.');
  return reporter;
};
