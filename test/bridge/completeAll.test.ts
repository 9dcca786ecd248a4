import { expect } from 'chai';
import type { Row } from '../../bridge/erp/entities.ts';
import { mayCompleteAll, planCompleteAll, seenIn } from '../../bridge/tasks/several.ts';
import { actor, task } from './taskRecords.ts';

const numbered = (number: string, values: Partial<Row<'tasks'>> = {}) => task({ number, description: number.toLowerCase(), ...values });
const mine = numbered('T-1', { employeeCode: 'ME' });
const unclaimed = numbered('T-2', { teamCode: 'WIJK' });
const elses = numbered('T-3', { employeeCode: 'ELSE' });
const doneByMe = numbered('T-4', { closed: true, completedBy: 'ME' });
const doneByElse = numbered('T-5', { closed: true, completedBy: 'ELSE' });
const doneByNobody = numbered('T-6', { closed: true });
const canceled = numbered('T-7', { closed: true, canceled: true });

describe('completing several tasks', () => {
  const rows = [
    ['mine, one that nobody has, and one that I completed', [mine, unclaimed, doneByMe], 'allowed', []],
    ['a colleague’s among them', [mine, elses], 'taken', ['tasks.1']],
    ['what a colleague completed', [doneByElse, mine], 'alreadyDone', ['tasks.0']],
    ['what was completed in the ERP', [doneByNobody], 'alreadyDone', ['tasks.0']],
    ['what was cancelled', [mine, canceled], 'alreadyDone', ['tasks.1']],
    ['all of that', [elses, doneByElse, canceled, mine], 'taken', ['tasks.0', 'tasks.1', 'tasks.2']],
  ] as const;
  for (const [name, tasks, code, fields] of rows) {
    it(`${name}: ${code}, and every task it is about is named (R11)`, () => {
      const problem = mayCompleteAll(tasks, actor)?.problem;
      expect(problem?.code ?? 'allowed').to.equal(code);
      expect(Object.keys(problem?.fields ?? {})).to.deep.equal(fields);
    });
  }

  it('says whose the others are, and that nothing was written', () => {
    const detail = mayCompleteAll([elses, doneByElse], actor)?.problem.detail.nl;
    expect(detail).to.equal('Taak T-3 (t-3) staat op naam van naam van ELSE. Taak T-5 (t-5) is al voltooid door naam van ELSE. Er is nu niets voltooid.');
  });

  it('goes on with a repeat where it stopped', () => {
    expect(mayCompleteAll([mine, doneByNobody], { ...actor, repeated: true })).to.equal(null);
  });

  it('completes each open task once, and says which one stopped it', () => {
    const { writes } = planCompleteAll([mine, doneByMe, unclaimed].map((one) => ({ task: one, version: 'v' })), 'ME');
    expect(writes.map(({ step, about }) => [step, about?.en])).to.deep.equal([
      ['task T-1', 'It stopped here: Task T-1 (t-1).'],
      ['task T-2', 'It stopped here: Task T-2 (t-2).'],
    ]);
  });

  it('finds each task once, also by the number of a member’s copy, and names what is not there', () => {
    const found = new Map([['T-1', mine], ['T-8', mine], ['T-2', unclaimed]]);
    const wanted = (...numbers: readonly string[]) => numbers.map((number) => ({ number, version: number }));
    const seen = seenIn(wanted('T-1', 'T-8', 'T-2'), found);
    expect(seen.kind === 'done' && seen.value.map(({ task: { number }, version }) => [number, version])).to.deep.equal([['T-1', 'T-1'], ['T-2', 'T-2']]);
    const missing = seenIn(wanted('T-1', 'T-9'), found);
    expect(missing.kind === 'refused' && missing.problem.detail.nl).to.match(/T-9\. Er is nu niets voltooid\.$/);
  });
});
