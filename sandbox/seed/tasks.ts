import { create } from '../erp/write/create.ts';
import { daysFrom } from './calendar.ts';
import { complaints, fillings, leakComplaint } from './data/complaints.ts';
import type { Complaint } from './data/complaints.ts';
import { keep, letter, photo, textFile } from './files.ts';
import type { File } from './files.ts';
import { tell } from './interactions.ts';
import type { Random } from './random.ts';
import { reporterOf } from './seeding.ts';
import type { Household, Seeding } from './seeding.ts';

/** With the two of the demonstration: sixty. */
const count = 58;

/** Their first household: the demonstration's and the dossiers' are others. */
export const firstTaskHousehold = 10;

export const filled = (random: Random, text: string): string => {
  const once = text.replace(/\{(\w+)\}/g, (_, name: string) => random.pick(fillings[name] ?? ['']));
  return once.charAt(0).toUpperCase() + once.slice(1);
};

/** Every other task waits with a team; the others are somebody's already. */
const owners = ['JBRUIN', 'KVISSER', 'FELAMRANI', 'BDEWIT', 'TJANSEN', 'JBRUIN', 'MASLAN', 'PTHART'] as const;

const ownerOf = (at: number, team: string) =>
  at % 2 === 0 ? { teamCode: team } : { employeeCode: owners[Math.floor(at / 2) % owners.length] ?? 'JBRUIN' };

const statusOf = (at: number) => (at % 8 === 3 ? 'In_x0020_Progress' : at % 16 === 5 ? 'Waiting' : 'Not_x0020_Started');

const writtenByHand = [
  'Geachte mevrouw, meneer,',
  '',
  'Ik heb een klacht over uw dienstverlening.',
  'Zie mijn eerdere e-mails hierover.',
  '',
  'Met vriendelijke groet',
];

const fileOf = (at: number, note: string): File | null => {
  if (at % 4 === 0) return photo('foto-melder.png');
  if (at % 7 === 1) return letter('brief-melder.pdf', writtenByHand);
  return at % 9 === 2 ? textFile('e-mail-melder.txt', `Van: melder\nOnderwerp: klacht\n\n${note}\n`) : null;
};

/** Neighbours in the list complain of different things; each kind comes round about three times. */
const complaintAt = (at: number): Complaint => complaints[(at * 7) % complaints.length] ?? leakComplaint;

const makeTask = (seeding: Seeding, households: readonly Household[], at: number): void => {
  const { random, today, work } = seeding;
  const { description, note: text, team } = complaintAt(at);
  const contactNumber = reporterOf(households, firstTaskHousehold + at).number;
  const note = filled(random, text);
  const daysAgo = 1 + random.int(20);
  const task = create(work, 'tasks', {
    description: filled(random, description),
    note,
    contactNumber,
    status: statusOf(at),
    priority: random.pick(['Normal', 'Normal', 'High', 'Low']),
    date: daysFrom(today, -daysAgo),
    endingDate: daysFrom(today, 10 - daysAgo),
    ...ownerOf(at, team),
  });
  const file = fileOf(at, note);
  if (file !== null) keep(seeding, file, { taskNumber: task.number });
  const received = { template: 'KL-IN', description: task.description, comment: note };
  tell(seeding, { ...received, contactNumber, employeeCode: 'BDEWIT', daysAgo });
};

/** The other open complaints, with teams and with employees, of every age. */
export const seedTasks = (seeding: Seeding, households: readonly Household[]): void => {
  for (let at = 0; at < count; at += 1) makeTask(seeding, households, at);
};
