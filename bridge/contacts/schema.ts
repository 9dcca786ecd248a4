import { z } from 'zod';
import { card, complaintReceived, receipt } from './examples.ts';
import { isoDate, list, required, version, view } from '../schema.ts';

export const contactCard = view({
  number: z.string(),
  /** The ERP has one kind for households and companies. */
  kind: z.enum(['person', 'household']),
  /** Their data may be kept but not used: of these nothing is told but that they exist, and the name is the number. */
  privacyBlocked: z.boolean(),
  name: z.string(),
  /** Street, number and addition: `Dorpsstraat 12 A`. */
  address: z.string(),
  postalCode: z.string(),
  city: z.string(),
  email: z.string().nullable(),
  phoneNumber: z.string().nullable(),
  mobilePhoneNumber: z.string().nullable(),
  unitNumber: z.string().nullable(),
  correspondence: z.enum(['unknown', 'paper', 'email']),
}).meta({ id: 'ContactCard', examples: [card] });
export type ContactCard = z.output<typeof contactCard>;

/** `GET /api/contacts?email=`: a sender's address as the mail has it, however long; the ERP keeps 80 characters. */
export const findByEmail = z.strictObject({ email: required(320) });
export const contactCards = view({ items: list(contactCard) }).meta({ examples: [{ items: [card] }] });
export type ContactCards = z.output<typeof contactCards>;

export const interactionRow = view({
  id: z.guid(),
  version,
  entryNumber: z.int(),
  date: isoDate,
  description: z.string(),
  comment: z.string(),
  templateCode: z.string(),
  templateDescription: z.string(),
  direction: z.enum(['in', 'out']).nullable(),
  employeeName: z.string().nullable(),
  /** The dossier it hangs on already, or null: only those may be linked (R4). */
  dossierNumber: z.string().nullable(),
  lineNumber: z.int().nullable(),
}).meta({ id: 'InteractionRow', examples: [complaintReceived] });
export type InteractionRow = z.output<typeof interactionRow>;
export const interactionRows = list(interactionRow).meta({ examples: [[complaintReceived]] });

export const documentRow = view({
  id: z.guid(),
  version,
  fileName: z.string(),
  contentType: z.string(),
  /** Bytes. */
  size: z.int(),
  state: z.enum(['concept', 'final', 'sent']),
  templateCode: z.string().nullable(),
  createdBy: z.string().nullable(),
  lineNumber: z.int().nullable(),
}).meta({ id: 'DocumentRow', examples: [receipt] });
export type DocumentRow = z.output<typeof documentRow>;
