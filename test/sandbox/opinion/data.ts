import { join } from 'node:path';
import type { SetName } from '../../../sandbox/erp/schema/contract.ts';
import { create } from '../../../sandbox/erp/write/create.ts';
import { seedCompanies } from '../../../sandbox/seed/company.ts';
import { guidFor } from '../../../sandbox/seed/random.ts';
import { seedingOn } from '../../../sandbox/seed/seeding.ts';
import { openDatabase } from '../../../sandbox/store/database.ts';
import type { Values } from '../../../sandbox/store/rows.ts';
import { createTables } from '../../../sandbox/store/tables.ts';

/** What has gone wrong before, or would in SQL, in a URL or in a sort; many of them stand in several records. */
export const texts: readonly string[] = [
  '',
  ' ',
  "O'Brien",
  "''",
  "'s-Gravenhage",
  'Aap',
  'aap',
  'aap ',
  ' aap',
  'AAP noot',
  'é',
  'e\u0301',
  'Ünïcödé',
  'ß',
  'İstanbul',
  'ijs',
  '日本',
  '😀',
  '100%',
  'a%20b',
  'a_b',
  'a+b',
  'a&b=c',
  'x;y',
  '(half',
  'heel)',
  'a,b',
  'a/b',
  '$top=1',
  'a\\b',
  'a"b',
  'a\tb',
  'a\nb',
  'null',
  'true',
  'eq',
  'not',
  '10',
  '9',
  '-1',
  '2026-11-20',
  '0001-01-01',
];

const codes = ['A', 'A B', "A'B", 'ZZ', '10', '9', 'É', '_'] as const;
const days = ['0001-01-01', '2026-11-20', '2026-11-20', '2024-02-29', '9999-12-31', '1999-12-31'] as const;

const at = <T>(values: readonly T[], index: number): T => {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('There is nothing to take from.');
  return value;
};

type Make = (set: SetName, values: Values) => Values;

const people = (make: Make): void => {
  for (const code of ['JBRUIN', "D'HOND", 'ÉMILE', 'Z']) make('employees', { code, name: code.toLowerCase(), blocked: code === 'Z' });
  make('userLinks', { entraObjectId: guidFor('user/JBRUIN'), employeeCode: 'JBRUIN' });
  for (const code of ['TEAM', "T'M"]) make('teams', { code, name: 'Aap' });
  make('teamMembers', { teamCode: 'TEAM', employeeCode: 'JBRUIN' });
};

const setup = (make: Make): void => {
  for (const code of ['OPEN', 'VOLTOOID']) make('dossierStatuses', { code, description: '' });
  for (const [index, code] of codes.entries()) {
    make('processTemplates', { code, description: at(texts, index * 5) });
    make('livabilityActions', { code, description: at(texts, index * 3) });
    for (const lineNumber of [20_000, 10_000, -1].slice(index % 4)) {
      make('processSteps', { processTemplateCode: code, lineNumber, actionCode: code, description: at(texts, index + lineNumber + 1) });
    }
  }
};

const contacts = (make: Make): readonly string[] =>
  texts.slice(0, 12).map((displayName, index) => {
    const number = `C${index < 10 ? index : `0${index}`}`;
    make('contacts', {
      number,
      displayName,
      type: at(['Company', 'Person'], index),
      city: at(texts, index * 7),
      correspondenceType: at(['_x0020_', 'Email', 'Hard_x0020_Copy'], index),
      privacyBlocked: index % 3 === 0,
      companyNumber: index > 4 ? 'C1' : '',
    });
    return number;
  });

const dossier = (make: Make, index: number): string => {
  const made = make('livabilityDossiers', {
    description: at(texts, index),
    date: at(days, index),
    deadline: at(days, index + 1),
    dossierStatus: at(['OPEN', 'OPEN', ''], index),
    handlerCode: at(['JBRUIN', "D'HOND", ''], index),
    unitNumber: at(codes, index),
  });
  return String(made['number']);
};

const linesOf = (make: Make, dossierNumber: string, index: number): void => {
  for (const lineNumber of [30_000, 10_000, 20_000].slice(index % 4)) {
    const text = at(texts, index * 3 + lineNumber / 10_000);
    make('livabilityActionLines', { dossierNumber, lineNumber, description: text, date: at(days, lineNumber + index), actionCode: at(codes, index) });
    if (index % 2 === 0) make('livabilityComments', { dossierNumber, actionLineNumber: lineNumber, comment: text, date: at(days, index) });
  }
  make('livabilityComments', { dossierNumber, comment: at(texts, index + 9) });
};

const partiesOf = (make: Make, dossierNumber: string, numbers: readonly string[], index: number): void => {
  for (const [place, role] of (['Reporter', 'Causer', 'Other'] as const).slice(index % 3).entries()) {
    const contactNumber = place === 2 ? '' : at(numbers, index + place * 5);
    make('livabilityParties', { dossierNumber, role, contactNumber, contactPerson: at(texts, index + place), priority: index % 3, showOnDossier: place === 0 });
  }
};

const taskOf = (make: Make, dossierNumber: string, numbers: readonly string[], index: number): void => {
  const task = make('tasks', {
    description: at(texts, index),
    note: at(texts, index * 5 + 1),
    status: at(['Not_x0020_Started', 'In_x0020_Progress', 'Waiting'], index),
    priority: at(['Normal', 'Low', 'High', 'Normal'], index),
    date: at(days, index),
    employeeCode: at(['JBRUIN', "D'HOND", 'ÉMILE'], index),
    contactNumber: index % 4 === 0 ? '' : at(numbers, index),
    dossierNumber: index % 3 === 0 ? '' : dossierNumber,
    canceled: index % 5 === 0,
  });
  const [taskNumber, fileName] = [String(task['number']), at(texts, index * 11)];
  if (index % 2 === 0) make('documents', { taskNumber, fileName, contentType: 'text/plain', state: at(['Concept', 'Sent'], index) });
  make('interactionLogEntries', { contactNumber: at(numbers, index), dossierNumber, date: at(days, index), timeOfInteraction: '10:30:00', comment: at(texts, index * 2) });
};

const dossierOf = (make: Make, numbers: readonly string[], index: number): string => {
  const number = dossier(make, index);
  linesOf(make, number, index / 2);
  partiesOf(make, number, numbers, index / 2);
  return number;
};

const fill = (make: Make): void => {
  people(make);
  setup(make);
  const numbers = contacts(make);
  let number = '';
  for (const index of texts.keys()) {
    if (index % 2 === 0) number = dossierOf(make, numbers, index);
    taskOf(make, number, numbers, index);
  }
};

/** A sandbox's database in `folder`, filled with this instead of with the seed. */
export const writeData = async (folder: string): Promise<void> => {
  const database = await openDatabase(join(folder, 'sandbox.db'));
  createTables(database);
  const { work, today } = seedingOn(database, '2026-11-20');
  database.transaction(() => {
    seedCompanies(database, today);
    fill((set, values) => create(work, set, values));
  });
  database.close();
};
