import { expect } from 'chai';
import { judgementOf } from '../../bridge/dossiers/rules/judgement.ts';
import { blockersOf, nextOf, stageOf } from '../../bridge/dossiers/rules/progress.ts';
import type { Progress } from '../../bridge/dossiers/rules/progress.ts';
import { mayClose, mayFinish, mayFinishAll, mayHaveStatus, mayLink, mayRefer, mayReopenLine, mustBeOpen, mustHaveLine, mustHaveTasks } from '../../bridge/dossiers/rules/refusals.ts';
import type { Judgement } from '../../bridge/dossiers/schema.ts';
import { codes } from './codes.ts';

const nothing: Judgement = { satisfied: null, everythingReasonableDone: null, contactMade: false, referred: false };
const line = (lineNumber: number, status: string, date = '2026-11-25') =>
  ({ lineNumber, version: 'v', description: `regel ${lineNumber}`, date, status }) as const;
const task = (number: string, closed: boolean) => ({ number, version: 'v', description: number, closed });

const progress = (part: Partial<Progress>): Progress => ({
  open: true,
  judgingTask: 'T-1',
  lines: [line(10_000, 'Completed')],
  tasks: [task('T-1', true)],
  judgement: nothing,
  ...part,
});

describe('where a dossier stands follows from the ERP alone', () => {
  const rows: readonly (readonly [string, Partial<Progress>, string, string])[] = [
    ['no lines yet', { lines: [], tasks: [task('T-1', false)] }, 'assign', 'addSteps'],
    ['the judging task still open (R3b)', { lines: [line(10_000, 'Open')], tasks: [task('T-1', false)] }, 'carryOut', 'completeJudgingTask'],
    ['an open line', { lines: [line(10_000, 'In Progress')] }, 'carryOut', 'finishLine'],
    ['only an open task', { tasks: [task('T-1', true), task('T-2', false)] }, 'carryOut', 'finishTask'],
    ['all done, not checked', {}, 'check', 'check'],
    ['satisfied', { judgement: { ...nothing, satisfied: true } }, 'close', 'close'],
    ['not satisfied, more can be done', { judgement: { ...nothing, satisfied: false, everythingReasonableDone: false } }, 'check', 'check'],
    ['not satisfied, everything done', { judgement: { ...nothing, satisfied: false, everythingReasonableDone: true } }, 'refer', 'refer'],
    ['referred', { judgement: { satisfied: false, everythingReasonableDone: true, contactMade: true, referred: true } }, 'close', 'close'],
    ['closed', { open: false }, 'closed', 'none'],
  ];
  for (const [name, part, stage, next] of rows) {
    it(`${name}: ${stage}, then ${next}`, () => {
      expect(stageOf(progress(part))).to.equal(stage);
      expect(nextOf(progress(part)).kind).to.equal(next);
    });
  }

  it('the line that is due first comes next', () => {
    const lines = [line(10_000, 'Open', '2026-12-02'), line(20_000, 'Open', '2026-12-01')];
    expect(nextOf(progress({ lines }))).to.deep.equal({ kind: 'finishLine', lineNumber: 20_000 });
  });

  it('every open line and task blocks closing (R9)', () => {
    const blockers = blockersOf(progress({ lines: [line(10_000, 'Open')], tasks: [task('T-2', false), task('T-3', true)] }));
    expect(blockers.map((one) => (one.kind === 'line' ? one.lineNumber : one.taskNumber))).to.deep.equal([10_000, 'T-2']);
  });
});

describe('what was judged (R8)', () => {
  const entry = (entryNumber: number, interactionTemplateCode: string, canceled = false) => ({ entryNumber, interactionTemplateCode, canceled });
  const letter = [{ templateCode: 'VERWIJZING' }];
  const rows: readonly (readonly [string, Parameters<typeof judgementOf>[0], Judgement])[] = [
    ['nothing recorded', { interactions: [], documents: [] }, nothing],
    ['satisfied', { interactions: [entry(1, 'KL-TEVR')], documents: [] }, { ...nothing, satisfied: true }],
    ['not satisfied, more to do', { interactions: [entry(1, 'KL-ONTEVR')], documents: [] }, { ...nothing, satisfied: false, everythingReasonableDone: false }],
    ['not satisfied, everything done', { interactions: [entry(1, 'KL-ONTEVR'), entry(2, 'KL-REDEL')], documents: [] }, { ...nothing, satisfied: false, everythingReasonableDone: true }],
    ['an older judgement does not count for a newer check', { interactions: [entry(1, 'KL-ONTEVR'), entry(2, 'KL-REDEL'), entry(3, 'KL-ONTEVR')], documents: [] }, { ...nothing, satisfied: false, everythingReasonableDone: false }],
    ['a cancelled check does not count', { interactions: [entry(1, 'KL-TEVR', true)], documents: [] }, nothing],
    ['a referral letter without contact is no referral', { interactions: [entry(1, 'KL-ONTEVR'), entry(2, 'KL-REDEL')], documents: letter }, { ...nothing, satisfied: false, everythingReasonableDone: true }],
    ['referred', { interactions: [entry(1, 'KL-ONTEVR'), entry(2, 'KL-REDEL'), entry(3, 'KL-CONTACT')], documents: letter }, { satisfied: false, everythingReasonableDone: true, contactMade: true, referred: true }],
  ];
  for (const [name, evidence, judgement] of rows) {
    it(name, () => expect(judgementOf(evidence, codes)).to.deep.equal(judgement));
  }
});

describe('what a dossier does not allow', () => {
  it('a referral before the judgement (R8)', () => {
    expect(mayRefer(nothing)?.problem.code).to.equal('ruleBroken');
    expect(mayRefer({ ...nothing, satisfied: false, everythingReasonableDone: true })).to.equal(null);
  });

  it('moving an interaction from another dossier, or linking a stranger’s (R4)', () => {
    const found = [
      { id: 'a', dossierNumber: 'D-2', description: 'Telefoongesprek' },
      { id: 'b', dossierNumber: null, description: 'Brief' },
      { id: 'c', dossierNumber: 'D-1', description: 'Mail' },
    ];
    const link = (id: string) => mayLink([{ id }], { found, dossierNumber: 'D-1' })?.problem.detail.nl ?? 'linked';
    expect([link('a'), link('b'), link('c'), link('x')]).to.deep.equal([
      '“Telefoongesprek” hoort al bij dossier D-2.',
      'linked',
      'linked',
      'Dit contactmoment is niet van de melder.',
    ]);
  });

  it('ending by choosing a status (R1, R9)', () => {
    const status = (code: string | undefined) => mayHaveStatus(code, codes)?.problem.code ?? 'allowed';
    expect([status('WACHT'), status(undefined), status('VOLTOOID'), status('geannul')]).to.deep.equal(['allowed', 'allowed', 'ruleBroken', 'ruleBroken']);
  });

  it('finishing a line twice, but for a repeat of one’s own attempt (R7)', () => {
    const finish = (state: string, repeated: boolean) => mayFinish({ status: state }, repeated)?.problem.code ?? 'allowed';
    expect([finish('Open', false), finish('Completed', false), finish('Completed', true)]).to.deep.equal(['allowed', 'alreadyDone', 'allowed']);
  });

  it('finishing several lines when one was finished already: it is named (R7)', () => {
    const lines = [{ status: 'Open', description: 'Bellen' }, { status: 'Completed', description: 'Brief' }];
    expect(mayFinishAll(lines, false)?.problem.detail.nl).to.equal('Al afgerond: “Brief”. Er is nu niets afgerond.');
    expect([mayFinishAll(lines, true), mayFinishAll(lines.slice(0, 1), false)]).to.deep.equal([null, null]);
  });

  it('opening a line again that is open, but for a repeat of one’s own attempt (R1)', () => {
    const reopen = (state: string, repeated: boolean) => mayReopenLine({ status: state }, repeated)?.problem.code ?? 'allowed';
    expect([reopen('Completed', false), reopen('In Progress', false), reopen('Open', false), reopen('Open', true)]).to.deep.equal([
      'allowed',
      'alreadyDone',
      'alreadyDone',
      'allowed',
    ]);
  });

  it('taking along tasks that are not its own: they are named', () => {
    const wanted = [{ number: 'T-1' }, { number: 'T-8' }, { number: 'T-9' }];
    expect(mustHaveTasks(wanted, [{ number: 'T-1' }])?.problem.detail.en).to.equal('Not of this dossier: T-8, T-9.');
    expect(mustHaveTasks([], [])).to.equal(null);
  });

  it('anything once it is closed, or on a line that it does not have', () => {
    expect(mustBeOpen({ open: false })?.problem.code).to.equal('alreadyDone');
    expect(mustBeOpen({ open: true })).to.equal(null);
    const on = (lineNumber: number | null) => mustHaveLine(lineNumber, [{ lineNumber: 10_000 }])?.problem.code ?? 'allowed';
    expect([on(null), on(10_000), on(20_000)]).to.deep.equal(['allowed', 'allowed', 'notFound']);
  });

  it('closing while something is open that is not solved along with it (R9)', () => {
    const blockers = [{ kind: 'line', name: 'line 10000', description: 'Bellen' }] as const;
    expect(mayClose({ blockers, solved: [] })?.problem.detail.nl).to.equal('Nog open: Bellen.');
    expect(mayClose({ blockers, solved: ['line 10000'] })).to.equal(null);
  });
});
