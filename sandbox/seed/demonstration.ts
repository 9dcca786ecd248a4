import { create } from '../erp/write/create.ts';
import { daysFrom } from './calendar.ts';
import { firstRepairRequest, leakComplaint } from './data/complaints.ts';
import type { Complaint } from './data/complaints.ts';
import { leakTalks } from './data/contacts.ts';
import { keep, photo } from './files.ts';
import { tell } from './interactions.ts';
import { reporterOf } from './seeding.ts';
import type { Household, Seeding } from './seeding.ts';

/** Households of the seed whose reporters the two tasks are about. */
const demonstrationHouseholds = { repair: 5, leak: 4 } as const;

const makeTask = ({ work, today }: Seeding, { description, note, team }: Complaint, contactNumber: string) =>
  create(work, 'tasks', {
    description,
    note,
    teamCode: team,
    contactNumber,
    priority: team === 'KLACHT' ? 'High' : 'Normal',
    date: daysFrom(today, -1),
    endingDate: daysFrom(today, 4),
  });

/** The two tasks that a first visitor meets on top of the Klachtenteam's list: one to decline, one to accept. */
export const seedDemonstration = (seeding: Seeding, households: readonly Household[]): void => {
  makeTask(seeding, firstRepairRequest, reporterOf(households, demonstrationHouseholds.repair).number);
  const { number } = reporterOf(households, demonstrationHouseholds.leak);
  const task = makeTask(seeding, leakComplaint, number);
  keep(seeding, photo('plafond-slaapkamer.png'), { taskNumber: task.number });
  for (const [at, talk] of leakTalks.entries()) {
    tell(seeding, { ...talk, contactNumber: number, employeeCode: 'TJANSEN', daysAgo: 60 - at * 14 });
  }
  const complaint = {
    template: 'KL-IN',
    description: 'Klacht over herhaalde lekkage ontvangen',
    comment: leakComplaint.note,
  };
  tell(seeding, { ...complaint, contactNumber: number, employeeCode: 'KVISSER', daysAgo: 1 });
};
