import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { LogEntry } from '../../sandbox/erp/log.ts';
import { apiRoute } from '../../sandbox/erp/route.ts';
import { companyId, erpFor, erpTokenOf, oidOf, openBench, sendTo } from './bench.ts';
import type { Bench, Erp, Record } from './bench.ts';
import { askControl, faultControl } from './control.ts';
import type { FaultControl } from './control.ts';
import { seenOf } from './seen.ts';
import { until } from './until.ts';

describe('sandbox: faults on command', () => {
  let bench: Bench;
  let control: FaultControl;
  let token: string;
  let erp: Erp;

  before(async () => {
    bench = await openBench();
    control = faultControl(bench);
    token = await erpTokenOf(bench, 'JBRUIN');
    erp = erpFor(bench, token);
  });
  after(() => bench.close());
  beforeEach(() => control.putBack());

  const write = (id: string, signal?: AbortSignal): Promise<Response> =>
    fetch(`${erp.base}/tasks`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ id, description: 'Storing', employeeCode: 'JBRUIN' }),
      ...(signal === undefined ? {} : { signal }),
    });
  const holds = async (id: string): Promise<boolean> => (await erp.get(`tasks(${id})`)).status === 200;
  const isCreated = ({ effects = [] }: LogEntry, id: string): boolean => effects.some((effect) => effect.verb === 'created' && effect.id === id);
  /** A client waits this long, in milliseconds. */
  const patience = 300;

  const struck: readonly (readonly [fault: { readonly kind: string; readonly [name: string]: unknown }, seen: string, done: boolean])[] = [
    [{ kind: 'tooManyRequests' }, '429 Application_TooManyRequests', false],
    [{ kind: 'unavailable' }, '503 Application_ServiceUnavailable', false],
    [{ kind: 'unavailable', done: true }, '503 Application_ServiceUnavailable', true],
    [{ kind: 'unavailable', body: 'html' }, '503', false],
    [{ kind: 'badGateway' }, '502', false],
    [{ kind: 'badGateway', done: true }, '502', true],
    [{ kind: 'gatewayTimeout' }, '504', false],
    [{ kind: 'gatewayTimeout', done: true }, '504', true],
    [{ kind: 'resetBefore' }, 'connection lost', false],
    [{ kind: 'resetAfter' }, 'connection lost', true],
    [{ kind: 'answerLost', ms: 50 }, 'connection lost', true],
    [{ kind: 'answerLost' }, 'TimeoutError', true],
    [{ kind: 'protocolViolation' }, 'no HTTP', true],
    [{ kind: 'protocolViolation', done: false }, 'no HTTP', false],
    [{ kind: 'slow', ms: 50 }, '201', true],
    [{ kind: 'slow', ms: 50, drip: true }, '201', true],
    [{ kind: 'truncated' }, '201, connection lost', true],
    [{ kind: 'truncated', bytes: 1 }, '201, connection lost', true],
    [{ kind: 'unknownError' }, '500 Unknown', false],
    [{ kind: 'unknownError', code: 'Internal_ServerError' }, '500 Internal_ServerError', false],
    [{ kind: 'asks' }, '400 Application_CallbackNotAllowed', false],
    [{ kind: 'forbidden' }, '403 Authorization_RequestDenied', false],
    [{ kind: 'routeGone' }, '404 BadRequest_NotFound', false],
    [{ kind: 'routeGone', body: 'empty' }, '404', false],
  ];
  for (const [fault, seen, done] of struck) {
    it(`${JSON.stringify(fault)}: the client sees ${seen}, and the write ${done ? 'stands' : 'was never done'}`, async () => {
      const id = randomUUID();
      await control.fault({ ...fault, method: 'POST', path: '/tasks' });
      const waits = seen === 'TimeoutError' ? AbortSignal.timeout(patience) : undefined;
      expect(await seenOf(write(id, waits))).to.equal(seen);
      expect(await holds(id)).to.equal(done);
      const entry = (await control.log()).find(({ method }) => method === 'POST');
      expect(entry?.fault).to.equal(fault.kind);
      expect(entry !== undefined && isCreated(entry, id)).to.equal(done);
      expect((await control.faults())[0]?.struck).to.equal(1);
      expect(await seenOf(write(randomUUID()))).to.equal('201');
    });
  }

  const late: readonly (readonly [answer: string, seen: string])[] = [
    ['gatewayTimeout', '504'],
    ['reset', 'connection lost'],
    ['silence', 'TimeoutError'],
  ];
  for (const [answer, seen] of late) {
    it(`a write after the client got ${seen} is in the log by itself, after the request, with what it wrote`, async () => {
      const id = randomUUID();
      await control.fault({ kind: 'lateCommit', ms: 20, answer });
      expect(await seenOf(write(id, answer === 'silence' ? AbortSignal.timeout(patience) : undefined))).to.equal(seen);
      await until(async () => (await control.log()).length === 2);
      const [first, second] = await control.log();
      expect(first).to.include({ fault: 'lateCommit', status: answer === 'gatewayTimeout' ? 504 : 0 }).and.not.to.have.property('effects');
      expect(second).to.include({ fault: 'lateCommit', late: true, status: 201 });
      expect(second !== undefined && isCreated(second, id)).to.equal(true);
      expect(await holds(id)).to.equal(true);
    });
  }

  it('a late write that the ERP refuses is refused then, and nobody hears of it', async () => {
    await control.fault({ kind: 'lateCommit', ms: 0 });
    expect((await erp.post('tasks', { nonsense: 1 })).status).to.equal(504);
    await until(async () => (await control.log()).length === 2);
    expect((await control.log())[1]).to.include({ late: true, status: 400 });
  });

  it('a refusal is struck like any other answer', async () => {
    await control.fault({ kind: 'resetAfter' });
    expect(await seenOf(fetch(`${erp.base}/nothing`, { headers: { authorization: `Bearer ${token}` } }))).to.equal('connection lost');
    expect((await control.log())[0]).to.include({ status: 404, fault: 'resetAfter' });
  });

  it('an answer without a body is cut off too', async () => {
    const id = randomUUID();
    await write(id);
    await control.fault({ kind: 'truncated', path: 'NAV.complete' });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const completed = fetch(`${erp.base}/tasks(${id})/Microsoft.NAV.complete`, { method: 'POST', headers, body: '{"completedBy":"JBRUIN"}' });
    expect(await seenOf(completed)).to.equal('connection lost');
    expect((await control.log()).at(-1)).to.include({ status: 204, fault: 'truncated' });
    expect((await erp.get(`tasks(${id})`)).body['closed']).to.equal(true);
  });

  const waits: readonly (readonly [kind: string, retryAfter: number | undefined, header: string | null])[] = [
    ['tooManyRequests', undefined, null],
    ['tooManyRequests', 3, '3'],
    ['unavailable', undefined, null],
    ['unavailable', 4, '4'],
    ['badGateway', 5, '5'],
    ['gatewayTimeout', undefined, null],
  ];
  for (const [kind, retryAfter, header] of waits) {
    it(`${kind} says ${header === null ? 'nothing of when to try again' : `to try again after ${header} seconds`}`, async () => {
      await control.fault({ kind, ...(retryAfter === undefined ? {} : { retryAfter }) });
      expect((await erp.get('teams')).headers.get('retry-after')).to.equal(header);
    });
  }

  it('a gateway answers HTML, the ERP its own JSON', async () => {
    await control.fault({ kind: 'badGateway' });
    await control.fault({ kind: 'unavailable' });
    expect((await erp.get('teams')).headers.get('content-type')).to.equal('text/html');
    expect((await erp.get('teams')).headers.get('content-type')).to.match(/^application\/json/);
  });

  const bodies: readonly (readonly [body: string, type: string | null, text: RegExp])[] = [
    ['html', 'text/html', /^<html>/],
    ['json', 'application/json', /^\{"error":\{"code":/],
    ['empty', null, /^$/],
  ];
  for (const [kind, status] of [['unavailable', 503], ['badGateway', 502], ['gatewayTimeout', 504]] as const) {
    for (const [body, type, text] of bodies) {
      it(`${kind} comes with the body that was asked for: ${body}`, async () => {
        await control.fault({ kind, body });
        const answer = await fetch(`${erp.base}/teams`, { headers: { authorization: `Bearer ${token}` } });
        expect([answer.status, answer.headers.get('content-type')?.split(';')[0] ?? null]).to.deep.equal([status, type]);
        expect(await answer.text()).to.match(text);
      });
    }
  }

  it('a route that is gone may say nothing at all', async () => {
    await control.fault({ kind: 'routeGone', body: 'empty' });
    const answer = await fetch(`${erp.base}/teams`, { headers: { authorization: `Bearer ${token}` } });
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).to.deep.equal([404, null, '']);
  });

  it('strikes whom it is aimed at only: the person, the method and the path', async () => {
    await control.fault({ kind: 'forbidden', user: oidOf('KVISSER'), times: 0 });
    await control.fault({ kind: 'unknownError', method: 'patch', times: 0 });
    await control.fault({ kind: 'asks', path: '/contacts', times: 0 });
    const other = erpFor(bench, await erpTokenOf(bench, 'KVISSER'));
    const statuses = [await other.get('teams'), await erp.get('teams'), await erp.patch('teams(x)', {}), await erp.get('contacts?$top=1')];
    expect(statuses.map(({ status }) => status)).to.deep.equal([403, 200, 500, 400]);
  });

  const times = async (requests: number): Promise<string> => {
    const all = [];
    for (let at = 0; at < requests; at += 1) all.push((await erp.get('teams?$top=1')).status === 200 ? '-' : 'x');
    return all.join('');
  };

  it('strikes as often as it is told, after as many as it is told', async () => {
    await control.fault({ kind: 'unavailable', after: 2, times: 3 });
    expect(await times(8)).to.equal('--xxx---');
    expect((await control.faults())[0]).to.include({ kind: 'unavailable', struck: 3 });
  });

  it('strikes by chance, the same requests of every run with the same seed', async () => {
    const run = async (seed: number): Promise<string> => {
      await control.ask('DELETE', 'faults');
      await control.fault({ kind: 'unavailable', times: 0, probability: 0.5, seed });
      return times(24);
    };
    const first = await run(7);
    expect(first).to.match(/x/).and.match(/-/);
    expect(await run(7)).to.equal(first);
    expect(await run(8)).not.to.equal(first);
  });

  it('one request is struck by one fault, the one that was asked for first', async () => {
    await control.fault({ kind: 'forbidden' });
    await control.fault({ kind: 'asks' });
    expect([(await erp.get('teams')).status, (await erp.get('teams')).status, (await erp.get('teams')).status]).to.deep.equal([403, 400, 200]);
  });

  it('a batch is struck as a whole by what strikes one of its parts', async () => {
    const id = randomUUID();
    const part = { id: '1', method: 'POST', url: `companies(${companyId})/tasks`, headers: { 'content-type': 'application/json' }, body: { id, description: 'In een bundel', employeeCode: 'JBRUIN' } };
    await control.fault({ kind: 'resetAfter', method: 'POST', path: '/tasks' });
    const sent = fetch(`http://localhost:${bench.sandbox.port}${apiRoute}/$batch`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ requests: [part] }),
    });
    expect(await seenOf(sent)).to.equal('connection lost');
    expect(await holds(id)).to.equal(true);
    const [first, whole] = await control.log();
    expect(first).to.include({ batch: true, status: 201 });
    expect(whole).to.include({ fault: 'resetAfter', status: 200 });
  });

  it('a slow answer comes at once when the fault is cleared', async () => {
    await control.fault({ kind: 'slow', ms: 86_400_000 });
    const slow = erp.get('teams');
    await until(async () => (await control.faults())[0]?.struck === 1);
    await control.ask('DELETE', 'faults');
    expect((await slow).status).to.equal(200);
  });

  it('a route that is gone for a time is there again afterwards', async () => {
    await control.fault({ kind: 'routeGone', ms: 60_000 });
    expect(await times(3)).to.equal('xxx');
    bench.wait(60_001);
    expect(await times(1)).to.equal('-');
  });

  const wrong: readonly object[] = [{}, { kind: 'flood' }, { kind: 'slow', bytes: 3 }, { kind: 'slow', ms: -1 }, { kind: 'slow', probability: 2 }, { kind: 'gatewayTimeout', retryAfter: 3 }];
  for (const fault of wrong) {
    it(`takes no fault that it does not understand: ${JSON.stringify(fault)}`, async () => {
      expect((await askControl(bench, 'POST', 'faults', fault)).status).to.equal(400);
      expect(await control.faults()).to.deep.equal([]);
    });
  }

  for (const user of ['JBRUIN', 'jolanda@delinde.example', '']) {
    it(`is aimed at nobody that there cannot be, and says where an object id comes from: '${user}'`, async () => {
      const answer = await askControl(bench, 'POST', 'faults', { kind: 'asks', user });
      expect([answer.status, await answer.text()].join(' ')).to.match(/^400 .*`oid` in the person's token/);
      expect(await control.faults()).to.deep.equal([]);
    });
  }

  it('knows an object id in capitals', async () => {
    await control.fault({ kind: 'asks', user: oidOf('JBRUIN').toUpperCase() });
    expect((await erp.get('teams')).code).to.equal('Application_CallbackNotAllowed');
  });

  for (const kind of ['webhookLost', 'webhookTwice', 'webhookLate']) {
    it(`keeps ${kind} for whoever sends the notifications, and strikes no request with it`, async () => {
      await control.fault({ kind });
      expect((await erp.get('teams')).status).to.equal(200);
      expect((await control.faults())[0]).to.include({ kind, struck: 0 });
    });
  }

  describe('of the company', () => {
    const linde = async (): Promise<Record> => {
      const { body } = await sendTo(`http://localhost:${bench.sandbox.port}${apiRoute}/companies`, token);
      return (body['value'] as readonly Record[]).find(({ name }) => name === 'Woonstichting De Linde') ?? {};
    };

    it('another id for the same name, while the old one is 404 Internal_CompanyNotFound', async () => {
      const before = await linde();
      await control.fault({ kind: 'companyMoved' });
      const moved = await linde();
      expect(moved['name']).to.equal(before['name']);
      expect(moved['id']).not.to.equal(before['id']);
      const old = await erp.get('teams');
      expect([old.status, old.code]).to.deep.equal([404, 'Internal_CompanyNotFound']);
      expect((await control.log())[1]).to.include({ fault: 'companyMoved' });
    });

    it('everything under the new id, links and batches as well, and all as before once it is cleared', async () => {
      await control.fault({ kind: 'companyMoved' });
      const id = String((await linde())['id']);
      const base = erp.base.replace(companyId, id);
      const task = randomUUID();
      const made = await erp.post(`${base}/tasks`, { id: task, description: 'Verhuisd', employeeCode: 'JBRUIN' });
      expect([made.status, made.headers.get('location')]).to.deep.equal([201, `${base}/tasks(${task})`]);
      const requests = [id, companyId].map((company, at) => ({ id: `${at}`, method: 'GET', url: `companies(${company})/tasks(${task})` }));
      const batch = await sendTo(`http://localhost:${bench.sandbox.port}${apiRoute}/$batch`, token, { method: 'POST', body: { requests } });
      expect((batch.body['responses'] as readonly Record[]).map(({ status }) => status)).to.deep.equal([200, 404]);
      await control.ask('DELETE', 'faults');
      expect((await erp.get(`${base}/tasks(${task})`)).code).to.equal('Internal_CompanyNotFound');
      expect(await holds(task)).to.equal(true);
    });
  });
});
