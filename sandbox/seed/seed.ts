import { continueAfter } from '../store/counters.ts';
import type { Database } from '../store/database.ts';
import { dayInAmsterdam } from './calendar.ts';
import { seedCompanies } from './company.ts';
import { seedDemonstration } from './demonstration.ts';
import { seedDossiers } from './dossiers.ts';
import { seedHouseholds } from './households.ts';
import { seedHistory } from './history.ts';
import { seedNewcomers, seedPeople } from './people.ts';
import { seedingOn } from './seeding.ts';
import { seedSetup } from './setup.ts';
import { seedTasks } from './tasks.ts';

export interface SeedOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** `YYYY-MM-DD`; null: today in Amsterdam. */
  readonly today: string | null;
}

const isSeeded = (database: Database): boolean => database.all('select id from companies').length > 0;

const seed = (database: Database, today: string): void => {
  const seeding = seedingOn(database, today);
  continueAfter(database, 'tasks', 122);
  continueAfter(database, 'livabilityDossiers', 205);
  continueAfter(database, 'interactionLogEntries', 5120);
  seedCompanies(database, today);
  seedSetup(seeding);
  seedPeople(seeding);
  const households = seedHouseholds(seeding);
  seedDemonstration(seeding, households);
  seedTasks(seeding, households);
  seedDossiers(seeding, households);
  seedHistory(seeding, households);
  seedNewcomers(seeding);
};

/** Fills an empty database; the same `today` gives the same data. */
export const seedOnce = (database: Database, { now, today }: SeedOptions): void => {
  if (isSeeded(database)) return;
  database.transaction(() => seed(database, today ?? dayInAmsterdam(now())));
};
