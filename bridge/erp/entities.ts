/**
 * The ERP's records as the bridge knows them: logical names only. What they are called in a given ERP is data
 * (`mapping/`). The system fields `id` and the ETag belong to every record and are not listed.
 * Source: Business Central's base application and the Empire data mart.
 */
import { bool, date, dateTime, entity, guid, int, many, manyWithin, one, option, text } from './fields.ts';
import type { Entity, ValueOf } from './fields.ts';

const coded = entity({ code: text, description: text });

export const entities = {
  employees: entity({ code: text, name: text, email: text, phoneNumber: text, jobTitle: text, blocked: bool }),
  userLinks: entity({ entraObjectId: guid, employeeCode: text }),
  teams: entity({ code: text, name: text }),
  teamMembers: entity({ teamCode: text, employeeCode: text }),
  contacts: entity({
    number: text,
    type: option('Company', 'Person'),
    displayName: text,
    salutation: text,
    addressLine1: text,
    addressLine2: text,
    postalCode: text,
    city: text,
    email: text,
    phoneNumber: text,
    mobilePhoneNumber: text,
    companyNumber: text,
    unitNumber: text,
    correspondenceType: option('', 'Hard Copy', 'Email'),
    privacyBlocked: bool,
  }),
  tasks: entity(
    {
      number: text,
      description: text,
      status: option('Not Started', 'In Progress', 'Completed', 'Waiting', 'Postponed'),
      type: option('', 'Meeting', 'Phone Call'),
      date,
      endingDate: date,
      closed: bool,
      dateClosed: date,
      canceled: bool,
      teamCode: text,
      employeeCode: text,
      completedBy: text,
      contactNumber: text,
      organizerTaskNumber: text,
      systemTaskType: option('Organizer', 'Salesperson Attendee', 'Contact Attendee', 'Team'),
      note: text,
      dossierNumber: text,
      actionLineNumber: int,
    },
    { contact: one('contacts', 'contactNumber', 'number'), documents: many('documents', 'number', 'taskNumber') },
  ),
  livabilityDossiers: entity(
    {
      number: text,
      description: text,
      date,
      dossierType: text,
      dossierStatus: text,
      closingReason: text,
      handlerCode: text,
      handlingTeamCode: text,
      deadline: date,
      checkDate: date,
      unitNumber: text,
      open: bool,
      closedBy: text,
      closedOn: date,
      taskNumber: text,
    },
    {
      parties: many('livabilityParties', 'number', 'dossierNumber'),
      actionLines: many('livabilityActionLines', 'number', 'dossierNumber'),
      comments: many('livabilityComments', 'number', 'dossierNumber'),
      tasks: many('tasks', 'number', 'dossierNumber'),
      interactionLogEntries: many('interactionLogEntries', 'number', 'dossierNumber'),
      documents: many('documents', 'number', 'dossierNumber'),
    },
  ),
  livabilityParties: entity(
    {
      dossierNumber: text,
      lineNumber: int,
      role: option('Reporter', 'Causer', 'Other'),
      contactNumber: text,
      reportDate: date,
      showOnDossier: bool,
    },
    { contact: one('contacts', 'contactNumber', 'number') },
  ),
  livabilityActionLines: entity({
    dossierNumber: text,
    lineNumber: int,
    date,
    actionCode: text,
    description: text,
    employeeCode: text,
    status: option('Open', 'In Progress', 'Completed'),
    closingReason: text,
    closedBy: text,
    closedOn: date,
    hasComments: bool,
  }),
  livabilityComments: entity({
    dossierNumber: text,
    actionLineNumber: int,
    lineNumber: int,
    date,
    comment: text,
    createdBy: text,
  }),
  interactionLogEntries: entity({
    entryNumber: int,
    contactNumber: text,
    date,
    description: text,
    informationFlow: option('', 'Outbound', 'Inbound'),
    initiatedBy: option('', 'Us', 'Them'),
    interactionTemplateCode: text,
    employeeCode: text,
    taskNumber: text,
    dossierNumber: text,
    actionLineNumber: int,
    canceled: bool,
    comment: text,
  }),
  documents: entity({
    dossierNumber: text,
    taskNumber: text,
    actionLineNumber: int,
    fileName: text,
    contentType: text,
    size: int,
    state: option('Concept', 'Final', 'Sent'),
    templateCode: text,
    createdBy: text,
    lastModifiedDateTime: dateTime,
  }),
  dossierTypes: coded,
  dossierStatuses: coded,
  dossierClosingReasons: coded,
  lineClosingReasons: coded,
  livabilityActions: coded,
  interactionTemplates: coded,
  processTemplates: entity(
    { code: text, description: text },
    { steps: manyWithin('processSteps', 'code') },
  ),
  processSteps: entity({
    lineNumber: int,
    actionCode: text,
    description: text,
    dateFormula: text,
  }),
} as const satisfies Readonly<Record<string, Entity>>;

type Entities = typeof entities;
export type SetName = keyof Entities;
export type FieldName<S extends SetName> = keyof Entities[S]['fields'] & string;
export type NavigationName<S extends SetName> = keyof Entities[S]['navigations'] & string;

/** The logical values of a record's own fields. */
export type Values<S extends SetName> = {
  readonly [F in FieldName<S>]: ValueOf<Entities[S]['fields'][F]>;
};

/** A record as read: its fields, its identity (GUID) and the ETag that an edit must name. */
export type Row<S extends SetName> = Values<S> & { readonly id: string; readonly etag: string };

type Nav<S extends SetName, N extends NavigationName<S>> = Entities[S]['navigations'][N];
type Target<S extends SetName, N extends NavigationName<S>> =
  Nav<S, N> extends { readonly to: infer T extends SetName } ? T : never;

/** Which navigations to read along, nested. */
export type Expand<S extends SetName> = { readonly [N in NavigationName<S>]?: Expand<Target<S, N>> };

/** A record with what was read along. */
export type Read<S extends SetName, E> = Row<S> & {
  readonly [N in keyof E & NavigationName<S>]: Nav<S, N> extends { readonly many: true }
    ? readonly Read<Target<S, N>, E[N]>[]
    : Read<Target<S, N>, E[N]> | null;
};
