/** ERP records of contacts, interactions and documents as the pane shows them. Pure. */
import type { Row } from '../erp/entities.ts';
import { codedIn, employeeIn } from '../lookups/lookups.ts';
import type { Setup } from '../lookups/lookups.ts';
import type { ContactCard, DocumentRow, InteractionRow } from './schema.ts';

export const orNull = (text: string): string | null => (text === '' ? null : text);

const correspondence = { '': 'unknown', 'Hard Copy': 'paper', Email: 'email' } as const;

const kinds = { Company: 'household', Person: 'person' } as const;

/** That they exist, and nothing that may not be used (DOMAIN §8). */
const protectedCard = ({ number, type }: Row<'contacts'>): ContactCard => ({
  number,
  kind: kinds[type],
  privacyBlocked: true,
  name: number,
  address: '',
  postalCode: '',
  city: '',
  email: null,
  phoneNumber: null,
  mobilePhoneNumber: null,
  unitNumber: null,
  correspondence: 'unknown',
});

const openCard = (contact: Row<'contacts'>): ContactCard => ({
  number: contact.number,
  kind: kinds[contact.type],
  privacyBlocked: false,
  name: contact.displayName,
  address: [contact.addressLine1, contact.addressLine2].filter((line) => line !== '').join(' '),
  postalCode: contact.postalCode,
  city: contact.city,
  email: orNull(contact.email),
  phoneNumber: orNull(contact.phoneNumber),
  mobilePhoneNumber: orNull(contact.mobilePhoneNumber),
  unitNumber: orNull(contact.unitNumber),
  correspondence: correspondence[contact.correspondenceType],
});

export const contactCard = (contact: Row<'contacts'>): ContactCard =>
  contact.privacyBlocked ? protectedCard(contact) : openCard(contact);

/** The name in a list; of whose data are protected, the number. */
export const contactName = ({ number, displayName, privacyBlocked }: Row<'contacts'>): string =>
  privacyBlocked ? number : displayName;

/** `Dorpsstraat 12, Utrecht`; empty for whose data are protected. */
export const addressLine = ({ addressLine1, city, privacyBlocked }: Row<'contacts'>): string =>
  privacyBlocked ? '' : [addressLine1, city].filter((part) => part !== '').join(', ');

const directions = { '': null, Outbound: 'out', Inbound: 'in' } as const;

export const interactionRow = (setup: Setup, entry: Row<'interactionLogEntries'>): InteractionRow => ({
  id: entry.id,
  version: entry.etag,
  entryNumber: entry.entryNumber,
  date: entry.date ?? '',
  description: entry.description,
  comment: entry.comment,
  templateCode: entry.interactionTemplateCode,
  templateDescription: codedIn(setup, 'interactionTemplates', entry.interactionTemplateCode).description,
  direction: directions[entry.informationFlow],
  employeeName: employeeIn(setup, entry.employeeCode)?.name ?? null,
  dossierNumber: orNull(entry.dossierNumber),
  lineNumber: lineOrNull(entry.actionLineNumber),
});

const states = { Concept: 'concept', Final: 'final', Sent: 'sent' } as const;

export const documentRow = (setup: Setup, document: Row<'documents'>): DocumentRow => ({
  id: document.id,
  version: document.etag,
  fileName: document.fileName,
  contentType: document.contentType,
  size: document.size,
  state: states[document.state],
  templateCode: orNull(document.templateCode),
  createdBy: employeeIn(setup, document.createdBy)?.name ?? null,
  lineNumber: lineOrNull(document.actionLineNumber),
});

/** The ERP has 0 for "no line". */
export const lineOrNull = (lineNumber: number): number | null => (lineNumber === 0 ? null : lineNumber);
