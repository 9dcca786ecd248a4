import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { sendTo } from '../../../sandbox/bench.ts';
import type { Erp, Record, Reply } from '../../../sandbox/bench.ts';
import type { Probe } from '../check.ts';

/** Makes a record of a check's own, under an id of its own; whatever the POST answered, it is read back. */
const made = async (erp: Erp, set: string, body: object): Promise<Record> => {
  const id = randomUUID();
  await erp.post(set, { id, ...body });
  const { status, body: record } = await erp.get(`${set}(${id})`);
  expect(status, `${set} can be made`).to.equal(200);
  return record;
};

/** What makes a task. */
export const taskOf = (more: object = {}): object => ({ description: 'Proef', employeeCode: 'JBRUIN', ...more });

export const newTask = async (erp: Erp, more: object = {}): Promise<Record> => made(erp, 'tasks', taskOf(more));

/** A task that anybody of the team can claim. */
export const newTeamTask = async (erp: Erp): Promise<Record> =>
  newTask(erp, { employeeCode: '', teamCode: 'KLACHT', contactNumber: 'C10041' });

export const newDossier = async (erp: Erp, more: object = {}): Promise<Record> =>
  made(erp, 'livabilityDossiers', { description: 'Proef', dossierType: 'KLACHT', dossierStatus: 'OPEN', ...more });

/** An action line in a dossier of its own. */
export const newLine = async (erp: Erp): Promise<Record> => {
  const { number } = await newDossier(erp);
  return made(erp, 'livabilityActionLines', { dossierNumber: number, lineNumber: 10_000, actionCode: 'BELLEN' });
};

export const newDocument = async (erp: Erp): Promise<Record> => {
  const { number } = await newDossier(erp);
  return made(erp, 'documents', { dossierNumber: number, fileName: 'proef.txt', contentType: 'text/plain' });
};

export const pathOf = (set: string, { id }: Record): string => `${set}(${String(id)})`;

export const etagOf = (record: Record): string => String(record['@odata.etag']);

/** A PATCH or whatever it is, without the If-Match that `erp.patch` sends by itself. */
export const sendBare = async ({ erp, token }: Probe, method: string, at: { readonly path: string; readonly body?: unknown }): Promise<Reply> =>
  sendTo(`${erp.base}/${at.path}`, token, { method, ...(at.body === undefined ? {} : { body: at.body }) });

/** A GET of an address that `erp.get` does not make, from the slash behind the port on. */
export const getAt = ({ origin, token }: Probe, path: string): Promise<Reply> => sendTo(`${origin}${path}`, token);
