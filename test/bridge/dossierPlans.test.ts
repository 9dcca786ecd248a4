import { expect } from 'chai';
import type { DossierFacts } from '../../bridge/dossiers/plans/facts.ts';
import { planClose, planFinishLine, planFinishLines, planReopenLine, planWithdraw } from '../../bridge/dossiers/plans/finish.ts';
import { planHandOver } from '../../bridge/dossiers/plans/handOver.ts';
import { planCheck, planRefer } from '../../bridge/dossiers/plans/judge.ts';
import { planComment } from '../../bridge/dossiers/plans/comment.ts';
import { planSteps } from '../../bridge/dossiers/plans/steps.ts';
import type { OpenedDossier } from '../../bridge/dossiers/read.ts';
import { joinComment } from '../../bridge/dossiers/rules/comments.ts';
import type { Plan, Write } from '../../bridge/outbox/plan.ts';
import { run as runPlan } from '../../bridge/outbox/runner.ts';
import { codes } from './codes.ts';
import { FakeErp } from './fakeErp.ts';
import { row } from './records.ts';

const line = row('livabilityActionLines', { lineNumber: 10_000, status: 'Open' });
const task = row('tasks', { number: 'T-1', actionLineNumber: 10_000 });
const contact = row('contacts', { number: 'C-1' });

const facts = (part: Partial<OpenedDossier> = {}): DossierFacts => {
  const party = { ...row('livabilityParties', { role: 'Reporter' }), contact };
  const hangsOn = { parties: [party], actionLines: [line], comments: [], tasks: [task], interactionLogEntries: [], documents: [] };
  const dossier = { ...row('livabilityDossiers', { number: 'D-1', open: true }), ...hangsOn, ...part };
  return { dossier, me: 'ME', today: '2026-11-22', codes };
};

const steps = ({ writes }: Plan): readonly string[] => writes.map(({ step }) => step);
const valuesOf = (write: Write | undefined): object => (write?.kind === 'create' ? write.values : {});

describe('what the commands of a dossier write', () => {
  it('finishing: the line first, which is where a conflict shows, then its tasks, then the contact moment with both numbers (R7)', () => {
    const interaction = { templateCode: 'TEL-UIT', description: 'Gebeld' };
    const input = { version: 'v', closingReason: 'UITGEVOERD', tasks: [{ number: 'T-1', version: 'v' }], interaction };
    const plan = planFinishLine(input, { ...facts(), line });
    expect(steps(plan)).to.deep.equal(['line 10000', 'task T-1', 'interaction']);
    expect(valuesOf(plan.writes[2])).to.include({ dossierNumber: 'D-1', actionLineNumber: 10_000, contactNumber: 'C-1' });
  });

  it('closing: what still blocks first, the dossier last, and nothing of another dossier (R9)', () => {
    const lines = [{ lineNumber: 10_000, version: 'v' }, { lineNumber: 90_000, version: 'v' }];
    const tasks = [{ number: 'T-1', version: 'v' }, { number: 'T-9', version: 'v' }];
    const plan = planClose({ version: 'v', closingReason: 'OPGELOST', lines, lineClosingReason: null, tasks }, facts());
    expect(steps(plan)).to.deep.equal(['line 10000', 'task T-1', 'end']);
  });

  it('withdrawing: as closing, with the remark as a comment before the dossier ends (R1)', () => {
    const ending = { version: 'v', closingReason: 'INGETROK', lines: [], lineClosingReason: null, tasks: [] };
    expect(steps(planWithdraw({ ...ending, remark: 'Verhuisd' }, facts()))).to.deep.equal(['remark.0', 'end']);
    const plan = planWithdraw({ ...ending, remark: ' ' }, facts());
    expect(steps(plan)).to.deep.equal(['end']);
    expect(plan.writes.map((write) => (write.kind === 'update' ? write.values : {}))).to.deep.equal([{ dossierStatus: 'GEANNUL', closingReason: 'INGETROK' }]);
  });

  it('finishing several: each line once, then the tasks, each of which is named where it stops (R7)', () => {
    const lines = [{ lineNumber: 20_000, version: 'v' }, { lineNumber: 10_000, version: 'v' }, { lineNumber: 10_000, version: 'v' }];
    const actionLines = [{ ...line, description: 'Bellen' }, { ...line, lineNumber: 20_000, status: 'Completed' as const }];
    const plan = planFinishLines({ lines, closingReason: null, tasks: [{ number: 'T-1', version: 'v' }] }, facts({ actionLines }));
    expect(plan.writes.map(({ step, about }) => [step, about?.en])).to.deep.equal([
      ['line 10000', 'It stopped here: action “Bellen”.'],
      ['task T-1', 'It stopped here: Task T-1 ().'],
    ]);
  });

  it('handing over: the dossier first, then the open tasks that were ticked; nothing for what is theirs already (R1)', () => {
    const tasks = [task, row('tasks', { number: 'T-2', closed: true }), row('tasks', { number: 'T-3', employeeCode: 'ANNA', systemTaskType: 'Organizer' })];
    const ticked = ['T-1', 'T-2', 'T-3'].map((number) => ({ number, version: 'v' }));
    const to = (kind: 'employee' | 'team', code: string, part: Partial<OpenedDossier> = {}) =>
      steps(planHandOver({ version: 'v', assignee: { kind, code }, tasks: ticked }, facts({ tasks, ...part })));
    expect(to('employee', 'ANNA')).to.deep.equal(['dossier', 'task T-1']);
    expect(to('employee', 'ANNA', { handlerCode: 'ANNA', handlingTeamCode: 'KLACHT' })).to.deep.equal(['task T-1']);
    expect(to('team', 'WIJK', { handlerCode: 'ANNA', handlingTeamCode: 'WIJK' })).to.deep.equal(['dossier', 'task T-1', 'task T-3']);
    expect(to('team', 'WIJK', { handlingTeamCode: 'WIJK' })).to.deep.equal(['task T-1', 'task T-3']);
  });

  it('opening a line again clears why it was finished, and writes nothing for what is open (R1)', () => {
    const finished = { ...line, status: 'Completed' as const, closingReason: 'UITGEVOERD' };
    const plan = planReopenLine({ version: 'v' }, { ...facts(), line: finished });
    expect(plan.writes.map((write) => (write.kind === 'update' ? write.values : {}))).to.deep.equal([{ status: 'In Progress', closingReason: '' }]);
    expect(steps(planReopenLine({ version: 'v' }, { ...facts(), line }))).to.deep.equal([]);
  });

  it('the check and the judgement are contact moments of their own (R8)', () => {
    const unsatisfied = { satisfied: false, everythingReasonableDone: true, remark: '' } as const;
    expect(steps(planCheck({ satisfied: true, remark: '' }, facts()))).to.deep.equal(['checkSatisfied']);
    expect(steps(planCheck({ ...unsatisfied, everythingReasonableDone: false }, facts()))).to.deep.equal(['checkNotSatisfied']);
    expect(steps(planCheck(unsatisfied, facts()))).to.deep.equal(['checkNotSatisfied', 'allReasonableDone']);
  });

  it('a referral records the talk before it puts the letter into the dossier (R8)', () => {
    const letter = { bytes: new Uint8Array(1), fileName: 'brief.docx', templateCode: 'VERWIJZING', lineNumber: null };
    const plan = planRefer({ bodyCode: 'HUURCOM', remark: 'Uitgelegd', answers: {} }, letter, facts());
    expect(steps(plan)).to.deep.equal(['contactMade', 'letter', 'letter content']);
  });

  it('adding steps: each line with its comment and task, after the lines that are there', () => {
    const assignee = { kind: 'team', code: 'WIJK' } as const;
    const added = { actionCode: 'BELLEN', description: 'Bellen', date: '2026-11-24', comment: 'Na vijven', task: { description: 'Bellen', assignee, deadline: '2026-11-24' } };
    const plan = planSteps({ lines: [added, { ...added, comment: '', task: null }], tasks: [] }, facts());
    expect(steps(plan)).to.deep.equal(['line0', 'line0.comment.0', 'line0.task', 'line1']);
    const numbers = plan.writes.map((write) => (write.kind === 'create' ? write.incidental : {})).flatMap((one) => ('lineNumber' in one ? [one.lineNumber] : []));
    expect(numbers).to.deep.equal([20_000, 10_000, 30_000]);
  });

  it('a comment broken off half-way is completed in its place, though its first half is in the dossier by then (R12)', async () => {
    const erp = new FakeErp();
    const text = 'Mevrouw is drie keer thuisgebleven voor de monteur en er kwam niemand. '.repeat(6).trim();
    const send = (comments: OpenedDossier['comments']) =>
      runPlan(erp, { key: 'k', plan: planComment({ lineNumber: null, text }, facts({ comments })), repeated: true, onWritten: () => {} });
    erp.failWrite(4, 'requestLost');
    expect((await send([])).kind).to.equal('unknown');
    const half = erp.all('livabilityComments').map((one) => row('livabilityComments', { ...one, actionLineNumber: 0 }));
    expect(half).to.have.length(3);
    expect((await send(half)).kind).to.equal('done');
    const pieces = erp.all('livabilityComments').toSorted((a, b) => Number(a['lineNumber']) - Number(b['lineNumber']));
    expect(pieces.map((one) => Number(one['lineNumber']))).to.deep.equal(pieces.map((_, i) => 10_000 + i));
    expect(joinComment(pieces.map((one) => String(one['comment'])))).to.equal(text);
  });
});
