import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Record } from '../sandbox/bench.ts';
import { goLive } from './live.ts';
import type { Live } from './live.ts';
import { UnsafeErp } from './unsafeErp.ts';

describe('completing several tasks while the ERP fails on its way', () => {
  let between: UnsafeErp;
  let live: Live;

  before(async () => {
    between = new UnsafeErp();
    await between.listen();
    live = await goLive('JBRUIN', (erpUrl) => between.before(erpUrl));
  });
  after(async () => {
    await live.close();
    between.close();
  });

  const made = async (): Promise<readonly Record[]> => {
    const tasks: Record[] = [];
    for (const description of ['Een', 'Twee', 'Drie']) tasks.push((await live.erp.post('tasks', { description, employeeCode: 'JBRUIN' })).body);
    return tasks;
  };
  const closed = async (tasks: readonly Record[]): Promise<readonly unknown[]> =>
    Promise.all(tasks.map(async ({ id }) => (await live.erp.get(`tasks(${String(id)})`)).body['closed']));
  const complete = async (tasks: readonly Record[], key: string): Promise<Record> => {
    const seen = tasks.map((task) => ({ number: task['number'], version: task['@odata.etag'] }));
    return (await (await live.post('/tasks/complete', { tasks: seen }, key)).json()) as Record;
  };

  for (const mishap of ['refused', 'requestLost'] as const) {
    it(`${mishap}: what is done stays, the task that failed is named, and a repeat completes the rest`, async () => {
      const [tasks, key] = [await made(), randomUUID()];
      between.fail(2, 'NAV.complete', mishap);
      const problem = await complete(tasks, key);
      expect(await closed(tasks)).to.deep.equal([true, false, false]);
      expect(problem['detail']).to.match(/^Hier stopte het: Taak T-\d+ \(Twee\)\./);
      expect(problem['safe']).to.match(/^1 van de 3 onderdelen is opgeslagen en blijft staan/);
      const first = (await live.erp.get(`tasks(${String(tasks[0]?.['id'])})`)).body['@odata.etag'];
      expect((await complete(tasks, key))['state']).to.equal('done');
      expect(await closed(tasks)).to.deep.equal([true, true, true]);
      expect((await live.erp.get(`tasks(${String(tasks[0]?.['id'])})`)).body['@odata.etag'], 'the first is left alone').to.equal(first);
    });
  }

  it('answerLost: goes on by itself', async () => {
    const tasks = await made();
    between.fail(2, 'NAV.complete', 'answerLost');
    expect((await complete(tasks, randomUUID()))['state']).to.equal('done');
    expect(await closed(tasks)).to.deep.equal([true, true, true]);
  });
});
