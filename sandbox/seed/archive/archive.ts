import type { Database } from '../../store/database.ts';
import type { Seeding } from '../seeding.ts';
import { makeCases } from './cases.ts';
import { loadComments, loadDossiers, loadLines, loadParties } from './dossiers.ts';
import { firstContact, loadContacts, makeHouseholds } from './households.ts';
import { loadInteractions } from './interactions.ts';
import { makeLists } from './lists.ts';
import { loadTasks, roundsOf } from './tasks.ts';

/** How much there is of the archive. */
interface Extent {
  readonly dossiers: number;
  /** Hears what was made, a line at a time. */
  readonly say: (line: string) => void;
}

const temporary = "select 'drop ' || type || ' temp.' || name as statement from sqlite_temp_schema where type in ('view', 'table') order by type desc";

/** What only the loading needed. */
const clearAway = ({ database }: Seeding): void => {
  for (const { statement } of database.all(temporary)) database.exec(String(statement));
};

const timed = ({ say }: Extent, name: string, make: () => number): void => {
  const begin = performance.now();
  const made = make();
  say(`${made.toLocaleString('en')} more ${name} in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
};

/**
 * Years of dossiers, on top of the ordinary seed: for each one four action lines, a reporter, a comment, five tasks and ten
 * interactions, and a household for every five. Made in SQL, by arithmetic on their place in the row: the same for the same day.
 */
export const seedArchive = (seeding: Seeding, extent: Extent): void => {
  const { database } = seeding;
  const { dossiers } = extent;
  const { rounds, seats } = roundsOf(database, dossiers);
  makeLists(database);
  makeHouseholds(database, Math.ceil(dossiers / 5));
  makeCases(seeding, { count: dossiers, lacking: rounds * seats.length });
  timed(extent, 'contacts', () => loadContacts(seeding));
  timed(extent, 'dossiers', () => loadDossiers(seeding));
  timed(extent, 'parties', () => loadParties(seeding));
  timed(extent, 'action lines', () => loadLines(seeding));
  timed(extent, 'comments', () => loadComments(seeding));
  timed(extent, 'tasks', () => loadTasks(seeding, dossiers));
  timed(extent, 'interactions', () => loadInteractions(seeding));
  clearAway(seeding);
};

/** Whether the archive is in this database; its contacts came first. */
export const hasArchive = (database: Database): boolean => database.all('select id from contacts where number = ?', [firstContact]).length > 0;
