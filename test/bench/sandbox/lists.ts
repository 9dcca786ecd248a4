import type { Record } from '../../sandbox/bench.ts';

/** A kind of list, as the bridge or a person at the ERP asks for it. */
export interface List {
  readonly name: string;
  readonly set: string;
  /** Without it: everything. `n` counts the measurements, so that they do not all ask for the same. */
  readonly filter?: (n: number) => string;
  /** Properties; `-` in front: descending. The primary key ends it. */
  readonly order: readonly string[];
  readonly more?: string;
  /** Whether a record belongs there. */
  readonly fits: (record: Record, n: number) => boolean;
  /** It has more than a thousand pages. */
  readonly long?: true;
  /** Slower by its nature: it looks at every record. Told apart from the others. */
  readonly slow?: true;
}

const handlers = ['JBRUIN', 'KVISSER', 'FELAMRANI', 'BDEWIT', 'PTHART', 'ANGUYEN', 'SUNAL', 'RVDBERG'] as const;
const teams = ['KLACHT', 'ONDERHOUD', 'VERHUUR', 'WIJK'] as const;
const handler = (n: number): string => handlers[n % handlers.length] ?? '';
const team = (n: number): string => teams[n % teams.length] ?? '';
/** Somebody who reported five times: the first person of a household. */
const reporter = (n: number): string => `C${200_001 + n * 3_300}`;
const household = (n: number): string => `C${200_000 + n * 3_300}`;
const today = '2026-11-20';

const mine = (n: number): string =>
  `employeeCode eq '${handler(n)}' and (systemTaskType eq 'Organizer' or systemTaskType eq 'Salesperson_x0020_Attendee') and teamCode eq '' and closed eq false and canceled eq false`;
const ofTeams = (n: number): string =>
  `(teamCode eq '${team(n)}' or teamCode eq '${team(n + 1)}') and systemTaskType eq 'Team' and closed eq false and canceled eq false`;
const ofHousehold = (n: number): string => `(contactNumber eq '${reporter(n)}' or contactNumber eq '${household(n)}') and canceled eq false`;
const shown = '$expand=parties($expand=contact),actionLines';

export const lists: readonly List[] = [
  {
    name: 'all tasks',
    long: true,
    set: 'tasks',
    order: ['number'],
    fits: () => true,
  },
  {
    name: 'my tasks, with the contact',
    set: 'tasks',
    filter: mine,
    order: ['number'],
    more: '$expand=contact',
    fits: (task, n) => task['employeeCode'] === handler(n) && task['closed'] === false && task['teamCode'] === '',
  },
  {
    name: 'my open tasks by term',
    set: 'tasks',
    filter: (n) => `employeeCode eq '${handler(n)}' and closed eq false`,
    order: ['endingDate', 'number'],
    fits: (task, n) => task['employeeCode'] === handler(n) && task['closed'] === false,
  },
  {
    name: 'my closed tasks by term, latest first',
    long: true,
    set: 'tasks',
    filter: (n) => `employeeCode eq '${handler(n)}' and closed eq true`,
    order: ['-endingDate', 'number'],
    fits: (task, n) => task['employeeCode'] === handler(n) && task['closed'] === true,
  },
  {
    name: 'tasks of two teams, with the contact',
    set: 'tasks',
    filter: ofTeams,
    order: ['number'],
    more: '$expand=contact',
    fits: (task, n) => [team(n), team(n + 1)].includes(String(task['teamCode'])) && task['systemTaskType'] === 'Team' && task['closed'] === false,
  },
  {
    name: 'open tasks of a team by term, counted',
    set: 'tasks',
    filter: (n) => `teamCode eq '${team(n)}' and closed eq false`,
    order: ['endingDate', 'number'],
    more: '$count=true',
    fits: (task, n) => task['teamCode'] === team(n) && task['closed'] === false,
  },
  {
    name: 'late tasks by term',
    set: 'tasks',
    filter: () => `closed eq false and endingDate lt ${today}`,
    order: ['endingDate', 'number'],
    fits: (task) => task['closed'] === false && String(task['endingDate']) < today,
  },
  {
    name: 'tasks changed since',
    long: true,
    set: 'tasks',
    filter: (n) => `rowVersion gt ${800_000 + n * 7_000}`,
    order: ['rowVersion'],
    fits: (task, n) => Number(task['rowVersion']) > 800_000 + n * 7_000,
  },
  {
    name: 'all dossiers',
    set: 'livabilityDossiers',
    order: ['number'],
    fits: () => true,
  },
  {
    name: 'my open dossiers, with parties and lines',
    set: 'livabilityDossiers',
    filter: (n) => `handlerCode eq '${handler(n)}' and open eq true`,
    order: ['number'],
    more: shown,
    fits: (dossier, n) => dossier['handlerCode'] === handler(n) && dossier['open'] === true,
  },
  {
    name: 'my open dossiers by term, counted',
    set: 'livabilityDossiers',
    filter: (n) => `handlerCode eq '${handler(n)}' and open eq true`,
    order: ['deadline', 'number'],
    more: '$count=true',
    fits: (dossier, n) => dossier['handlerCode'] === handler(n) && dossier['open'] === true,
  },
  {
    name: 'open dossiers of a team, with parties and lines',
    set: 'livabilityDossiers',
    filter: (n) => `handlingTeamCode eq '${team(n)}' and open eq true`,
    order: ['number'],
    more: shown,
    fits: (dossier, n) => dossier['handlingTeamCode'] === team(n) && dossier['open'] === true,
  },
  {
    name: 'open dossiers by term',
    set: 'livabilityDossiers',
    filter: () => 'open eq true',
    order: ['deadline', 'number'],
    fits: (dossier) => dossier['open'] === true,
  },
  {
    name: 'dossiers changed since',
    set: 'livabilityDossiers',
    filter: (n) => `rowVersion gt ${70_000 + n * 900}`,
    order: ['rowVersion'],
    fits: (dossier, n) => Number(dossier['rowVersion']) > 70_000 + n * 900,
  },
  {
    name: 'all lines',
    set: 'livabilityActionLines',
    order: ['dossierNumber', 'lineNumber'],
    fits: (line) => typeof line['hasComments'] === 'boolean',
  },
  {
    name: 'my open lines by date',
    set: 'livabilityActionLines',
    filter: (n) => `employeeCode eq '${handler(n)}' and status eq 'Open'`,
    order: ['date', 'dossierNumber', 'lineNumber'],
    fits: (line, n) => line['employeeCode'] === handler(n) && line['status'] === 'Open',
  },
  {
    name: 'all interactions',
    long: true,
    set: 'interactionLogEntries',
    order: ['entryNumber'],
    fits: () => true,
  },
  {
    name: 'interactions of a person and their household, newest first',
    set: 'interactionLogEntries',
    filter: ofHousehold,
    order: ['-date', '-entryNumber'],
    fits: (entry, n) => [reporter(n), household(n)].includes(String(entry['contactNumber'])),
  },
  {
    name: 'interactions of a contact, newest first',
    set: 'interactionLogEntries',
    filter: (n) => `contactNumber eq '${reporter(n)}'`,
    order: ['-date', 'entryNumber'],
    fits: (entry, n) => entry['contactNumber'] === reporter(n),
  },
  {
    name: 'interactions changed since, counted',
    set: 'interactionLogEntries',
    filter: (n) => `rowVersion gt ${2_100_000 + n * 500}`,
    order: ['rowVersion'],
    more: '$count=true',
    fits: (entry, n) => Number(entry['rowVersion']) > 2_100_000 + n * 500,
  },
  {
    name: 'contacts by name',
    set: 'contacts',
    filter: () => "type eq 'Person'",
    order: ['displayName', 'number'],
    fits: (contact) => contact['type'] === 'Person',
  },
  {
    name: 'tasks that contain a word (looks at every one)',
    set: 'tasks',
    filter: () => "contains(description,'(D-099')",
    order: ['number'],
    fits: (task) => String(task['description']).includes('(D-099'),
    slow: true,
  },
];
