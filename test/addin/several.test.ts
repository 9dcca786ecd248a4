import { expect } from 'chai';
import {
  chosenTasks,
  mostTasks,
  noTries,
  severalBody,
  severalFault,
  severalRows,
  withDone,
  withProblem,
  withTry,
  writtenTasks,
} from '../../addin/flow/several.ts';
import type { Tries } from '../../addin/flow/several.ts';
import { completeTasks } from '../../bridge/tasks/schema.ts';
import { taskRow } from './fixtures.ts';

const numbered = (number: string, deadline: string | null = null) => taskRow({ id: number, number, deadline });
const [one, two, three] = [numbered('T-1', '2026-11-24'), numbered('T-2', '2026-11-25'), numbered('T-3')] as const;
const sent = withTry(noTries, [one, two]);
const reason = 'Taak T-2 staat op naam van Mark van Dijk.';
const refused = withProblem(sent, { fields: { 'tasks.1': reason, 'tasks.7': 'of nothing that was sent' } }, [one, two]);

describe('finishing several tasks', () => {
  for (const [what, mine, tries, states] of [
    ['shows all of mine by date, those without one last', [three, two, one], noTries, ['T-1 open', 'T-2 open', 'T-3 open']],
    ['shows what was finished where it stood', [three], sent, ['T-1 done', 'T-2 done', 'T-3 open']],
    ['shows what stopped on its way as open again', [two, three], sent, ['T-1 done', 'T-2 open', 'T-3 open']],
    ['counts what the bridge said is done, also before the list is read again', [one, two, three], withDone(sent, [one]), ['T-1 done', 'T-2 open', 'T-3 open']],
    ['keeps what failed with its reason', [one, two], refused, ['T-1 open', 'T-2 open']],
    ['never calls done what a colleague has', [one, three], refused, ['T-1 open', 'T-2 gone', 'T-3 open']],
    ['never calls done what was sent along with it and not written', [three], refused, ['T-2 gone', 'T-3 open']],
    ['knows no more after a problem that names no task than the list says', [two], withProblem(sent, {}, [one, two]), ['T-1 done', 'T-2 open']],
  ] as const satisfies readonly (readonly [string, readonly ReturnType<typeof numbered>[], Tries, readonly string[]])[]) {
    it(what, () => {
      expect(severalRows(mine, tries).map(({ task, state }) => `${task.number} ${state}`)).to.deep.equal(states);
    });
  }

  it('says of each task why it could not be finished', () => {
    expect(severalRows([one, two], refused).map((row) => row.reason)).to.deep.equal([null, reason]);
  });

  it('forgets the reason of what is tried again', () => {
    const tried = withTry(withProblem(sent, { fields: { 'tasks.0': reason, 'tasks.1': reason } }, [one, two]), [two]);
    expect(tried.reasons).to.deep.equal({ 'T-1': reason });
    expect(tried.sent).to.deep.equal([one, two]);
  });

  it('sends only what is ticked and still open, by the newest versions', () => {
    const newer = { ...two, version: 'W/"8"' };
    const rows = severalRows([newer, three], sent);
    const chosen = chosenTasks(rows, { ticked: ['T-1', 'T-2', 'gone'] });
    expect(severalBody(chosen)).to.deep.equal({ tasks: [{ number: 'T-2', version: 'W/"8"' }] });
    expect(completeTasks.safeParse(severalBody(chosen)).success).to.equal(true);
  });

  for (const [count, fault] of [
    [0, 'none'],
    [1, null],
    [mostTasks, null],
    [mostTasks + 1, 'tooMany'],
  ] as const) {
    it(`${count} at once is ${fault ?? 'allowed'}, as the bridge says`, () => {
      const tasks = Array.from({ length: count }, (_, at) => numbered(`T-${at}`));
      expect(severalFault(tasks)).to.equal(fault);
      expect(completeTasks.safeParse(severalBody(tasks)).success).to.equal(fault === null);
    });
  }

  for (const [progress, written] of [
    [null, 0],
    [{ written: 1, writes: 2 }, 1],
    // Some of them needed no write: which ones, nobody can tell yet.
    [{ written: 1, writes: 1 }, 0],
  ] as const) {
    it(`shows ${written} as certain after ${JSON.stringify(progress)}`, () => {
      expect(writtenTasks([one, two], progress)).to.have.length(written);
    });
  }
});
