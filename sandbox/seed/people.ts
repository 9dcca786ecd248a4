import type { Assigned } from '../entra/appRoles.ts';
import { grant } from '../erp/permissions/permissions.ts';
import type { Granted } from '../erp/permissions/permissions.ts';
import { create } from '../erp/write/create.ts';
import { colleagues, newcomers, teams } from './data/employees.ts';
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

const objectIdOf = ({ code }: Colleague): string => guidFor(`user/${code}`);

/** Who may not do everything. */
export const seededPermissions: readonly Granted[] = [...colleagues, ...newcomers].flatMap((colleague) =>
  colleague.permissionSet === undefined ? [] : [{ entraObjectId: objectIdOf(colleague), permissionSet: colleague.permissionSet }],
);

/** Who is more to the bridge than an employee. */
export const seededRoles: readonly Assigned[] = colleagues.flatMap((colleague) =>
  colleague.roles === undefined ? [] : [{ oid: objectIdOf(colleague), roles: colleague.roles }],
);

const makeEmployee = ({ database, work }: Seeding, colleague: Colleague, at: number): void => {
  const { code, name, jobTitle, blocked = false, permissionSet } = colleague;
  const entraObjectId = objectIdOf(colleague);
  create(work, 'employees', { code, name, jobTitle, blocked, email: emailOf(colleague), phoneNumber: phoneOf(at) });
  create(work, 'userLinks', { entraObjectId, employeeCode: code });
  for (const teamCode of colleague.teams) create(work, 'teamMembers', { teamCode, employeeCode: code });
  if (permissionSet !== undefined) grant(database, { entraObjectId, permissionSet });
};

/** Teams, employees, who is in which team, and who they are when they sign in. */
export const seedPeople = (seeding: Seeding): void => {
  for (const [code, name] of teams) create(seeding.work, 'teams', { code, name });
  for (const [at, colleague] of colleagues.entries()) makeEmployee(seeding, colleague, at);
};

/** At the end of the seed: then every number and id before it is what it was without them. */
export const seedNewcomers = (seeding: Seeding): void => {
  for (const [at, newcomer] of newcomers.entries()) makeEmployee(seeding, newcomer, colleagues.length + at);
};
