import { entitySet, toMany, toOne } from './entity.ts';
import { bool, byErp, code, date, exists, int, option, text } from './property.ts';

export const livabilityDossiers = entitySet({
  type: 'livabilityDossier',
  key: ['number'],
  indexes: [
    ['handlerCode', 'open'],
    ['handlerCode', 'open', 'deadline'],
    ['handlingTeamCode', 'open'],
    ['handlingTeamCode', 'open', 'deadline'],
    ['open'],
    ['open', 'deadline'],
    ['dossierStatus'],
    ['date'],
    ['taskNumber'],
    ['unitNumber'],
  ],
  inserts: true,
  modifies: true,
  navigations: {
    parties: toMany('livabilityParties', 'number', 'dossierNumber'),
    actionLines: toMany('livabilityActionLines', 'number', 'dossierNumber'),
    comments: toMany('livabilityComments', 'number', 'dossierNumber'),
    tasks: toMany('tasks', 'number', 'dossierNumber'),
    interactionLogEntries: toMany('interactionLogEntries', 'number', 'dossierNumber'),
    documents: toMany('documents', 'number', 'dossierNumber'),
  },
  actions: { addSteps: ['templateCode'] },
  returns: { addSteps: 'int' },
  properties: {
    number: code(20, byErp),
    description: text(50),
    date: date(),
    dossierType: code(10, { of: 'dossierTypes' }),
    dossierStatus: code(10, { of: 'dossierStatuses' }),
    closingReason: code(10, { of: 'dossierClosingReasons' }),
    handlerCode: code(20, { of: 'employees' }),
    handlingTeamCode: code(10, { of: 'teams' }),
    deadline: date(),
    checkDate: date(),
    unitNumber: code(20),
    clusterNumber: code(20),
    tenantNumber: code(20),
    urgency: code(10),
    open: bool(byErp),
    closedBy: text(50, byErp),
    closedOn: date(byErp),
    taskNumber: code(20, { of: 'tasks', writable: 'create' }),
  },
});

export const livabilityParties = entitySet({
  type: 'livabilityParty',
  key: ['dossierNumber', 'lineNumber'],
  indexes: [['contactNumber']],
  inserts: true,
  modifies: true,
  deletes: true,
  navigations: { contact: toOne('contacts', 'contactNumber', 'number') },
  properties: {
    dossierNumber: code(20, { of: 'livabilityDossiers', writable: 'create' }),
    lineNumber: int({ writable: 'create' }),
    role: option('Reporter', 'Causer', 'Other'),
    contactNumber: code(20, { of: 'contacts' }),
    contactPerson: text(50),
    reportDate: date(),
    communicationMethod: text(30),
    priority: int(),
    showOnDossier: bool(),
  },
});

export const livabilityActionLines = entitySet({
  type: 'livabilityActionLine',
  key: ['dossierNumber', 'lineNumber'],
  indexes: [
    ['status', 'date'],
    ['employeeCode', 'status', 'date'],
  ],
  inserts: true,
  modifies: true,
  deletes: true,
  properties: {
    dossierNumber: code(20, { of: 'livabilityDossiers', writable: 'create' }),
    lineNumber: int({ writable: 'create' }),
    date: date(),
    actionCode: code(10, { of: 'livabilityActions' }),
    description: text(50),
    employeeCode: code(20, { of: 'employees' }),
    contactNumber: code(20, { of: 'contacts' }),
    status: option('Open', 'In_x0020_Progress', 'Completed'),
    closingReason: code(20, { of: 'lineClosingReasons' }),
    closedBy: text(50, byErp),
    closedOn: date(byErp),
    hasComments: exists(
      `exists (select 1 from livabilityComments as c where c.dossierNumber = livabilityActionLines.dossierNumber
        and c.actionLineNumber = livabilityActionLines.lineNumber)`,
    ),
  },
});

export const livabilityComments = entitySet({
  type: 'livabilityComment',
  key: ['dossierNumber', 'actionLineNumber', 'lineNumber'],
  inserts: true,
  modifies: true,
  deletes: true,
  properties: {
    dossierNumber: code(20, { of: 'livabilityDossiers', writable: 'create' }),
    actionLineNumber: int({ writable: 'create' }),
    lineNumber: int({ writable: 'create' }),
    date: date(),
    comment: text(80),
    createdBy: text(50, byErp),
  },
});

export const documents = entitySet({
  type: 'document',
  key: ['id'],
  indexes: [['dossierNumber'], ['taskNumber'], ['interactionEntryNumber']],
  inserts: true,
  modifies: true,
  deletes: true,
  hasContent: true,
  properties: {
    dossierNumber: code(20, { of: 'livabilityDossiers' }),
    taskNumber: code(20, { of: 'tasks' }),
    interactionEntryNumber: int({ of: 'interactionLogEntries' }),
    actionLineNumber: int(),
    fileName: text(250),
    contentType: text(100),
    size: int(byErp),
    state: option('Concept', 'Final', 'Sent'),
    templateCode: code(20),
    createdBy: text(50, byErp),
  },
});
