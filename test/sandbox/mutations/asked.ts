import { randomUUID } from 'node:crypto';
import { apiRoute } from '../../../sandbox/erp/route.ts';
import { companyId } from '../bench.ts';
import type { Erp, Record } from '../bench.ts';

export type Header = readonly [name: string, value: string];

/** A request as it is written on a socket. */
export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: readonly Header[];
  readonly body: Buffer;
}

const base = `${apiRoute}/companies(${companyId})`;
const json: Header = ['Content-Type', 'application/json'];
const anyVersion: Header = ['If-Match', '*'];

const asked = (method: string, path: string, body?: unknown, ...headers: readonly Header[]): Asked => ({
  method,
  path: (path.startsWith('/') ? path : `${base}/${path}`).replaceAll(' ', '%20'),
  headers: body === undefined ? headers : [json, ...headers],
  body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
});

const reads = (task: string, dossier: string, document: string): readonly Asked[] => [
  asked('GET', "tasks?$filter=(teamCode eq 'KLACHT' or teamCode eq 'WIJK') and closed eq false&$orderby=date desc,number&$top=5&$count=true"),
  asked('GET', "contacts?$filter=startswith(displayName,'De')&$select=number,displayName&$skip=2", undefined, ['Prefer', 'odata.maxpagesize=3']),
  asked('GET', "livabilityDossiers?$expand=parties($expand=contact($select=displayName);$filter=role eq 'Reporter'),actionLines($orderby=date desc)&$top=3"),
  asked('GET', `tasks(${task})?$expand=contact&$select=number,note`),
  asked('GET', `tasks(${task})/contact`),
  asked('GET', `livabilityDossiers(${dossier})/actionLines?$filter=lineNumber ge 10000`),
  asked('GET', `documents(${document})/content`),
  asked('GET', `${apiRoute}/$metadata`),
  asked('GET', `${apiRoute}/companies`),
  asked('GET', base),
  asked('GET', "tasks/$count?$filter=teamCode eq 'KLACHT'"),
  asked('GET', `/v2.0/delinde.example/production${base}/teams`),
  asked('GET', '/api/v2.0/companies'),
  asked('GET', '/ODataV4/$metadata'),
  asked('GET', "/ODataV4/Company('Woonstichting De Linde')/Contacten?$top=2"),
];

const writes = (task: string, number: string, document: string): readonly Asked[] => [
  asked('POST', 'tasks', { description: 'Lekkage', teamCode: 'KLACHT', contactNumber: 'C10041', date: '2026-11-20' }),
  asked('POST', 'livabilityDossiers', { id: randomUUID(), description: 'Geluid', dossierType: 'OVERLIND', dossierStatus: 'OPEN' }),
  asked('POST', 'livabilityActionLines', { dossierNumber: number, description: 'Bellen', status: 'Open', lineNumber: 0 }),
  asked('POST', 'livabilityComments', { dossierNumber: number, comment: "Zie 's ochtends" }),
  asked('POST', 'documents', { dossierNumber: number, fileName: 'brief.pdf', contentType: 'application/pdf' }),
  asked('PATCH', `tasks(${task})`, { note: 'Gebeld', priority: 'High', endingDate: '2026-12-01' }, anyVersion),
  { ...asked('PATCH', `documents(${document})/content`, '', anyVersion), headers: [['Content-Type', 'application/octet-stream'], anyVersion], body: Buffer.from('inhoud') },
  asked('DELETE', `livabilityComments(${randomUUID()})`, undefined, anyVersion),
  asked('POST', `tasks(${task})/Microsoft.NAV.complete`, { completedBy: 'JBRUIN' }, anyVersion),
  asked('POST', `tasks(${task})/Microsoft.NAV.claim`, { employeeCode: 'JBRUIN' }),
  asked('POST', `tasks(${task})/Microsoft.NAV.createDossier`, { dossierId: randomUUID(), partyId: randomUUID(), role: 'Reporter', dossierType: 'KLACHT' }),
];

const batch = (task: string): Asked => {
  const within = `companies(${companyId})`;
  const requests = [
    { id: '1', method: 'GET', url: `${within}/teams?$top=2` },
    { id: '2', method: 'POST', url: `${within}/tasks`, headers: { 'Content-Type': 'application/json' }, body: { description: 'Batch', teamCode: 'WIJK' } },
    { id: '3', method: 'PATCH', url: `${within}/tasks(${task})`, headers: { 'Content-Type': 'application/json', 'If-Match': '*' }, body: { note: 'Batch' } },
  ];
  return asked('POST', `${apiRoute}/$batch`, { requests }, ['Isolation', 'snapshot'], ['Prefer', 'odata.continue-on-error']);
};

const idOf = (record: Record): string => String(record['id']);

/** A request of every form of address and of every verb, that a sandbox with its ordinary seed answers. */
export const validRequests = async (erp: Erp): Promise<readonly Asked[]> => {
  const task = idOf(await erp.first("tasks?$filter=teamCode eq 'KLACHT' and systemTaskType eq 'Team'&$top=1"));
  const dossier = await erp.first('livabilityDossiers?$top=1');
  const document = idOf(await erp.first('documents?$top=1'));
  return [...reads(task, idOf(dossier), document), ...writes(task, String(dossier['number']), document), batch(task)];
};
