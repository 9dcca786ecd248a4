import { z } from 'zod';
import { setupCodes, signedIn } from './examples.ts';
import { roles } from '../identity/roles.ts';
import { coded, isoDate, list, view } from '../schema.ts';
import { who } from '../tasks/schema.ts';

/** `GET /api/me`: who the signed-in person is in the ERP. */
export const me = view({
  code: z.string(),
  name: z.string(),
  jobTitle: z.string().nullable(),
  teams: list(who),
  company: z.string(),
  /** What they are to this program beside an employee. */
  roles: list(z.enum(roles)),
}).meta({ id: 'Me', examples: [signedIn] });
export type Me = z.output<typeof me>;

const employeeOption = view({
  code: z.string(),
  name: z.string(),
  jobTitle: z.string().nullable(),
}).meta({ id: 'EmployeeOption' });

export const templateStep = view({
  lineNumber: z.int(),
  actionCode: z.string(),
  description: z.string(),
  /** Proposed from the step's date formula, counted from today (R5). */
  date: isoDate,
}).meta({ id: 'TemplateStep' });
export type TemplateStep = z.output<typeof templateStep>;

/** Where a complainant can be referred to; configured, not from the ERP. */
export const referralBody = view({
  code: z.string(),
  name: z.string(),
  complaints: z.string(),
  conditions: z.string(),
  cost: z.string(),
  term: z.string(),
  url: z.string(),
  address: z.string(),
}).meta({ id: 'ReferralBody' });
export type ReferralBody = z.output<typeof referralBody>;

/** `GET /api/lookups`: the ERP's setup codes, who may be assigned, and what configuration says they mean. */
export const lookups = view({
  today: isoDate,
  /** Valid assignees only: never a blocked employee (R6). */
  employees: list(employeeOption),
  teams: list(who),
  dossierTypes: list(coded),
  /** What may be chosen: the statuses that end a dossier are set by closing and withdrawing only. */
  dossierStatuses: list(coded),
  dossierClosingReasons: list(coded),
  lineClosingReasons: list(coded),
  actions: list(coded),
  interactionTemplates: list(coded),
  processTemplates: list(view({
    ...coded.unwrap().shape,
    steps: list(templateStep),
  })),
  referralBodies: list(referralBody),
  codes: view({
    dossierType: z.string(),
    statusInProgress: z.string(),
    processTemplate: z.string(),
    interactions: view({
      declined: z.string(),
      outgoingLetter: z.string(),
      telephone: z.string(),
    }),
    letters: view({
      referral: z.string(),
    }),
  }),
}).meta({ id: 'Lookups', examples: [setupCodes] });
export type Lookups = z.output<typeof lookups>;
