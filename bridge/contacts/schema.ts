import { z } from 'zod';
import { isoDate, list, version, view } from '../schema.ts';

export const contactCard = view({
  number: z.string(),
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
}).meta({ id: 'ContactCard' });
export type ContactCard = z.output<typeof contactCard>;

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
}).meta({ id: 'InteractionRow' });
export type InteractionRow = z.output<typeof interactionRow>;
export const interactionRows = list(interactionRow);

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
}).meta({ id: 'DocumentRow' });
export type DocumentRow = z.output<typeof documentRow>;
