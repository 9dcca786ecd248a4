import { card, complaintReceived, receipt } from '../contacts/examples.ts';
import { etag, guid, jolanda } from '../examples.ts';
import { callBack, telephoneCall } from '../tasks/examples.ts';

const facts = {
  id: guid(231),
  version: etag,
  number: 'D-000231',
  description: 'Koude woning, verwarming telkens uit',
  type: { code: 'KLACHT', description: 'Klacht over onze dienstverlening' },
  status: { code: 'INBEHAND', description: 'In behandeling' },
  open: true,
  handler: jolanda,
  team: null,
  deadline: '2026-12-15',
  checkDate: '2026-12-01',
} as const;

export const dossier = {
  ...facts,
  reporterName: card.name,
  address: 'Waterlooplantsoen 131 bis, Lindenveen',
  linesDone: 1,
  lines: 2,
} as const;

const inquiry = {
  id: guid(20_000),
  version: etag,
  lineNumber: 20_000,
  action: { code: 'ONDERZOEK', description: 'Klacht onderzoeken' },
  description: 'Klacht onderzoeken',
  date: '2026-11-10',
  employee: jolanda,
  status: 'Completed',
  closingReason: { code: 'UITGEVOERD', description: 'Uitgevoerd' },
  closedOn: '2026-11-11',
  tasks: [],
  interactions: [],
  comments: [{ lineNumber: 10_000, date: '2026-11-11', createdBy: jolanda.name, text: 'De ketel is van 2009 en aan vervanging toe.' }],
  documents: [],
} as const;

const call = {
  ...inquiry,
  id: guid(10_000),
  lineNumber: 10_000,
  action: { code: 'BELLEN', description: 'Melder bellen' },
  description: 'Melder bellen',
  date: '2026-11-20',
  status: 'In Progress',
  closingReason: null,
  closedOn: null,
  tasks: [callBack],
  comments: [],
} as const;

export const opened = {
  ...facts,
  date: '2026-11-04',
  closingReason: null,
  closedOn: null,
  unitNumber: card.unitNumber,
  judgingTask: 'T-000145',
  stage: 'carryOut',
  next: { kind: 'finishTask', taskNumber: callBack.number },
  judgement: { satisfied: null, everythingReasonableDone: null, contactMade: false, referred: false },
  parties: [{ role: 'Reporter', reportDate: '2026-11-03', contact: card }],
  lines: [call, inquiry],
  tasks: [],
  interactions: [complaintReceived],
  comments: [],
  documents: [receipt],
  blockers: [
    { kind: 'line', lineNumber: 10_000, version: etag, description: 'Melder bellen' },
    { kind: 'task', taskNumber: callBack.number, version: etag, description: callBack.description },
  ],
  timeline: [
    { date: '2026-11-11', kind: 'lineClosed', text: 'Klacht onderzoeken', who: jolanda.name },
    { date: '2026-11-04', kind: 'opened', text: dossier.description, who: null },
  ],
} as const;

const newTask = {
  description: 'Monteur laten komen',
  note: 'Graag in de ochtend.',
  assignee: { kind: 'team', code: 'ONDERHOUD' },
  deadline: '2026-11-27',
} as const;

export const steps = {
  lines: [{ actionCode: 'OPDRACHT', description: 'Ketel laten vervangen', date: '2026-12-01', comment: 'Offerte is akkoord.', task: newTask }],
  tasks: [],
} as const;
export const task = { ...newTask, lineNumber: 10_000 } as const;
export const comment = { lineNumber: null, text: 'De melder is overdag alleen mobiel te bereiken.' } as const;
export const link = { interactions: [{ id: complaintReceived.id, version: etag }] } as const;
export const finished = {
  version: etag,
  closingReason: 'UITGEVOERD',
  tasks: [{ number: callBack.number, version: etag }],
  interaction: telephoneCall,
} as const;
export const update = { version: etag, status: 'WACHT', deadline: '2026-12-22' } as const;
export const checks = [
  { satisfied: true, remark: 'De nieuwe ketel doet het goed.' },
  { satisfied: false, everythingReasonableDone: true, remark: 'De melder wil ook een vergoeding.' },
] as const;
export const referral = {
  bodyCode: 'HUURCOM',
  remark: 'Verwezen naar de Huurcommissie.',
  answers: { gesprekOp: '2026-12-08', gesprekVia: 'per telefoon' },
} as const;
export const closing = {
  version: etag,
  closingReason: 'OPGELOST',
  lines: [{ lineNumber: 10_000, version: etag }],
  lineClosingReason: 'UITGEVOERD',
  tasks: [{ number: callBack.number, version: etag }],
} as const;
