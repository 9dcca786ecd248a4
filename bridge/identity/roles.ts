/** What somebody is to this program beside an employee: assigned to them in Entra, told by the `roles` of their token. */
import { words } from '../words.ts';
import type { Words } from '../words.ts';

export const roles = ['admin', 'teamLeader', 'templateEditor'] as const;
export type Role = (typeof roles)[number];

/** As they are called in the application's registration. */
const registered: Readonly<Record<Role, string>> = {
  admin: 'Klachtwijzer.Admin',
  teamLeader: 'Klachtwijzer.TeamLeader',
  templateEditor: 'Klachtwijzer.TemplateEditor',
};

/** Roles that this program does not know say nothing, and neither does a claim that is no list. */
export const rolesIn = (claim: unknown): readonly Role[] =>
  Array.isArray(claim) ? roles.filter((role) => claim.includes(registered[role])) : [];

/** For whoever lacks it: what their administrator has to look for. */
export const lacking = (role: Role): Words =>
  words(`Hiervoor is de rol ${registered[role]} nodig.`, `This takes the role ${registered[role]}.`);
