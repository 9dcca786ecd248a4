import { expect } from 'chai';
import { erpAs, openBench } from './bench.ts';
import type { Bench, Erp } from './bench.ts';

const readOnly = { 'data-access-intent': 'ReadOnly' };

describe('sandbox: the copy for reading', () => {
  let bench: Bench;
  let erp: Erp;

  beforeEach(async () => {
    bench = await openBench();
    erp = await erpAs(bench, 'JBRUIN');
  });
  afterEach(() => bench.close());

  const lagBy = (replicaLag: number): Promise<Response> =>
    fetch(`http://localhost:${bench.sandbox.port}/sandbox/settings`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ replicaLag }),
    });

  /** A task with a note, and a way to read that note from the copy. */
  const task = async () => {
    const { body } = await erp.post('tasks', { description: 'Proef', note: 'Eerst' });
    const path = `tasks(${String(body['id'])})`;
    return { path, note: async () => (await erp.get(path, readOnly)).body['note'] };
  };

  it('is as the database is, until it is told to lag', async () => {
    const { path, note } = await task();
    await erp.patch(path, { note: 'Nu' });
    expect(await note()).to.equal('Nu');
  });

  it('does not have the write that was just made, though nobody read before', async () => {
    await lagBy(600_000);
    const { path, note } = await task();
    expect(await note()).to.equal(undefined);
    bench.wait(600_000);
    expect(await note()).to.equal('Eerst');
    bench.wait(600_000);
    await erp.patch(path, { note: 'Nu' });
    expect(await note()).to.equal('Eerst');
  });

  it('is never further behind than it was told, and not at all when that is taken back', async () => {
    await lagBy(600_000);
    const { path, note } = await task();
    await erp.patch(path, { note: 'Nu' });
    bench.wait(300_000);
    expect(await note()).to.equal(undefined);
    bench.wait(300_000);
    expect(await note()).to.equal('Nu');
    await erp.patch(path, { note: 'Later' });
    expect(await note()).to.equal('Nu');
    await lagBy(0);
    expect(await note()).to.equal('Later');
  });

  it('serves a whole page with what hangs on it from one moment', async () => {
    await lagBy(60_000);
    await erp.get('teams');
    const before = (await erp.get('tasks?$expand=contact,documents&$top=5', readOnly)).body['value'];
    const [first] = await erp.list('tasks?$top=1');
    await erp.patch(`tasks(${String(first?.['id'])})`, { note: 'Anders' });
    expect((await erp.get('tasks?$expand=contact,documents&$top=5', readOnly)).body['value']).to.deep.equal(before);
  });
});
