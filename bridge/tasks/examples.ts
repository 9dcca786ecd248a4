import { card, complaintReceived } from '../contacts/examples.ts';
import { complaintsTeam, etag, guid, jolanda } from '../examples.ts';

/** A report that nobody has judged yet. */
export const report = {
  id: guid(145),
  version: etag,
  number: 'T-000145',
  description: 'Koude woning, verwarming telkens uit',
  status: 'Not Started',
  closed: false,
  deadline: '2026-11-13',
  contactName: card.name,
  address: 'Waterlooplantsoen 131 bis, Lindenveen',
  team: complaintsTeam,
  employee: null,
  dossierNumber: null,
  lineNumber: null,
  hasNote: true,
} as const;

/** A task on an action line of a dossier. */
export const callBack = {
  ...report,
  id: guid(347),
  number: 'T-000347',
  description: 'Melder bellen (D-000231)',
  status: 'In Progress',
  deadline: '2026-11-20',
  team: null,
  employee: jolanda,
  dossierNumber: 'D-000231',
  lineNumber: 10_000,
  hasNote: false,
} as const;

export const openedReport = {
  ...report,
  note: 'De cv-ketel valt al ruim vijf weken telkens uit. Er woont een baby in huis.',
  contact: card,
  documents: [],
  interactions: [{ ...complaintReceived, dossierNumber: null }],
  linked: null,
} as const;

export const telephoneCall = {
  templateCode: 'TEL-UIT',
  description: 'Gebeld over de verwarming',
  comment: 'De monteur komt maandag tussen 8 en 10 uur.',
} as const;

export const noComplaint = {
  version: etag,
  reason: 'Dit is een reparatieverzoek. Doorgezet naar onderhoud.',
  interaction: { ...telephoneCall, templateCode: 'KL-AFGEW', description: 'Geen klacht, wel een reparatieverzoek' },
} as const;

export const acceptance = {
  version: etag,
  dossierType: 'KLACHT',
  role: 'Reporter',
  description: 'Koude woning, verwarming telkens uit',
  status: 'INBEHAND',
  handlerCode: jolanda.code,
  deadline: '2026-12-15',
  link: [{ id: complaintReceived.id, version: etag }],
} as const;
