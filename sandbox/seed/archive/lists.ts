import type { Database } from '../../store/database.ts';
import { comments } from '../data/contacts.ts';
import { colleagues } from '../data/employees.ts';
import { additions, initials, streets } from '../data/people.ts';
import { lookUp } from './sql.ts';

export const staff = colleagues.filter(({ blocked }) => blocked !== true);

/** What a record of the archive is told apart by. What stands twice comes twice as often. */
const lists = {
  streets,
  additions,
  initials,
  comments,
  householdSizes: [1, 1, 2, 2, 3],
  titles: ['De heer', 'Mevrouw', 'Mevrouw', 'De heer', ''],
  correspondence: ['Email', 'Email', 'Hard_x0020_Copy', '_x0020_'],
  postalLetters: ['AB', 'CD', 'EG', 'HJ', 'KL', 'NP', 'RT', 'VW', 'XZ'],
  workers: staff.map(({ code }) => code),
  priorities: ['Normal', 'Normal', 'Normal', 'High', 'Low'],
  waiting: ['Not_x0020_Started', 'Not_x0020_Started', 'Not_x0020_Started', 'In_x0020_Progress', 'Waiting'],
  endings: ['UITGEVOERD', 'UITGEVOERD', 'UITGEVOERD', 'UITGEVOERD', 'UITGEVOERD', 'UITGEVOERD', 'NIETNODIG', 'GEENGEHOOR'],
  reasons: ['OPGELOST', 'OPGELOST', 'OPGELOST', 'OPGELOST', 'OPGELOST', 'OPGELOST', 'VERWEZEN', 'ONGEGROND', 'ONGEGROND', 'INGETROK'],
  steps: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
} as const satisfies Readonly<Record<string, readonly (string | number)[]>>;

/** Each list as a temporary table. */
export const makeLists = (database: Database): void => {
  for (const [name, values] of Object.entries(lists)) lookUp(database, name, values.map((value) => ({ value })));
};

/** SQL for one of a list; `at` is SQL and may run over its end. */
export const oneOf = (name: keyof typeof lists, at: string): string =>
  `(select value from ${name} where at = (${at}) % ${lists[name].length})`;
