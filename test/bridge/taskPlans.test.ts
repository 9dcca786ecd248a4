import { expect } from 'chai';
import type { Row } from '../../bridge/erp/entities.ts';
import { planTaskLetter } from '../../bridge/letters/taskLetters.ts';
import type { Plan } from '../../bridge/outbox/plan.ts';
import { run as runPlan } from '../../bridge/outbox/runner.ts';
import { planAssign, planRelease, planReopen } from '../../bridge/tasks/handOver.ts';
import { planCompleteAll } from '../../bridge/tasks/several.ts';
import { FakeErp } from './fakeErp.ts';
import { task } from './taskRecords.ts';

type Task = Row<'tasks'>;

/** A command as it is planned anew at every attempt, from what the ERP holds by then. */
interface Command {
  readonly before: readonly Partial<Task>[];
  readonly plan: (tasks: readonly Task[], versions: readonly string[]) => Plan;
  readonly writes: number;
  readonly after: object;
}

const letter = { bytes: new Uint8Array(7), fileName: 'brief.docx', templateCode: 'NIET-IN-BEH', lineNumber: null };
const first = ([one]: readonly Task[]): Task => one ?? task();
const seen = (tasks: readonly Task[], versions: readonly string[]) => tasks.map((one, at) => ({ task: one, version: versions[at] ?? '' }));
const assigned = (kind: 'employee' | 'team', code: string): Command['plan'] => (tasks, [version = '']) =>
  planAssign({ version, assignee: { kind, code } }, { task: first(tasks) });

const mine: Partial<Task> = { employeeCode: 'ME', systemTaskType: 'Organizer' };
const commands: Readonly<Record<string, Command>> = {
  release: {
    before: [mine],
    plan: (tasks, [version = '']) => planRelease({ version, teamCode: 'WIJK' }, { task: first(tasks) }),
    writes: 1,
    after: { tasks: [{ teamCode: 'WIJK', employeeCode: '', systemTaskType: 'Team', closed: false }], documents: [] },
  },
  'assign to an employee': {
    before: [{ teamCode: 'WIJK', systemTaskType: 'Team' }],
    plan: assigned('employee', 'ANNA'),
    writes: 1,
    after: { tasks: [{ teamCode: '', employeeCode: 'ANNA', systemTaskType: 'Organizer', closed: false }], documents: [] },
  },
  'assign to a team': {
    before: [mine],
    plan: assigned('team', 'KLACHT'),
    writes: 1,
    after: { tasks: [{ teamCode: 'KLACHT', employeeCode: '', systemTaskType: 'Team', closed: false }], documents: [] },
  },
  reopen: {
    before: [{ ...mine, closed: true, status: 'Completed' }],
    plan: (tasks, [version = '']) => planReopen({ version }, { task: first(tasks) }),
    writes: 1,
    after: { tasks: [{ teamCode: '', employeeCode: 'ME', systemTaskType: 'Organizer', closed: false }], documents: [] },
  },
  'complete several': {
    before: [mine, { ...mine, number: 'T-2' }, { ...mine, number: 'T-3' }],
    plan: (tasks, versions) => planCompleteAll(seen(tasks, versions), 'ME'),
    writes: 3,
    after: { tasks: [1, 2, 3].map(() => ({ teamCode: '', employeeCode: 'ME', systemTaskType: 'Organizer', closed: true })), documents: [] },
  },
  'letter about a task': {
    before: [{ ...mine, closed: true }],
    plan: (tasks) => planTaskLetter(letter, first(tasks)),
    writes: 2,
    after: {
      tasks: [{ teamCode: '', employeeCode: 'ME', systemTaskType: 'Organizer', closed: true }],
      documents: [{ taskNumber: 'T-1', size: 7 }],
    },
  },
};

/** What Business Central's own code does with a task that is given to a team or an employee, or is opened again. */
const byItself: FakeErp['byItself'] = ({ teamCode, status }) => ({
  systemTaskType: teamCode === '' ? 'Organizer' : 'Team',
  ...(status === 'In Progress' ? { closed: false } : {}),
});

const idOf = (at: number): string => `00000000-0000-4000-8000-00000000000${at}`;

const world = ({ before, plan }: Command) => {
  const erp = new FakeErp();
  erp.byItself = byItself;
  const versions = before.map((values, at) => erp.give('tasks', idOf(at), task(values)).etag);
  const tasks = () => before.map((_, at) => erp.records.get(`tasks ${idOf(at)}`) as unknown as Task);
  let repeated = false;
  const run = () => {
    const outcome = runPlan(erp, { key: 'user|key', plan: plan(tasks(), versions), onWritten: () => {}, repeated });
    repeated = true;
    return outcome;
  };
  const held = () => ({
    tasks: tasks().map(({ teamCode, employeeCode, systemTaskType, closed }) => ({ teamCode, employeeCode, systemTaskType, closed })),
    documents: erp.all('documents').map(({ taskNumber, size }) => ({ taskNumber, size })),
  });
  return { erp, run, held };
};

describe('a command about tasks changes the ERP exactly once', () => {
  for (const [name, command] of Object.entries(commands)) {
    it(`${name}: takes ${command.writes} of the ERP’s writes, and changes nothing more when it is sent again`, async () => {
      const { erp, run, held } = world(command);
      expect((await run()).kind).to.equal('done');
      expect([erp.calls.length, held()]).to.deep.equal([command.writes, command.after]);
      expect((await run()).kind).to.equal('done');
      expect(held()).to.deep.equal(command.after);
    });

    for (let nth = 1; nth <= command.writes; nth += 1) {
      it(`${name}: goes on by itself when the answer to write ${nth} is lost`, async () => {
        const { erp, run, held } = world(command);
        erp.failWrite(nth, 'answerLost');
        expect((await run()).kind).to.equal('done');
        expect(held()).to.deep.equal(command.after);
      });

      it(`${name}: is completed by a repeat when write ${nth} never arrived`, async () => {
        const { erp, run, held } = world(command);
        erp.failWrite(nth, 'requestLost');
        expect((await run()).kind).to.equal('unknown');
        expect((await run()).kind).to.equal('done');
        expect(held()).to.deep.equal(command.after);
      });
    }
  }
});
