import { create } from '../erp/write/create.ts';
import { colleagues, teams } from './data/employees.ts';
import type { Colleague } from './data/employees.ts';
import { guidFor } from './random.ts';
import type { Seeding } from './seeding.ts';

/** `Jolanda de Bruin` becomes `j.debruin@delinde.example`. */
const emailOf = ({ name }: Colleague): string => {
  const [first = '', ...rest] = name.split(' ');
  const plain = `${first.charAt(0)}.${rest.join('')}`.normalize('NFD').replace(/[^a-z.]/gi, '');
  return `${plain.toLowerCase()}@delinde.example`;
};

const phoneOf = (at: number): string => `0342-5550${String(10 + at)}`;

const makeEmployee = ({ work }: Seeding, colleague: Colleague, at: number): void => {
  const { code, name, jobTitle, blocked = false } = colleague;
  create(work, 'employees', { code, name, jobTitle, blocked, email: emailOf(colleague), phoneNumber: phoneOf(at) });
  create(work, 'userLinks', { entraObjectId: guidFor(`user/${code}`), employeeCode: code });
};

/** Teams, employees, who is in which team, and who they are when they sign in. */
export const seedPeople = (seeding: Seeding): void => {
  for (const [code, name] of teams) create(seeding.work, 'teams', { code, name });
  for (const [at, colleague] of colleagues.entries()) {
    makeEmployee(seeding, colleague, at);
    for (const teamCode of colleague.teams) {
      create(seeding.work, 'teamMembers', { teamCode, employeeCode: colleague.code });
    }
  }
};
