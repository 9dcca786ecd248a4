import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { apiRoute } from '../../sandbox/erp/route.ts';
import { appToken, companyId, erpAs, erpFor, oidOf, openBench } from './bench.ts';
import type { Bench, Erp, Record, Reply } from './bench.ts';

interface Asked {
  readonly id?: string | null;
  readonly method: string;
  readonly url: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: unknown;
}

interface Answered {
  readonly id: string | null;
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: Record;
}

type Headers = Readonly<{ [name: string]: string }>;

describe('sandbox: $batch', () => {
  let bench: Bench;
  let erp: Erp;
  let url: string;

  before(async () => {
    bench = await openBench();
    erp = await erpAs(bench, 'JBRUIN');
    url = `${erp.base.slice(0, erp.base.indexOf('/companies'))}/$batch`;
  });
  after(() => bench.close());

  const company = `companies(${companyId})`;
  const json = { 'Content-Type': 'application/json' };
  const snapshot = { Isolation: 'snapshot' };
  const goesOn = { Prefer: 'odata.continue-on-error' };
  const newTask = (id: string, more: object = {}): Asked => ({
    id,
    method: 'POST',
    url: `${company}/tasks`,
    headers: json,
    body: { description: 'Batch', employeeCode: 'JBRUIN', ...more },
  });
  const wrong = (id: string): Asked => newTask(id, { employeeCode: 'NIEMAND' });
  const post = async (requests: unknown, headers: Headers = {}, by = erp): Promise<Reply> =>
    by.post(url, { requests }, { 'content-type': 'application/json', ...headers });
  const send = async (requests: readonly Asked[], headers: Headers = {}, by = erp): Promise<readonly Answered[]> => {
    const { status, body } = await post(requests, headers, by);
    expect(status).to.equal(200);
    return body['responses'] as readonly Answered[];
  };
  const statuses = (answers: readonly Answered[]): readonly (readonly [string | null, number])[] =>
    answers.map(({ id, status }) => [id, status]);
  const codeOf = ({ body }: Answered): unknown => (body['error'] as Record)['code'];
  const there = async (id: unknown): Promise<boolean> => (await erp.get(`tasks(${String(id)})`)).status === 200;

  it('carries out every part with its own headers, in order, and answers each by its id as it would by itself', async () => {
    const id = randomUUID();
    const at = `${company}/tasks(${id})`;
    const [made, changed, read, stale, bare] = await send(
      [
        newTask('make', { id }),
        { id: 'change', method: 'PATCH', url: at, headers: { ...json, 'If-Match': '*' }, body: { note: 'Nieuw' } },
        { id: 'read', method: 'GET', url: `${at}?$select=note` },
        { id: 'stale', method: 'PATCH', url: at, headers: { ...json, 'if-match': 'W/"b25l"' }, body: { note: 'Oud' } },
        { id: 'bare', method: 'PATCH', url: at, headers: json, body: { note: 'Oud' } },
      ],
      goesOn,
    );
    expect(made).to.deep.include({ id: 'make', status: 201 });
    expect(made?.headers).to.include({ location: `${erp.base}/tasks(${id})`, 'odata-version': '4.0' });
    expect(made?.body).to.include({ id, description: 'Batch' });
    expect(changed).to.deep.include({ id: 'change', status: 200 });
    expect(read?.body).to.have.all.keys('@odata.context', '@odata.etag', 'note');
    expect(read?.body['note']).to.equal('Nieuw');
    expect([stale?.status, bare?.status]).to.deep.equal([409, 400]);
    expect(read?.body['@odata.etag']).to.equal((await erp.get(`tasks(${id})`)).body['@odata.etag']);
  });

  it('answers an action and a DELETE without a body', async () => {
    const team = (await erp.post('tasks', { description: 'Batch', teamCode: 'WIJK' })).body;
    const document = (await erp.post('documents', { taskNumber: team['number'], fileName: 'a' })).body;
    const [claimed, removed] = await send([
      { id: '1', method: 'POST', url: `${company}/tasks(${String(team['id'])})/Microsoft.NAV.claim`, headers: json, body: { employeeCode: 'JBRUIN' } },
      { id: '2', method: 'delete', url: `${company}/documents(${String(document['id'])})` },
    ]);
    for (const answer of [claimed, removed]) {
      expect(answer).to.include({ status: 204 });
      expect(answer).to.not.have.property('body');
    }
    expect((await erp.get(`tasks(${String(team['id'])})`)).body).to.include({ employeeCode: 'JBRUIN' });
  });

  it('gives the parts none of its own headers, and each page as long as that part prefers', async () => {
    const [short, long] = await send(
      [
        { id: '1', method: 'GET', url: `${company}/employees`, headers: { Prefer: 'odata.maxpagesize=2' } },
        { id: '2', method: 'GET', url: `${company}/employees` },
      ],
      { prefer: 'odata.maxpagesize=1', 'if-match': '*' },
    );
    expect(short?.body['value']).to.have.length(2);
    expect(String(short?.body['@odata.nextLink'])).to.contain(`${erp.base}/employees?`);
    expect(long?.body['value']).to.have.length(14);
  });

  it('stops at the first part that fails: what was done stays, what comes after is missing', async () => {
    const [kept, never] = [randomUUID(), randomUUID()];
    const answers = await send([newTask('1', { id: kept }), wrong('2'), newTask('3', { id: never })]);
    expect(statuses(answers)).to.deep.equal([['1', 201], ['2', 400]]);
    expect(answers.slice(1).map(codeOf)).to.deep.equal(['Internal_InvalidTableRelation']);
    expect(await there(kept)).to.equal(true);
    expect(await there(never)).to.equal(false);
  });

  for (const prefer of ['odata.continue-on-error', 'odata.maxpagesize=5, continue-on-error=true']) {
    it(`goes on after a failure with Prefer: ${prefer}`, async () => {
      const answers = await send([newTask('1'), wrong('2'), newTask('3')], { prefer });
      expect(statuses(answers)).to.deep.equal([['1', 201], ['2', 400], ['3', 201]]);
      expect(await there(answers[2]?.body['id'])).to.equal(true);
    });
  }

  it('stops with Prefer: odata.continue-on-error=false, and when only a part prefers to go on', async () => {
    expect(await send([wrong('1'), newTask('2')], { prefer: 'odata.continue-on-error=false' })).to.have.length(1);
    expect(await send([{ ...wrong('1'), headers: { ...json, ...goesOn } }, newTask('2')])).to.have.length(1);
  });

  it('is one transaction with Isolation: snapshot, and keeps all of it when nothing fails', async () => {
    const answers = await send([newTask('1'), newTask('2')], snapshot);
    for (const { body } of answers) expect(await there(body['id'])).to.equal(true);
  });

  it('undoes everything with Isolation: snapshot when one part fails, though the parts before it say 201', async () => {
    const { body: before } = await erp.post('tasks', { description: 'Ervoor' });
    const id = randomUUID();
    const read = { id: '2', method: 'GET', url: `${company}/tasks(${id})` };
    const answers = await send([newTask('1', { id, teamCode: 'WIJK' }), read, wrong('3'), newTask('4')], snapshot);
    expect(statuses(answers)).to.deep.equal([['1', 201], ['2', 200], ['3', 400]]);
    expect(answers[0]?.body['id']).to.equal(id);
    expect(await there(id)).to.equal(false);
    expect(await erp.list(`tasks?$filter=organizerTaskNumber eq '${String(answers[0]?.body['number'])}'`)).to.deep.equal([]);
    const { body: after } = await erp.post('tasks', { description: 'Erna' });
    expect(Number(String(after['number']).slice(2))).to.equal(Number(String(before['number']).slice(2)) + 1);
  });

  it('undoes all of it too when it was to go on after a failure', async () => {
    const answers = await send([newTask('1'), wrong('2'), newTask('3')], { ...snapshot, ...goesOn });
    expect(statuses(answers)).to.deep.equal([['1', 201], ['2', 400], ['3', 201]]);
    expect(await there(answers[0]?.body['id'])).to.equal(false);
    expect(await there(answers[2]?.body['id'])).to.equal(false);
  });

  it('leaves nothing of a part that failed half-way, in a transaction of its own or in that of the batch', async () => {
    const task = (await erp.post('tasks', { description: 'Batch', contactNumber: 'C10041' })).body;
    const dossierId = randomUUID();
    const body = { dossierId, partyId: randomUUID(), role: 'Buurman', dossierType: 'KLACHT' };
    const make = { id: '1', method: 'POST', url: `${company}/tasks(${String(task['id'])})/Microsoft.NAV.createDossier`, headers: json, body };
    const read = { id: '2', method: 'GET', url: `${company}/livabilityDossiers(${dossierId})` };
    for (const headers of [goesOn, { ...goesOn, ...snapshot }]) {
      expect(statuses(await send([make, read], headers))).to.deep.equal([['1', 400], ['2', 404]]);
    }
  });

  it('takes a hundred requests, and none of a hundred and one', async () => {
    const many = Array.from({ length: 100 }, (_, at): Asked => ({ id: `${at}`, method: 'GET', url: `${company}/teams?$top=1` }));
    expect(await send(many)).to.have.length(100);
    const description = `Honderd ${randomUUID()}`;
    expect(await post([newTask('first', { description }), ...many])).to.include({ status: 500, code: 'Unknown' });
    expect(await erp.list(`tasks?$filter=description eq '${description}'`)).to.deep.equal([]);
  });

  it('acts for whoever sends it, with that person’s rights', async () => {
    const reader = await erpAs(bench, 'WSCHIPPER');
    const read = { id: '1', method: 'GET', url: `${company}/tasks?$top=1` };
    for (const by of [reader, erpFor(bench, await appToken(bench))]) {
      const answers = await send([read, newTask('2')], {}, by);
      expect(statuses(answers)).to.deep.equal([['1', 200], ['2', 403]]);
      expect(answers.slice(1).map(codeOf)).to.deep.equal(['Authorization_RequestDenied']);
    }
    expect(await post([read], {}, erpFor(bench, 'no token'))).to.include({ status: 401 });
    const signed = { dossierNumber: 'D-000206', comment: 'Batch' };
    const [comment] = await send([{ id: '1', method: 'POST', url: `${company}/livabilityComments`, headers: json, body: signed }]);
    expect(comment?.body['createdBy']).to.equal('JBRUIN');
  });

  const notOffered: readonly (readonly [what: string, part: Asked, status: number])[] = [
    ['the bytes of a document', { method: 'GET', url: `${company}/documents(${randomUUID()})/content` }, 501],
    ['bytes for one', { method: 'PATCH', url: `${company}/documents(${randomUUID()})/content`, body: 'YQ==' }, 501],
    ['$metadata', { method: 'GET', url: '$metadata' }, 501],
    ['a batch', { method: 'POST', url: '$batch', headers: json, body: { requests: [] } }, 404],
    ['an address from the service root', { method: 'GET', url: `${apiRoute}/companies` }, 404],
    ['a method that is none', { method: '__proto__', url: 'companies' }, 405],
    ['a body that is no object', { method: 'POST', url: `${company}/tasks`, headers: json, body: [1] }, 400],
    ['no body where there must be one', { method: 'POST', url: `${company}/tasks` }, 400],
    ['a text with a NUL in it', { method: 'POST', url: `${company}/tasks`, headers: json, body: { description: 'a\0b' } }, 400],
  ];
  for (const [what, part, status] of notOffered) {
    it(`refuses ${what} in a part with ${status}`, async () => {
      expect(statuses(await send([{ id: 'x', ...part }]))).to.deep.equal([['x', status]]);
    });
  }

  const part = { id: '1', method: 'GET', url: 'companies' };
  const malformed: readonly (readonly [what: string, requests: unknown, status: number])[] = [
    ['without requests', undefined, 400],
    ['with a request that is no object', [1], 400],
    ['with a request without a method', [{ id: '1', url: 'companies' }], 400],
    ['with a request without an address', [{ id: '1', method: 'GET' }], 400],
    ['with an id that is a number', [{ ...part, id: 1 }], 400],
    ['with headers that are a text', [{ ...part, headers: 'x' }], 400],
    ['with the same id twice', [part, part], 400],
    ['with dependsOn', [part, { ...part, id: '2', dependsOn: ['1'] }], 501],
    ['with atomicityGroup', [{ ...part, atomicityGroup: 'g' }], 501],
  ];
  for (const [what, requests, status] of malformed) {
    it(`refuses a batch ${what} as a whole with ${status}, and does nothing of it`, async () => {
      const id = randomUUID();
      const list = Array.isArray(requests) ? [newTask('first', { id }), ...(requests as readonly unknown[])] : requests;
      expect(await post(list)).to.include({ status });
      expect(await there(id)).to.equal(false);
    });
  }

  it('refuses a body nested deeper than it can be written again with 400', async () => {
    const body = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const batch = `{"requests":[{"id":"1","method":"POST","url":"${company}/tasks","body":${body}}]}`;
    expect(await erp.post(url, new TextEncoder().encode(batch))).to.include({ status: 400, code: 'BadRequest' });
  });

  it('answers an id of null to a part without one', async () => {
    expect(statuses(await send([{ method: 'GET', url: 'companies' }, { ...part, id: null }]))).to.deep.equal([[null, 200], [null, 200]]);
  });

  it('answers an empty batch with nothing, and another method with 405', async () => {
    expect(await send([])).to.deep.equal([]);
    expect(await erp.get(url)).to.include({ status: 405, code: 'BadRequest_MethodNotAllowed' });
  });

  it('logs each part that was carried out as a part, and the batch itself as the one round trip', async () => {
    const log = `http://localhost:${bench.sandbox.port}/sandbox/log`;
    await fetch(log, { method: 'DELETE' });
    await send([{ id: '1', method: 'GET', url: `${company}/teams?$top=1` }, wrong('2'), newTask('3')]);
    const entries = (await (await fetch(log)).json()) as readonly Record[];
    expect(entries.map(({ method, path, status, batch }) => [method, path, status, batch])).to.deep.equal([
      ['GET', `${apiRoute}/${company}/teams?$top=1`, 200, true],
      ['POST', `${apiRoute}/${company}/tasks`, 400, true],
      ['POST', `${apiRoute}/$batch`, 200, undefined],
    ]);
    for (const { user, ms } of entries) expect([user, typeof ms]).to.deep.equal([oidOf('JBRUIN'), 'number']);
  });
});
