import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { refused } from '../../bridge/errors.ts';
import { createApp } from '../../bridge/http/app.ts';
import { command, fileFrom, read, upload } from '../../bridge/route.ts';
import type { Caller } from '../../bridge/route.ts';
import { Operations } from '../../bridge/outbox/operations.ts';
import { Turns } from '../../bridge/http/turns.ts';
import { create } from '../../bridge/outbox/plan.ts';
import type { Plan } from '../../bridge/outbox/plan.ts';
import { done } from '../../bridge/outcome.ts';
import { FakeErp } from './fakeErp.ts';

export const key = '6f1f4a52-9d0e-4c53-9a57-0d5c1b7f2a11';
const setup = { employees: [], teams: [], teamMembers: [], codes: {} as never, processTemplates: [] };

/** A folder with one page and its code. */
const paneOf = (page: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'klachtwijzer-pane-'));
  writeFileSync(join(folder, 'index.html'), page);
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'pane.js'), '');
  return folder;
};

const noted = (values: { readonly comment: string }): Plan => ({
  writes: [create('note', 'livabilityComments', values)],
  result: { dossierNumber: 'D-1' },
});

/** The app with a few routes of its own and an ERP in memory; `anna` is the only token it knows. */
const startApp = async () => {
  const erp = new FakeErp();
  const bugs: unknown[] = [];
  const user = { tenantId: 'tenant', objectId: 'anna', token: 'anna', roles: [] };
  const caller: Caller = { user, erp, employee: { code: 'A', name: 'Anna' }, teams: [], setup, today: '2026-11-22' };
  const app = createApp({
    routes: [
      read({
        path: '/hello/:number',
        summary: '',
        query: z.strictObject({ a: z.string().optional() }),
        answer: z.record(z.string(), z.unknown()),
        handle: ({ params, query }) => Promise.resolve(done({ ...params, ...query })),
      }),
      read({ path: '/broken', summary: '', answer: z.null(), handle: () => Promise.reject(new Error('geheim')) }),
      read({ path: '/half', summary: '', answer: z.null(), handle: () => Promise.reject(Object.assign(new Error('geheim'), { status: 200 })) }),
      command({
        path: '/notes',
        summary: '',
        body: z.strictObject({ text: z.string().max(10) }),
        plan: ({ body }) => Promise.resolve(done(noted({ comment: body.text }))),
      }),
      upload({
        path: '/files',
        summary: '',
        query: z.strictObject({ fileName: z.string() }),
        plan: ({ body }) => Promise.resolve(done(noted({ comment: `${body.fileName} ${body.contentType} ${body.bytes.length}` }))),
      }),
      fileFrom({
        path: '/file',
        summary: '',
        body: z.strictObject({ name: z.string() }),
        handle: ({ body }) => Promise.resolve(done({ bytes: Buffer.from('brief'), contentType: 'text/html', fileName: body.name })),
      }),
    ],
    callerOf: (token) => Promise.resolve(token === 'anna' ? done(caller) : refused('notSignedIn')),
    operations: new Operations({ now: () => 0 }, (bug) => bugs.push(bug)),
    pause: () => new Promise<void>(() => {}),
    uploads: new Turns(3),
    paneConfig: { association: 'De Linde', signIn: { kind: 'msal', authority: '', clientId: '', scope: '' }, letters: { pdf: false } },
    paneFolder: paneOf('<p>Klachtwijzer</p>'.repeat(200)),
    headers: { frameAncestors: ["'self'", 'https://*.office.com'], signInOrigin: 'https://sign.in' },
    onBug: (bug) => bugs.push(bug),
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { server, erp, bugs };
};

interface Sent {
  readonly method?: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string;
}

/** The app anew for every test, and what asks it. */
export const smallApp = () => {
  let server: Server;
  let erp: FakeErp;
  let bugs: unknown[];
  beforeEach(async () => {
    ({ server, erp, bugs } = await startApp());
  });
  afterEach(() => server.close());

  const ask = (path: string, { token = 'anna', headers = {}, ...init }: Sent = {}) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    });
  const post = (body: unknown, headers: Readonly<Record<string, string>> = { 'idempotency-key': key }) =>
    ask('/api/notes', { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers });
  const sendFile = (body: Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = {}) =>
    ask('/api/files?fileName=foto.jpg', {
      method: 'POST',
      body,
      headers: { 'idempotency-key': key, 'content-type': 'image/jpeg; a=b', ...headers },
    });

  return { server: () => server, erp: () => erp, bugs: () => bugs, ask, post, sendFile };
};
