import { continueAfter, latest } from '../../store/counters.ts';
import { withoutIndexes } from '../../store/tables.ts';
import { emptyDate } from '../../erp/schema/property.ts';
import type { Seeding } from '../seeding.ts';
import { oneOf } from './lists.ts';
import { load } from './load.ts';
import { dayAt, thrown } from './sql.ts';

/** A closed case ended well, or somebody thought better of it. */
const status = `case when ended is not null then iif(reason = 'INGETROK', 'GEANNUL', 'VOLTOOID')
  when age < 2 then 'OPEN' when ${thrown('n', 31)} % 7 = 0 then 'WACHT' else 'INBEHAND' end`;

export const loadDossiers = ({ database, today }: Seeding): number => {
  const columns = {
    number: 'number',
    description: 'o.short',
    date: dayAt('age'),
    dossierType: "'KLACHT'",
    dossierStatus: status,
    closingReason: "iif(ended is null, '', reason)",
    handlerCode: 'c.handler',
    handlingTeamCode: `iif(${thrown('n', 32)} % 2 = 0, c.team, '')`,
    deadline: dayAt('age - 42'),
    checkDate: dayAt('age - 28'),
    unitNumber: 'unit',
    open: 'ended is null',
    closedBy: "iif(ended is null, '', c.handler)",
    closedOn: `coalesce(${dayAt('ended')}, '${emptyDate}')`,
    taskNumber: 'task',
  } as const;
  const from = 'cases c cross join openings o on o.at = c.opening';
  return withoutIndexes(database, 'livabilityDossiers', () => {
    const made = load(database, today, { set: 'livabilityDossiers', columns, from, nth: 'n' });
    continueAfter(database, 'livabilityDossiers', latest(database, 'livabilityDossiers') + made);
    return made;
  });
};

export const loadParties = ({ database, today }: Seeding): number => {
  const columns = {
    dossierNumber: 'number',
    lineNumber: '10000',
    role: "'Reporter'",
    contactNumber: 'reporter',
    contactPerson: 'person',
    reportDate: dayAt('age + 2'),
    communicationMethod: `iif(${thrown('n', 33)} % 3 = 0, 'E-mail', 'Telefoon')`,
    showOnDossier: '1',
  } as const;
  return withoutIndexes(database, 'livabilityParties', () =>
    load(database, today, { set: 'livabilityParties', columns, from: 'cases', nth: 'n' }),
  );
};

/** What is open is being worked on, or comes after that. */
const lineStatus = "case when done is not null then 'Completed' when planned >= 0 then 'In_x0020_Progress' else 'Open' end";

export const loadLines = ({ database, today }: Seeding): number => {
  const columns = {
    dossierNumber: 'number',
    lineNumber: 'part * 10000',
    date: dayAt('planned'),
    actionCode: 'w.actionCode',
    description: 'w.description',
    employeeCode: 'worker',
    contactNumber: 'reporter',
    status: lineStatus,
    closingReason: `case when done is null then '' when reason = 'INGETROK' then 'VERVALLEN' else ${oneOf('endings', thrown('n * 4 + part', 34))} end`,
    closedBy: "iif(done is null, '', worker)",
    closedOn: `coalesce(${dayAt('done')}, '${emptyDate}')`,
  } as const;
  const from = 'parts cross join work w on w.at = step where part between 1 and 4';
  return withoutIndexes(database, 'livabilityActionLines', () =>
    load(database, today, { set: 'livabilityActionLines', columns, from, nth: 'n * 4 + part - 1' }),
  );
};

/** One for each dossier, on one of its lines. */
export const loadComments = ({ database, today }: Seeding): number => {
  const columns = {
    dossierNumber: 'number',
    actionLineNumber: '(1 + n % 4) * 10000',
    lineNumber: '10000',
    date: dayAt('age - 1'),
    comment: oneOf('comments', thrown('n', 35)),
    createdBy: 'handler',
  } as const;
  return withoutIndexes(database, 'livabilityComments', () =>
    load(database, today, { set: 'livabilityComments', columns, from: 'cases', nth: 'n' }),
  );
};
