import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { apiRoute } from '../../sandbox/erp/route.ts';
import { appToken, companyId, erpAs, erpFor, openBench, sendTo } from './bench.ts';
import type { Bench, Erp, Reply } from './bench.ts';
import { startControl } from './control.ts';
import type { Control } from './control.ts';
import { openListener } from './listener.ts';
import type { Listener } from './listener.ts';
import { until } from './until.ts';

const resource = (set: string): string => `${apiRoute}/companies(${companyId})/${set}`;

describe('sandbox: subscriptions', () => {
  let bench: Bench;
  let control: Control;
  let erp: Erp;
  let listener: Listener;
  let url: string;

  before(async () => {
    bench = await openBench();
    control = startControl(bench);
    erp = await erpAs(bench, 'JBRUIN');
    url = erp.base.replace(/companies.*/, 'subscriptions');
  });
  after(() => bench.close());
  beforeEach(async () => {
    listener = await openListener();
    await control('PATCH', 'settings', { notificationDelay: 100 });
  });
  afterEach(async () => {
    for (const id of await ids()) await erp.remove(`${url}('${String(id)}')`);
    await listener.close();
    await control('DELETE', 'settings');
  });

  const ids = async (): Promise<readonly unknown[]> => (await erp.list(url)).map(({ subscriptionId }) => subscriptionId);
  const subscribe = (more: object = {}, by = erp): Promise<Reply> =>
    by.post(url, { notificationUrl: listener.url, resource: resource('tasks'), clientState: 'geheim', ...more });
  const task = (more: object = {}): Promise<Reply> => erp.post('tasks', { description: 'Melding', employeeCode: 'JBRUIN', ...more });

  it('shows a subscription alike when it is made, alone and in the list, by its id with and without quotes', async () => {
    const made = await subscribe();
    expect(made.status).to.equal(201);
    const { '@odata.context': context, ...shown } = made.body;
    const location = String(made.headers.get('location'));
    expect(location).to.equal(`${url}('${String(shown['subscriptionId'])}')`);
    expect(context).to.be.a('string');
    expect(shown).to.include({ notificationUrl: listener.url, resource: resource('tasks'), clientState: 'geheim' });
    expect((await erp.get(location)).body).to.deep.include(shown);
    expect((await erp.get(location.replaceAll("'", ''))).body).to.deep.include(shown);
    expect(await erp.list(url)).to.deep.equal([shown]);
  });

  for (const [how, given] of [
    ['without a slash before it', resource('tasks').slice(1)],
    ['as a whole address', `https://erp.example${resource('tasks')}`],
  ] as const) {
    it(`takes a resource ${how}, and names records without one`, async () => {
      expect((await subscribe({ resource: given })).status).to.equal(201);
      const { id } = (await task()).body;
      const [message] = await listener.messages(1);
      expect(message?.value.map((each) => each.resource)).to.deep.equal([`${resource('tasks').slice(1)}(${String(id)})`]);
    });
  }

  const elsewhere = [
    'http://example.com/hook',
    'https://10.0.0.1/hook',
    'http://localhost.example.com/hook',
    'http://127.0.0.1@example.com/hook',
    'http://user:secret@127.0.0.1/hook',
    'ftp://127.0.0.1/hook',
    'file:///etc/passwd',
    '//127.0.0.1/hook',
    '',
  ];
  for (const notificationUrl of elsewhere) {
    it(`never calls '${notificationUrl}'`, async () => {
      expect(await subscribe({ notificationUrl })).to.include({ status: 400, code: 'BadRequest' });
      expect(await ids()).to.deep.equal([]);
    });
  }

  it('follows no redirection, to this machine or another', async () => {
    const away = createServer((_incoming, response) => void response.writeHead(302, { location: listener.url }).end());
    await new Promise<void>((resolve) => away.listen(0, '127.0.0.1', resolve));
    const notificationUrl = `http://127.0.0.1:${(away.address() as AddressInfo).port}`;
    expect(await subscribe({ notificationUrl })).to.include({ status: 400 });
    expect(listener.tokens()).to.equal(0);
    await new Promise((resolve) => away.close(resolve));
  });

  it('keeps what stands behind the question mark of a notificationUrl', async () => {
    await subscribe({ notificationUrl: `${listener.url}?key=1` });
    expect(listener.tokens()).to.equal(1);
  });

  const wrong: readonly (readonly [what: string, body: object, code: string])[] = [
    ['no resource', { resource: undefined }, 'BadRequest'],
    ['no notificationUrl', { notificationUrl: undefined }, 'BadRequest'],
    ['a number as clientState', { clientState: 7 }, 'BadRequest'],
    ['a clientState of more than 2048', { clientState: 'x'.repeat(2049) }, 'Application_StringExceededLength'],
    ['a record as resource', { resource: `${resource('tasks')}(${randomUUID()})` }, 'BadRequest'],
    ['a company that is not there', { resource: resource('tasks').replace(companyId, randomUUID()) }, 'BadRequest'],
  ];
  for (const [what, body, code] of wrong) {
    it(`refuses ${what} before it asks the notificationUrl`, async () => {
      expect(await subscribe(body)).to.include({ status: 400, code });
      expect(listener.tokens()).to.equal(0);
    });
  }

  it('refuses a second subscription with the same id of the caller’s making', async () => {
    expect((await subscribe({ subscriptionId: 'taken' })).status).to.equal(201);
    expect(await subscribe({ subscriptionId: 'taken' })).to.include({ status: 400, code: 'Internal_EntityWithSameKeyExists' });
    expect(await ids()).to.deep.equal(['taken']);
  });

  it('answers 401, 404 and 405 as other pages do', async () => {
    expect(await sendTo(url, 'nobody')).to.include({ status: 401 });
    expect(await erp.get(`${url}('nothing')`)).to.include({ status: 404, code: 'Internal_RecordNotFound' });
    expect(await erp.remove(url)).to.include({ status: 405 });
  });

  it('lets the bridge’s own identity subscribe, apart from people', async () => {
    const program = erpFor(bench, await appToken(bench));
    const made = await subscribe({}, program);
    expect(made.body).to.include({ userId: 'app' });
    expect(await ids()).to.deep.equal([]);
    expect((await program.remove(String(made.headers.get('location')))).status).to.equal(204);
  });

  it('tells what was created, updated and deleted, each with its record, and nothing of other entity sets', async () => {
    await subscribe({ resource: resource('livabilityComments') });
    const dossier = await erp.first('livabilityDossiers?$top=1');
    const { id } = (await erp.post('livabilityComments', { dossierNumber: dossier['number'], comment: 'Een' })).body;
    await erp.patch(`livabilityComments(${String(id)})`, { comment: 'Twee' });
    await erp.remove(`livabilityComments(${String(id)})`);
    await task();
    await until(async () => listener.received.flatMap(({ value }) => value).length >= 3);
    const told = listener.received.flatMap(({ value }) => value);
    expect(told.map(({ changeType }) => changeType)).to.deep.equal(['created', 'updated', 'deleted']);
    expect(new Set(told.map((each) => each.resource))).to.deep.equal(
      new Set([`${resource('livabilityComments').slice(1)}(${String(id)})`]),
    );
  });

  it('tells what an action did, and nothing of what was refused or rolled back', async () => {
    const { id } = (await task({ teamCode: 'KLACHT', employeeCode: '', contactNumber: 'C10041' })).body;
    await subscribe();
    await task({ employeeCode: 'NIEMAND' });
    const parts = [{ description: 'Mee', employeeCode: 'JBRUIN' }, { description: 'Fout', employeeCode: 'NIEMAND' }];
    const requests = parts.map((body, at) => ({ id: `${at}`, method: 'POST', url: `companies(${companyId})/tasks`, headers: { 'content-type': 'application/json' }, body }));
    await erp.post(url.replace('subscriptions', '$batch'), { requests }, { isolation: 'snapshot' });
    await erp.post(`tasks(${String(id)})/Microsoft.NAV.claim`, { employeeCode: 'JBRUIN' });
    const [message] = await listener.messages(1);
    expect(new Set(message?.value.map(({ changeType }) => changeType))).to.deep.equal(new Set(['updated', 'deleted']));
    expect(message?.value.map((each) => each.resource)).to.include(`${resource('tasks').slice(1)}(${String(id)})`);
  });

  it('sends what came meanwhile along with what was refused for the moment', async () => {
    await control('PATCH', 'settings', { retryDivisor: 200 });
    await subscribe();
    listener.answers(500);
    const first = (await task()).body['id'];
    await listener.messages(1);
    listener.answers(200);
    const second = (await task()).body['id'];
    await until(async () => listener.received.slice(1).flatMap(({ value }) => value).length >= 2);
    const told = listener.received.slice(1).flatMap(({ value }) => value);
    expect(told.map((each) => each.resource.slice(-37, -1))).to.deep.equal([first, second]);
  });

  it('loses, doubles and delays notifications on command', async () => {
    await control('PATCH', 'settings', { notificationDelay: 0 });
    await subscribe();
    await control('POST', 'faults', { kind: 'webhookLost', path: '/tasks(' });
    await task();
    const struck = async (): Promise<boolean> => (await control<readonly { readonly struck: number }[]>('GET', 'faults')).every((fault) => fault.struck === 1);
    await until(struck);
    await control('POST', 'faults', { kind: 'webhookTwice' });
    const { id } = (await task()).body;
    const [first, second] = await listener.messages(2);
    expect(first?.value.map((each) => each.resource.slice(-37, -1))).to.deep.equal([id]);
    expect(second?.value).to.deep.equal(first?.value);
    await control('POST', 'faults', { kind: 'webhookLate', ms: 300 });
    const begin = Date.now();
    await task();
    const late = (await listener.messages(3))[2];
    expect(Number(late?.at) - begin).to.be.at.least(300);
    await control('DELETE', 'faults');
  });

  interface Kept {
    readonly webhook?: true;
    readonly path: string;
    readonly status: number;
    readonly effects?: readonly object[];
    readonly [name: string]: unknown;
  }
  const log = (): Promise<readonly Kept[]> => control('GET', 'log');
  const sent = async (count: number): Promise<readonly Kept[]> => {
    await until(async () => (await log()).filter(({ webhook }) => webhook).length >= count);
    return (await log()).filter(({ webhook }) => webhook);
  };

  it('leaves each try in the log, with the answer and the fault, and what was lost too', async () => {
    await control('PATCH', 'settings', { notificationDelay: 0 });
    await subscribe();
    await control('DELETE', 'log');
    await task();
    await sent(1);
    await control('POST', 'faults', { kind: 'webhookLost' });
    await task();
    await sent(2);
    await control('POST', 'faults', { kind: 'webhookTwice' });
    await task();
    await sent(4);
    listener.answers(410);
    await task();
    const entries = await sent(5);
    expect(entries.map(({ status, fault }) => [status, fault])).to.deep.equal([
      [200, undefined],
      [0, 'webhookLost'],
      [200, 'webhookTwice'],
      [200, 'webhookTwice'],
      [410, undefined],
    ]);
    expect(entries[0]).to.include({ method: 'POST', path: listener.url, user: null, webhook: true });
    expect(entries[0]).to.include.keys('at', 'ms').and.not.to.have.any.keys('effects', 'batch', 'late');
  });

  it('counts as written by the request that made, renewed or deleted it, and by no other', async () => {
    await control('DELETE', 'log');
    const made = await subscribe();
    const at = String(made.headers.get('location'));
    await erp.get(at);
    await subscribe({ resource: resource('nothing') });
    await erp.patch(at, {}, String(made.body['@odata.etag']));
    await erp.remove(at);
    const of = (verb: string): object[] => [{ verb, set: 'subscriptions', id: made.body['subscriptionId'] }];
    const effects = (await log()).map((entry) => entry.effects);
    expect(effects).to.deep.equal([of('created'), undefined, undefined, of('updated'), of('deleted')]);
  });

  describe('of a company that moved', () => {
    afterEach(() => control('DELETE', 'faults'));

    const moved = async (): Promise<string> => {
      const companies = await erp.list(url.replace('subscriptions', 'companies'));
      return String(companies.find(({ name }) => name === 'Woonstichting De Linde')?.['id']);
    };

    it('knows the company by its new id only, and leaves the own words of the caller as they are', async () => {
      await control('POST', 'faults', { kind: 'companyMoved' });
      const there = resource('tasks').replace(companyId, await moved());
      expect((await subscribe()).status).to.equal(400);
      const own = { clientState: `van ${companyId}`, notificationUrl: `${listener.url}/${companyId}` };
      const made = await subscribe({ resource: there, ...own });
      expect(made.status).to.equal(201);
      expect(made.body).to.include({ resource: there, ...own });
      expect((await erp.list(url))[0]).to.include({ resource: there, ...own });
      const etag = String(made.body['@odata.etag']);
      expect((await erp.patch(String(made.headers.get('location')), { resource: there }, etag)).status).to.equal(200);
      await control('DELETE', 'faults');
      expect((await erp.list(url))[0]).to.include({ resource: resource('tasks'), ...own });
    });

    it('is told of by the new id for as long as it stands, to whoever subscribed before as well', async () => {
      await subscribe({ clientState: companyId });
      await control('POST', 'faults', { kind: 'companyMoved' });
      const there = await moved();
      const base = erp.base.replace(companyId, there);
      await erp.post(`${base}/tasks`, { description: 'Verhuisd', employeeCode: 'JBRUIN' });
      const [message] = await listener.messages(1);
      expect(message?.value[0]?.resource).to.contain(`companies(${there})/tasks(`);
      expect(message?.value[0]?.clientState).to.equal(companyId);
      expect((await sent(1)).at(-1)).to.include({ fault: 'companyMoved', status: 200 });
      await control('DELETE', 'faults');
      await task();
      expect((await listener.messages(2))[1]?.value[0]?.resource).to.contain(`companies(${companyId})/tasks(`);
    });
  });

  it('is over after three days and tells nothing more', async () => {
    const own = await openBench();
    const writer = await erpAs(own, 'JBRUIN');
    const there = writer.base.replace(/companies.*/, 'subscriptions');
    await startControl(own)('PATCH', 'settings', { notificationDelay: 0 });
    await writer.post(there, { notificationUrl: listener.url, resource: resource('tasks') });
    own.wait(3 * 24 * 60 * 60 * 1000);
    const later = await erpAs(own, 'JBRUIN');
    await later.post('tasks', { description: 'Te laat', employeeCode: 'JBRUIN' });
    expect(await later.list(there)).to.deep.equal([]);
    await own.close();
    expect(listener.received).to.deep.equal([]);
  });

  it('keeps subscriptions, and what it had not told yet, over a restart', async () => {
    const data = `${bench.folder}/again`;
    const first = await openBench({ data });
    const writer = await erpAs(first, 'JBRUIN');
    await writer.post(writer.base.replace(/companies.*/, 'subscriptions'), { notificationUrl: listener.url, resource: resource('tasks') });
    const { id } = (await writer.post('tasks', { description: 'Bewaard', employeeCode: 'JBRUIN' })).body;
    await first.close();
    expect(listener.received).to.deep.equal([]);
    const again = await openBench({ data, now: () => Date.now() + 60_000 });
    const [message] = await listener.messages(1);
    expect(message?.value.map((each) => each.resource)).to.deep.equal([`${resource('tasks').slice(1)}(${String(id)})`]);
    await again.close();
  });

  it('stops at once though somebody does not answer a notification or a validation token', async () => {
    const own = await openBench();
    const writer = await erpAs(own, 'JBRUIN');
    const there = writer.base.replace(/companies.*/, 'subscriptions');
    await startControl(own)('PATCH', 'settings', { notificationDelay: 0, handshakeTimeout: 60_000 });
    let came = 0;
    const silent = createServer((incoming, response) => {
      came += 1;
      if (came === 1) response.end(new URL(incoming.url ?? '', 'http://localhost').searchParams.get('validationToken'));
    });
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const notificationUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    await writer.post(there, { notificationUrl, resource: resource('tasks') });
    await writer.post('tasks', { description: 'Stil', employeeCode: 'JBRUIN' });
    await until(async () => came === 2);
    const waiting = writer.post(there, { notificationUrl, resource: resource('teams') });
    await until(async () => came === 3);
    await own.close();
    expect((await waiting).status).to.equal(400);
    silent.closeAllConnections();
    await new Promise((resolve) => silent.close(resolve));
  });
});
