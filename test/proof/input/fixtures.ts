/** Records made in the ERP for one case, so that no case stands in another's way. */
import type { World } from './world.ts';

type Values = Readonly<Record<string, unknown>>;

const created = async ({ desk }: World, set: string, values: Values): Promise<Values> => {
  const { data } = await desk.post<Values>(`/${set}`, values);
  return data;
};

/** A person at an address, whom a letter can be written to. */
const complainant = async ({ erp }: World): Promise<string> => {
  const rows = await erp.rows('contacts', [['type', 'Person']], ['number', 'addressLine1', 'companyNumber', 'privacyBlocked']);
  const found = rows.find((row) => row['addressLine1'] !== '' && row['companyNumber'] !== '' && row['privacyBlocked'] === false);
  if (found === undefined) throw new Error('The sandbox has no person with an address');
  return String(found['number']);
};

interface TaskWish {
  readonly employee?: string;
  readonly team?: string;
}

/** An open task with a contact and no dossier; of Jolanda de Bruin where nobody else is named. Its number. */
export const openTask = async (world: World, { employee, team }: TaskWish = {}): Promise<string> => {
  const owner = team === undefined ? { employeeCode: employee ?? 'JBRUIN' } : { teamCode: team };
  const contactNumber = await complainant(world);
  const task = await created(world, 'tasks', { description: 'Klacht over de proef', contactNumber, ...owner });
  return String(task['number']);
};

interface DossierWish {
  readonly lines?: number;
  readonly handler?: string;
}

const lineOf = async (world: World, dossierNumber: string, lineNumber: number): Promise<void> => {
  const owned = { dossierNumber, description: 'Bellen met de melder', employeeCode: 'JBRUIN' };
  await created(world, 'livabilityActionLines', { ...owned, lineNumber, actionCode: 'BELLEN', date: '2026-12-01' });
  await created(world, 'tasks', { ...owned, actionLineNumber: lineNumber });
};

/** An open dossier with a complainant, and lines that each have a task of Jolanda de Bruin. Its number. */
export const openDossier = async (world: World, { lines = 0, handler = 'JBRUIN' }: DossierWish = {}): Promise<string> => {
  const values = { description: 'Dossier van de proef', dossierType: 'KLACHT', dossierStatus: 'INBEHAND', handlerCode: handler };
  const dossier = await created(world, 'livabilityDossiers', { ...values, date: '2026-11-23' });
  const dossierNumber = String(dossier['number']);
  await created(world, 'livabilityParties', { dossierNumber, role: 'Reporter', contactNumber: await complainant(world) });
  for (let line = 1; line <= lines; line += 1) await lineOf(world, dossierNumber, line * 10_000);
  return dossierNumber;
};

/** A contact moment with the complainant that hangs on no dossier yet. Its id. */
export const looseInteraction = async (world: World): Promise<string> => {
  const contactNumber = await complainant(world);
  const values = { contactNumber, description: 'Eerder gebeld', interactionTemplateCode: 'TEL-IN', date: '2026-11-23' };
  return String((await created(world, 'interactionLogEntries', values))['id']);
};
