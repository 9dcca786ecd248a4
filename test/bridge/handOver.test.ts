import { expect } from 'chai';
import type { Row } from '../../bridge/erp/entities.ts';
import type { Refused } from '../../bridge/outcome.ts';
import type { Plan } from '../../bridge/outbox/plan.ts';
import { planAssign, planRelease, planReopen } from '../../bridge/tasks/handOver.ts';
import { mayHandOver, mayRelease, mayReopen, mayWriteLetter } from '../../bridge/tasks/rules.ts';
import { actor, task } from './taskRecords.ts';

const codeOf = (refusal: Refused | null): string => refusal?.problem.code ?? 'allowed';

describe('who may give a task to whom', () => {
  const wijk = { teamCode: 'WIJK' };
  const rows = [
    ['my own', { employeeCode: 'ME' }, { release: 'allowed', handOver: 'allowed' }],
    ['a colleague’s', { employeeCode: 'ELSE' }, { release: 'taken', handOver: 'allowed' }],
    ['one that waits with that team already', { teamCode: 'WIJK' }, { release: 'allowed', handOver: 'allowed' }],
    ['one that waits with another team', { teamCode: 'KLACHT' }, { release: 'ruleBroken', handOver: 'allowed' }],
    ['a completed one of mine', { employeeCode: 'ME', closed: true }, { release: 'alreadyDone', handOver: 'alreadyDone' }],
    ['a cancelled one of mine', { employeeCode: 'ME', closed: true, canceled: true }, { release: 'alreadyDone', handOver: 'alreadyDone' }],
  ] as const;
  for (const [name, values, { release, handOver }] of rows) {
    it(`${name}: release ${release}, assign ${handOver} (R1, R6)`, () => {
      expect(codeOf(mayRelease(task(values), actor, wijk))).to.equal(release);
      expect(codeOf(mayHandOver(task(values)))).to.equal(handOver);
    });
  }

  it('nobody gives a task back to a team they are not in', () => {
    const refusal = mayRelease(task({ employeeCode: 'ME' }), actor, { teamCode: 'KLACHT' });
    expect(codeOf(refusal)).to.equal('invalid');
    expect(refusal?.problem.fields?.['teamCode']?.en).to.equal('You are not in team KLACHT.');
  });
});

describe('what may be opened again, and what a letter may be about', () => {
  const closed = task({ closed: true, dossierNumber: 'D-1' });
  const dossier = (open: boolean) => ({ number: 'D-1', open });
  const rows: readonly (readonly [string, Refused | null, string])[] = [
    ['a closed task', mayReopen(task({ closed: true }), null), 'allowed'],
    ['a closed task of an open dossier', mayReopen(closed, dossier(true)), 'allowed'],
    ['a closed task of a closed dossier', mayReopen(closed, dossier(false)), 'ruleBroken'],
    ['a task that is open: a repeat', mayReopen(task(), null), 'allowed'],
    ['a cancelled task', mayReopen(task({ closed: true, canceled: true }), null), 'alreadyDone'],
    ['a letter about an open task', mayWriteLetter(task()), 'allowed'],
    ['a letter about a declined task', mayWriteLetter(task({ closed: true })), 'allowed'],
    ['a letter about what became a dossier', mayWriteLetter(task({ dossierNumber: 'D-1' })), 'ruleBroken'],
    ['a letter about a cancelled task', mayWriteLetter(task({ canceled: true })), 'alreadyDone'],
  ];
  for (const [name, refusal, expected] of rows) {
    it(`${name}: ${expected} (R1, R2)`, () => expect(codeOf(refusal)).to.equal(expected));
  }
});

describe('what giving a task to somebody writes', () => {
  const version = 'v';
  const written = ({ writes }: Plan) => writes.map((write) => (write.kind === 'update' ? [write.values, write.effect] : []));
  const assign = (values: Partial<Row<'tasks'>>, kind: 'employee' | 'team', code: string) =>
    written(planAssign({ version, assignee: { kind, code } }, { task: task(values) }));
  const toTeam = [[{ teamCode: 'WIJK', employeeCode: '' }, { systemTaskType: 'Team' }]];
  const toAnna = [[{ teamCode: '', employeeCode: 'ANNA' }, { systemTaskType: 'Organizer' }]];

  it('takes it off whoever had it, and sees that the team finds it (R6)', () => {
    expect(written(planRelease({ version, teamCode: 'WIJK' }, { task: task({ employeeCode: 'ME' }) }))).to.deep.equal(toTeam);
    expect(assign({ employeeCode: 'ANNA' }, 'team', 'WIJK')).to.deep.equal(toTeam);
    expect(assign({ teamCode: 'WIJK', systemTaskType: 'Team' }, 'employee', 'ANNA')).to.deep.equal(toAnna);
    expect(assign({ employeeCode: 'BERT' }, 'employee', 'ANNA')).to.deep.equal(toAnna);
  });

  it('writes nothing for what they have already, unless the ERP did not do its part', () => {
    expect(assign({ teamCode: 'WIJK', systemTaskType: 'Team' }, 'team', 'WIJK')).to.deep.equal([]);
    expect(assign({ employeeCode: 'ANNA', systemTaskType: 'Organizer' }, 'employee', 'ANNA')).to.deep.equal([]);
    expect(assign({ teamCode: 'WIJK', systemTaskType: 'Organizer' }, 'team', 'WIJK')).to.deep.equal(toTeam);
  });

  it('opens again what is closed, and only that', () => {
    const reopened = [[{ status: 'In Progress' }, { closed: false }]];
    expect(written(planReopen({ version }, { task: task({ closed: true }) }))).to.deep.equal(reopened);
    expect(written(planReopen({ version }, { task: task() }))).to.deep.equal([]);
  });
});
