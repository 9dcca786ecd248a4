import { create } from '../erp/write/create.ts';
import type { Row } from '../erp/schema/contract.ts';
import { daysFrom } from './calendar.ts';
import type { Talk } from './data/contacts.ts';
import type { Seeding } from './seeding.ts';

/** Which way a contact of this template goes, by its name. */
export const directionOf = (template: string) => {
  const inbound = template.endsWith('-IN');
  return { informationFlow: inbound ? 'Inbound' : 'Outbound', initiatedBy: inbound ? 'Them' : 'Us' } as const;
};

export interface Told extends Talk {
  readonly contactNumber: string;
  readonly employeeCode: string;
  readonly daysAgo: number;
  readonly dossierNumber?: string;
  readonly actionLineNumber?: number;
}

const clock = ({ random }: Seeding): string =>
  `${String(8 + random.int(9)).padStart(2, '0')}:${String(random.int(60)).padStart(2, '0')}:00`;

export const tell = (seeding: Seeding, told: Told): Row<'interactionLogEntries'> =>
  create(seeding.work, 'interactionLogEntries', {
    ...directionOf(told.template),
    contactNumber: told.contactNumber,
    date: daysFrom(seeding.today, -told.daysAgo),
    timeOfInteraction: clock(seeding),
    description: told.description,
    subject: told.description,
    interactionTemplateCode: told.template,
    employeeCode: told.employeeCode,
    dossierNumber: told.dossierNumber ?? '',
    actionLineNumber: told.actionLineNumber ?? 0,
    comment: told.comment,
  });
