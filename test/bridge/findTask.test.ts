import { expect } from 'chai';
import type { Query } from '../../bridge/erp/query.ts';
import { done } from '../../bridge/outcome.ts';
import { findTask } from '../../bridge/tasks/read.ts';
import { row } from './records.ts';
import { FakeErp } from './fakeErp.ts';

/** An ERP with these tasks, by number, each with the number of its organizer task. */
const erpWith = (organizers: Readonly<Record<string, string>>) => {
  const asked: string[] = [];
  const read = ({ where }: Query<'tasks'>) => {
    const [condition] = where;
    const number = String(condition?.values[0]);
    asked.push(number);
    const organizerTaskNumber = organizers[number];
    return Promise.resolve(done(organizerTaskNumber === undefined ? [] : [{ ...row('tasks', { number, organizerTaskNumber }), contact: null, documents: [] }]));
  };
  return { asked, erp: Object.assign(new FakeErp(), { read }) as never };
};

describe('a task by its number', () => {
  it('is the organizer task, also when asked for by a copy', async () => {
    const { erp } = erpWith({ 'T-1': '', 'T-2': 'T-1', 'T-3': 'T-3' });
    const found = [await findTask({ erp }, 'T-1'), await findTask({ erp }, 'T-2'), await findTask({ erp }, 'T-3')];
    expect(found.map((one) => one.kind === 'done' && one.value.number)).to.deep.equal(['T-1', 'T-1', 'T-3']);
  });

  it('is not looked for without end where the ERP’s copies point to each other', async () => {
    const { asked, erp } = erpWith({ 'T-1': 'T-2', 'T-2': 'T-1' });
    const found = await findTask({ erp }, 'T-1');
    expect(found.kind === 'refused' && found.problem.code).to.equal('mappingWrong');
    expect(asked).to.deep.equal(['T-1', 'T-2']);
  });
});
