import { change } from '../erp/write/change.ts';
import { create } from '../erp/write/create.ts';
import type { Row } from '../erp/schema/contract.ts';
import { daysFrom } from './calendar.ts';
import { complaints } from './data/complaints.ts';
import { remarks } from './data/contacts.ts';
import { progress } from './data/dossiers.ts';
import type { Progress } from './data/dossiers.ts';
import { handlers } from './data/employees.ts';
import { seedLines } from './dossierLines.ts';
import { keep, letter } from './files.ts';
import { tell } from './interactions.ts';
import { reporterOf, workOf } from './seeding.ts';
import type { Household, Seeding } from './seeding.ts';
import { filled } from './tasks.ts';

/** Their first household; the demonstration's leak has an older dossier too. */
const firstHousehold = 100;
const leakHousehold = 4;

/** A dossier in the making. */
export interface Case {
  readonly progress: Progress;
  readonly handler: string;
  readonly contact: Row<'contacts'>;
  readonly dossier: Row<'livabilityDossiers'>;
}

type Start = Pick<Case, 'handler' | 'progress'>;

const judgingTask = (seeding: Seeding, contactNumber: string, { handler, progress: { age } }: Start) => {
  const { description, note } = seeding.random.pick(complaints);
  return create(workOf(seeding, handler, age), 'tasks', {
    description: filled(seeding.random, description),
    note: filled(seeding.random, note),
    contactNumber,
    employeeCode: handler,
    date: daysFrom(seeding.today, -age - 2),
    endingDate: daysFrom(seeding.today, -age + 3),
  });
};

const openDossier = (seeding: Seeding, handler: string, task: Row<'tasks'>, age: number) =>
  create(workOf(seeding, handler, age), 'livabilityDossiers', {
    description: task.description.slice(0, 50).trim(),
    date: daysFrom(seeding.today, -age),
    dossierType: 'KLACHT',
    dossierStatus: age < 2 ? 'OPEN' : 'INBEHAND',
    handlerCode: handler,
    deadline: daysFrom(seeding.today, 42 - age),
    checkDate: daysFrom(seeding.today, 28 - age),
    unitNumber: seeding.work.records.first('contacts', { number: task.contactNumber })?.unitNumber ?? '',
    taskNumber: task.number,
  });

const addReporter = (seeding: Seeding, { dossier, contact, progress: { age } }: Case): void => {
  create(seeding.work, 'livabilityParties', {
    dossierNumber: dossier.number,
    lineNumber: 10_000,
    role: 'Reporter',
    contactNumber: contact.number,
    contactPerson: contact.displayName.slice(0, 50),
    reportDate: daysFrom(seeding.today, -age - 2),
    communicationMethod: 'Telefoon',
    showOnDossier: true,
  });
};

const startCase = (seeding: Seeding, contact: Row<'contacts'>, at: number): Case => {
  const step = progress[at] ?? { lines: 0, done: 0, age: 1 };
  const handler = handlers[at % handlers.length] ?? 'JBRUIN';
  const task = judgingTask(seeding, contact.number, { handler, progress: step });
  const dossier = openDossier(seeding, handler, task, step.age);
  const changes = { dossierNumber: dossier.number, ...(step.lines > 0 ? { status: 'Completed' } : {}) };
  change(workOf(seeding, handler, step.age - 1), 'tasks', { before: task, changes });
  const made = { progress: step, handler, contact, dossier };
  addReporter(seeding, made);
  return made;
};

const verdicts = {
  satisfied: [['KL-TEVR', 'Melder tevreden', remarks.satisfied]],
  reasonable: [
    ['KL-ONTEVR', 'Melder niet tevreden', remarks.notSatisfied],
    ['KL-REDEL', 'Al het redelijke gedaan', remarks.reasonable],
  ],
  referred: [
    ['KL-ONTEVR', 'Melder niet tevreden', remarks.notSatisfied],
    ['KL-REDEL', 'Al het redelijke gedaan', remarks.reasonable],
    ['KL-CONTACT', 'Verwijzing besproken', remarks.referral],
  ],
} as const;

const judge = (seeding: Seeding, { progress: { verdict, age }, contact, dossier, handler }: Case): void => {
  if (verdict === undefined) return;
  for (const [at, [template, description, comment]] of verdicts[verdict].entries()) {
    const told = { template, description, comment, contactNumber: contact.number, dossierNumber: dossier.number };
    tell(seeding, { ...told, employeeCode: handler, daysAgo: Math.max(1, Math.round(age / 3) - at) });
  }
};

const refer = (seeding: Seeding, { progress: { verdict }, contact, dossier, handler }: Case): void => {
  if (verdict !== 'referred') return;
  const file = letter(`Verwijzing ${dossier.number}.pdf`, [
    `Ons kenmerk: ${dossier.number}`,
    '',
    'Onderwerp: verwijzing naar de Huurcommissie',
    '',
    'U kunt uw klacht voorleggen aan de Huurcommissie.',
  ]);
  const owner = { dossierNumber: dossier.number, templateCode: 'VERWIJZING', state: 'Sent' };
  keep({ ...seeding, work: workOf(seeding, handler, 5) }, file, owner);
  const sent = { template: 'BRIEF-UIT', description: 'Brief met verwijzing verstuurd', comment: '', daysAgo: 5 };
  tell(seeding, { ...sent, contactNumber: contact.number, dossierNumber: dossier.number, employeeCode: handler });
};

const close = (seeding: Seeding, { progress: { end, age }, dossier, handler }: Case): void => {
  if (end === undefined) return;
  const before = dossier;
  const work = workOf(seeding, handler, Math.round(age / 4));
  change(work, 'livabilityDossiers', { before, changes: { dossierStatus: end.status, closingReason: end.reason } });
};

/** Twenty-five dossiers, in every stage from just opened to closed. */
export const seedDossiers = (seeding: Seeding, households: readonly Household[]): void => {
  for (const [at, step] of progress.entries()) {
    const household = step.end?.reason === 'OPGELOST' ? leakHousehold : firstHousehold + at;
    const made = startCase(seeding, reporterOf(households, household), at);
    seedLines(seeding, made);
    judge(seeding, made);
    refer(seeding, made);
    close(seeding, made);
  }
};
