import { continueAfter, latest } from '../../store/counters.ts';
import type { Database } from '../../store/database.ts';
import { withoutIndexes } from '../../store/tables.ts';
import { emptyDate } from '../../erp/schema/property.ts';
import type { Seeding } from '../seeding.ts';
import { openings } from './cases.ts';
import { oneOf } from './lists.ts';
import { load } from './load.ts';
import { counted, dayAt, lookUp, thrown } from './sql.ts';

const attendee = 'Contact_x0020_Attendee';

const membersOf = (database: Database, team: string): readonly string[] =>
  database.all('select employeeCode from teamMembers where teamCode = ? order by employeeCode', [team]).map((row) => String(row['employeeCode']));

/** What there is of a team's task: its own record, a copy for each member and the contact's. */
const familyOf = (database: Database, team: string) => {
  const members = membersOf(database, team);
  const theirs = openings().flatMap((opening, at) => (opening.team === team ? [at] : []));
  const common = { team, firstOpening: theirs[0] ?? 0, openings: theirs.length, member: members[0] ?? '' };
  return [
    { ...common, employee: '', type: 'Team' },
    ...members.map((employee) => ({ ...common, employee, type: 'Organizer' })),
    { ...common, employee: '', type: attendee },
  ];
};

/** The records of one task for each team, one after another; `head` is the place of the team's own. */
const seatsOf = (database: Database) => {
  const teams = database.all('select code from teams order by code').map(({ code }) => String(code));
  const seats = teams.flatMap((team) => familyOf(database, team));
  return seats.map((seat) => ({ ...seat, head: seats.findIndex(({ team }) => team === seat.team) }));
};

/** So many times each team gets a task, for about one record in twenty-five. */
export const roundsOf = (database: Database, dossiers: number): { readonly rounds: number; readonly seats: ReturnType<typeof seatsOf> } => {
  const seats = seatsOf(database);
  return { rounds: Math.floor(Math.floor(dossiers / 5) / seats.length), seats };
};

const numbered = (base: number, nth: string): string => `'T-' || printf('%06d', ${base + 1} + ${nth})`;

const closing = (done: string) =>
  ({
    closed: `${done} is not null`,
    dateClosed: `coalesce(${dayAt(done)}, '${emptyDate}')`,
  }) as const;

/** The task that a case was judged by, and those of its lines. */
const loadOfCases = ({ database, today }: Seeding, base: number): number => {
  const nth = 'firstTask + part';
  const columns = {
    ...closing('done'),
    number: numbered(base, nth),
    organizerTaskNumber: numbered(base, nth),
    description: "iif(part = 0, o.description, w.description || ' (' || number || ')')",
    status: `iif(done is null, ${oneOf('waiting', thrown('n * 5 + part', 41))}, 'Completed')`,
    priority: oneOf('priorities', thrown('n * 5 + part', 42)),
    date: dayAt('planned + 2'),
    endingDate: dayAt('planned'),
    employeeCode: 'worker',
    completedBy: "iif(done is null, '', worker)",
    contactNumber: 'reporter',
    note: `iif(part = 0, o.note, 'Graag uitvoeren voor dossier ' || number || '. Zet de uitkomst in een opmerking bij de actieregel.')`,
    dossierNumber: 'number',
    actionLineNumber: 'part * 10000',
  } as const;
  const from = `parts cross join openings o on o.at = opening cross join work w on w.at = max(step, 0)
    where part < 4 or (part = 4 and not lacks)`;
  return load(database, today, { set: 'tasks', columns, from, nth });
};

/** Of the last two months; the latest quarter is open. */
const roundsFrom = (rounds: number): string => {
  const age = `1 + (${rounds - 1} - n) * 60 / ${rounds}`;
  const isOpen = `n >= ${rounds - Math.ceil(rounds / 4)}`;
  return `(select n, ${age} as age, iif(${isOpen}, null, max(${age} - 5, 0)) as done from ${counted(rounds)}) r`;
};

/** Complaints that no dossier was made of (yet), each with all the records that a team's task has. */
const loadOfTeams = ({ database, today }: Seeding, { base, dossiers }: { readonly base: number; readonly dossiers: number }): number => {
  const { rounds, seats } = roundsOf(database, dossiers);
  if (rounds === 0) return 0;
  lookUp(database, 'seats', seats);
  const [nth, task] = [`n * ${seats.length} + s.at`, `n * ${seats.length} + s.head`];
  const household = `(select reporter from households h where h.n = (${task}) * 31 % ${Math.ceil(dossiers / 5)})`;
  const columns = {
    ...closing('done'),
    number: numbered(base, nth),
    organizerTaskNumber: numbered(base, task),
    description: 'o.description',
    status: "iif(done is null, 'Not_x0020_Started', 'Completed')",
    priority: oneOf('priorities', thrown(task, 43)),
    date: dayAt('age'),
    endingDate: dayAt('age - 10'),
    teamCode: 's.team',
    employeeCode: 's.employee',
    completedBy: "iif(done is null, '', s.member)",
    contactNumber: household,
    systemTaskType: 's.type',
    note: 'o.note',
  } as const;
  const from = `${roundsFrom(rounds)} cross join seats s
    cross join openings o on o.at = s.firstOpening + ${thrown(task, 44)} % s.openings`;
  return load(database, today, { set: 'tasks', columns, from, nth, made: base });
};

/** Five for each dossier, counting those of teams. */
export const loadTasks = (seeding: Seeding, dossiers: number): number => {
  const { database } = seeding;
  return withoutIndexes(database, 'tasks', () => {
    const base = latest(database, 'tasks');
    const ofCases = loadOfCases(seeding, base);
    const made = ofCases + loadOfTeams(seeding, { base: base + ofCases, dossiers });
    continueAfter(database, 'tasks', base + made);
    return made;
  });
};
