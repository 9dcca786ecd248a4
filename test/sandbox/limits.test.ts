import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { appToken, erpAs, erpFor, oidOf, openBench } from './bench.ts';
import type { Bench, Erp } from './bench.ts';
import { faultControl } from './control.ts';
import type { FaultControl } from './control.ts';
import { until } from './until.ts';

describe('sandbox: limits per user', () => {
  let bench: Bench;
  let control: FaultControl;
  let erp: Erp;

  before(async () => {
    bench = await openBench();
    control = faultControl(bench);
    erp = await erpAs(bench, 'JBRUIN');
  });
  after(() => bench.close());
  beforeEach(() => control.putBack());

  const set = (settings: object): Promise<unknown> => control.ask('PATCH', 'settings', settings);
  const struck = (times: number) => until(async () => (await control.faults())[0]?.struck === times);
  const statusesOf = async (requests: number): Promise<readonly number[]> => {
    const statuses = [];
    for (let at = 0; at < requests; at += 1) statuses.push((await erp.get('teams?$top=1')).status);
    return statuses;
  };

  it('of a hundred and one requests at once one is refused, and none of the others is lost', async () => {
    await control.fault({ kind: 'slow', times: 5, ms: 60_000 });
    const all = Array.from({ length: 101 }, () => erp.get('teams?$top=1'));
    expect((await Promise.race(all)).code).to.equal('Application_TooManyRequests');
    await control.ask('DELETE', 'faults');
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).to.have.length(100);
    expect(statuses.filter((status) => status === 429)).to.have.length(1);
  });

  it('whoever gave up waiting leaves the place to another', async () => {
    await set({ requestsAtOnce: 1, requestsQueued: 1, queueTime: 50 });
    await control.fault({ kind: 'slow', ms: 60_000 });
    const first = erp.get('teams');
    await struck(1);
    expect(await statusesOf(2)).to.deep.equal([503, 503]);
    await set({ queueTime: 60_000 });
    const waiting = erp.get('teams');
    await control.ask('DELETE', 'faults');
    expect([(await first).status, (await waiting).status, ...(await statusesOf(1))]).to.deep.equal([200, 200, 200]);
  });

  it('the place of a request that was refused or struck comes free', async () => {
    await set({ requestsAtOnce: 1, requestsQueued: 0 });
    await control.fault({ kind: 'resetBefore' });
    expect(await erp.get('teams').catch(() => 'reset')).to.equal('reset');
    expect((await erp.get('nothing')).status).to.equal(404);
    expect(await statusesOf(2)).to.deep.equal([200, 200]);
  });

  it('a request counts for as long as the window, from when it was made', async () => {
    bench.wait(300_001);
    await set({ requestRate: 3 });
    expect(await statusesOf(1)).to.deep.equal([200]);
    bench.wait(200_000);
    expect(await statusesOf(3)).to.deep.equal([200, 200, 429]);
    bench.wait(100_001);
    expect(await statusesOf(2)).to.deep.equal([200, 429]);
    bench.wait(200_000);
    expect(await statusesOf(3)).to.deep.equal([200, 200, 429]);
  });

  it('what one may not any more another may, and so may the program', async () => {
    await set({ requestRate: 2, rateWindow: 60_000 });
    bench.wait(60_001);
    expect(await statusesOf(3)).to.deep.equal([200, 200, 429]);
    const others = [await erpAs(bench, 'KVISSER'), erpFor(bench, await appToken(bench))];
    for (const other of others) expect((await other.get('teams')).status).to.equal(200);
  });

  it('a gateway that gave up does not undo the ERP’s work, and the log has both', async () => {
    const id = randomUUID();
    await set({ gatewayTime: 20 });
    await control.fault({ kind: 'slow', method: 'POST', ms: 60_000 });
    expect((await erp.post('tasks', { id, description: 'Lang', employeeCode: 'JBRUIN' })).status).to.equal(504);
    await control.ask('DELETE', 'faults');
    await until(async () => (await control.log()).length === 2);
    const [answered, done] = await control.log();
    expect(answered).to.include({ status: 504 }).and.not.to.have.property('effects');
    expect(done).to.include({ status: 201, late: true, fault: 'slow' }).and.to.have.property('effects');
  });
});

describe('sandbox: stopping while answers are held back', () => {
  it('comes to its end, finishes what is slow, and never does what was to be late', async () => {
    const data = mkdtempSync(join(tmpdir(), 'sandbox-'));
    const bench = await openBench({ data });
    const control = faultControl(bench);
    const erp = await erpAs(bench, 'JBRUIN');
    const [slow, late, lost] = [randomUUID(), randomUUID(), randomUUID()];
    const write = (id: string) =>
      erp.post('tasks', { id, description: 'Bijna', employeeCode: 'JBRUIN' }).then(({ status }) => String(status), () => 'cut off');
    const writes = [];
    for (const [at, [fault, id]] of ([[{ kind: 'slow', ms: 60_000 }, slow], [{ kind: 'lateCommit', ms: 60_000 }, late], [{ kind: 'answerLost' }, lost]] as const).entries()) {
      await control.fault({ ...fault, user: oidOf('JBRUIN') });
      writes.push(write(id));
      await until(async () => (await control.faults())[at]?.struck === 1);
    }
    const begin = Date.now();
    await bench.close();
    expect(Date.now() - begin).to.be.below(20_000);
    expect(await Promise.all(writes)).to.deep.equal(['201', '504', 'cut off']);
    const again = await openBench({ data });
    const after = await erpAs(again, 'JBRUIN');
    const statuses = [];
    for (const id of [slow, late, lost]) statuses.push((await after.get(`tasks(${id})`)).status);
    expect(statuses).to.deep.equal([200, 404, 200]);
    await again.close();
    rmSync(data, { recursive: true });
  });
});
