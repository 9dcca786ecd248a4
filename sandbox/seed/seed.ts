import { continueAfter } from '../store/counters.ts';
import { whileLoading } from '../store/database.ts';
import type { Database } from '../store/database.ts';
import { hasArchive, seedArchive } from './archive/archive.ts';
import { dayInAmsterdam } from './calendar.ts';
import { seedCompanies } from './company.ts';
import { seedDemonstration } from './demonstration.ts';
import { seedDossiers } from './dossiers.ts';
import { seedHouseholds } from './households.ts';
import { seedHistory } from './history.ts';
import { seedNewcomers, seedPeople } from './people.ts';
import { seedingOn } from './seeding.ts';
import type { Seeding } from './seeding.ts';
import { seedSetup } from './setup.ts';
import { seedTasks } from './tasks.ts';

export interface SeedOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** `YYYY-MM-DD`; null: today in Amsterdam. */
  readonly today: string | null;
  /** Dossiers of the archive that comes on top. */
  readonly moreDossiers: number;
  readonly say?: (line: string) => void;
}

const isSeeded = (database: Database): boolean => database.all('select id from companies').length > 0;

const seed = (seeding: Seeding): void => {
  const { database, today } = seeding;
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

const seedAll = (database: Database, { now, today, moreDossiers, say = () => {} }: SeedOptions): void => {
  const seeding = seedingOn(database, today ?? dayInAmsterdam(now()));
  seed(seeding);
  if (moreDossiers > 0) seedArchive(seeding, { dossiers: moreDossiers, say });
};

const keeps = (database: Database, { moreDossiers, say = () => {} }: SeedOptions): void => {
  const isLarge = hasArchive(database);
  if (isLarge === moreDossiers > 0) return;
  say(`The data folder has been filled already, with the ${isLarge ? 'large' : 'small'} seed, and keeps it; --fresh fills it anew.`);
};

/** Fills an empty database, with all or with nothing; the same `today` gives the same data. */
export const seedOnce = (database: Database, options: SeedOptions): void => {
  if (isSeeded(database)) return keeps(database, options);
  const fill = (): void => database.transaction(() => seedAll(database, options));
  return options.moreDossiers > 0 ? whileLoading(database, fill) : fill();
};
