import { expect } from 'chai';
import fc from 'fast-check';
import type { Row } from '../../bridge/erp/entities.ts';
import { reasonIn, withReason } from '../../bridge/tasks/note.ts';
import { planAccept, planClaim, planDecline } from '../../bridge/tasks/plans.ts';
import { mayAssign, mayClaim, mayComplete, mayDecline, mayHandle, mayJudge, mayStart } from '../../bridge/tasks/rules.ts';
import { oncePerTask, taskRow } from '../../bridge/tasks/views.ts';
import { versionOnly } from '../../bridge/tasks/schema.ts';
import type { Accept } from '../../bridge/tasks/schema.ts';
import { codes } from './codes.ts';
import { actor, task } from './taskRecords.ts';

const codeOf = (refusal: ReturnType<typeof mayClaim>): string => refusal?.problem.code ?? 'allowed';

describe('who may do what with a task', () => {
  const rows = [
    ['nobody’s open task', {}, { claim: 'allowed', judge: 'ruleBroken', decline: 'ruleBroken', start: 'ruleBroken', complete: 'allowed' }],
    ['my own', { employeeCode: 'ME' }, { claim: 'allowed', judge: 'allowed', decline: 'allowed', start: 'allowed', complete: 'allowed' }],
    ['a colleague’s', { employeeCode: 'ELSE' }, { claim: 'taken', judge: 'taken', decline: 'taken', start: 'taken', complete: 'allowed' }],
    ['a completed one', { employeeCode: 'ME', closed: true }, { claim: 'alreadyDone', judge: 'alreadyDone', decline: 'alreadyDone', start: 'alreadyDone', complete: 'alreadyDone' }],
    ['one with a dossier', { employeeCode: 'ME', dossierNumber: 'D-1' }, { claim: 'allowed', judge: 'allowed', decline: 'ruleBroken', start: 'allowed', complete: 'allowed' }],
  ] as const;
  for (const [name, values, { claim, judge, decline, start, complete }] of rows) {
    it(`${name}: claim ${claim}, judge ${judge}, decline ${decline}, start ${start}, complete ${complete} (R1, R2, R3, R11)`, () => {
      expect(codeOf(mayClaim(task(values), actor))).to.equal(claim);
      expect(codeOf(mayJudge(task(values), actor))).to.equal(judge);
      expect(codeOf(mayDecline(task(values), actor))).to.equal(decline);
      expect(codeOf(mayStart(task(values), actor))).to.equal(start);
      expect(codeOf(mayComplete(task(values), actor))).to.equal(complete);
    });
  }

  it('a repeat of one’s own attempt goes on where it stopped', () => {
    const closed = task({ employeeCode: 'ME', closed: true });
    expect(codeOf(mayDecline(closed, { ...actor, repeated: true }))).to.equal('allowed');
    expect(codeOf(mayComplete(closed, { ...actor, repeated: true }))).to.equal('allowed');
  });

  it('says who was first', () => {
    expect(mayClaim(task({ employeeCode: 'ELSE' }), actor)?.problem.detail.nl).to.contain('naam van ELSE');
  });

  it('a task goes to an employee who works here, or to a team (R6)', () => {
    const people = { employees: [{ code: 'A', name: 'Anna', blocked: false }, { code: 'B', name: 'Bert', blocked: true }], teams: [{ code: 'T' }] };
    const assign = (kind: 'employee' | 'team', code: string) => mayAssign({ kind, code }, people)?.problem.detail.nl ?? 'allowed';
    expect([assign('employee', 'A'), assign('team', 'T'), assign('employee', 'B'), assign('employee', 'T'), assign('team', 'A')]).to.deep.equal([
      'allowed',
      'allowed',
      'Bert is geblokkeerd; kies iemand anders.',
      'Medewerker T bestaat niet.',
      'Team A bestaat niet.',
    ]);
    expect([mayHandle(undefined, people), mayHandle('A', people), mayHandle('B', people)?.problem.code]).to.deep.equal([null, null, 'invalid']);
  });
});

it('a version is an ETag that somebody saw, never a star that overwrites blindly', () => {
  const accepts = (version: string): boolean => versionOnly.safeParse({ version }).success;
  expect(['W/"JzE5Ow=="', '"1"', '*', '', 'W/"a", "b"'].map(accepts)).to.deep.equal([true, true, false, false, false]);
});

describe('what the commands of a task write', () => {
  const facts = (values: Partial<Row<'tasks'>> = {}, part = {}) => ({ task: task(values), me: 'ME', today: '2026-11-22', codes: { ...codes, ...part } });
  const steps = (plan: ReturnType<typeof planClaim>) => plan.writes.map(({ step }) => step);

  it('claiming leaves the status alone unless configuration says otherwise (R1)', () => {
    expect(steps(planClaim({ version: 'v' }, facts()))).to.deep.equal(['claim']);
    expect(steps(planClaim({ version: 'v' }, facts({}, { claimStarts: true })))).to.deep.equal(['claim', 'start']);
    expect(steps(planClaim({ version: 'v' }, facts({ employeeCode: 'ME' })))).to.deep.equal([]);
  });

  it('declining writes the reason first and completes last (R2)', () => {
    const interaction = { templateCode: 'KL-AFGEW', description: 'Afgewezen' };
    expect(steps(planDecline({ version: 'v', reason: 'x', interaction }, facts()))).to.deep.equal(['note', 'interaction', 'complete']);
  });

  it('the reason of declining comes under the note once, however often it is sent', () => {
    const once = withReason('Lekkage', 'Reden');
    expect(once).to.equal('Lekkage\n\nNiet in behandeling genomen: Reden');
    expect(withReason(once, 'Reden')).to.equal(once);
  });

  it('the reason of declining is found again under any note, and nowhere else', () => {
    const text = fc.array(fc.constantFrom('Lekkage', '\n', '\n\n', 'Niet in behandeling', ': ', ' ')).map((parts) => parts.join(''));
    fc.assert(fc.property(text, text, (note, reason) => reasonIn(withReason(note, reason)) === reason));
    expect(['', 'Lekkage', 'Mail: Niet in behandeling genomen: nee'].map(reasonIn)).to.deep.equal(['', '', '']);
  });

  it('accepting a task that has a dossier says which (R3)', () => {
    const input: Accept = { version: 'v', dossierType: 'KLACHT', role: 'Reporter', description: 'x', status: 'OPEN', handlerCode: 'ME', deadline: null, link: [] };
    const [make] = planAccept(input, facts({ dossierNumber: 'D-7' })).writes;
    expect(make?.kind === 'act' && make.refusal?.problem.detail.nl).to.equal('Bij deze taak hoort al dossier D-7.');
  });
});

it('a team task stands once in a list, whichever copies the ERP sends', () => {
  const setup = { employees: [], teams: [], teamMembers: [], codes: {} as never, processTemplates: [] };
  const rows = [task({ number: 'T-1' }), task({ number: 'T-2', organizerTaskNumber: 'T-1' })].map((one) => taskRow(setup, one));
  expect(oncePerTask(rows).map(({ number }) => number)).to.deep.equal(['T-1']);
});
