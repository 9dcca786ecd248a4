import { etag, guid, jolanda } from '../examples.ts';

export const card = {
  number: 'C10121',
  kind: 'person',
  privacyBlocked: false,
  name: 'M.J. de Groot',
  address: 'Waterlooplantsoen 131 bis',
  postalCode: '3873 TT',
  city: 'Lindenveen',
  email: 'mj.degroot@example.org',
  phoneNumber: null,
  mobilePhoneNumber: '06-55558841',
  unitNumber: 'OGEH-0030348',
  correspondence: 'email',
} as const;

export const complaintReceived = {
  id: guid(5128),
  version: etag,
  entryNumber: 5128,
  date: '2026-11-03',
  description: 'Koude woning, verwarming telkens uit',
  comment: 'De cv-ketel valt al ruim vijf weken telkens uit. De melder wil een schriftelijk antwoord.',
  templateCode: 'KL-IN',
  templateDescription: 'Klacht ontvangen',
  direction: 'in',
  employeeName: 'Bas de Wit',
  dossierNumber: 'D-000231',
  lineNumber: null,
} as const;

export const receipt = {
  id: guid(77),
  version: etag,
  fileName: 'Ontvangstbevestiging D-000231.docx',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  size: 14_882,
  state: 'concept',
  templateCode: 'ONTVANGST',
  createdBy: jolanda.name,
  lineNumber: null,
} as const;
