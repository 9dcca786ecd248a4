import { expect } from 'chai';
import { afterCheck, checkBody, mayRefer } from '../../addin/flow/dossier/check.ts';
import { contactMoments, doneLines, lineCounts } from '../../addin/flow/dossier/counts.ts';
import { finishAtOnce, finishBody, finishForm } from '../../addin/flow/dossier/finish.ts';
import { answersOf, firstTemplate, readyAnswers, templateChoice } from '../../addin/flow/letter.ts';
import { nextButton } from '../../addin/flow/dossier/next.ts';
import { dossierPath } from '../../addin/flow/dossier/paths.ts';
import { placeOf, toDossier } from '../../addin/flow/dossier/place.ts';
import { onlyBody, referBody } from '../../addin/flow/dossier/refer.ts';
import { stageBar } from '../../addin/flow/dossier/stages.ts';
import { proposedDay, taskBody, taskFaults } from '../../addin/flow/dossier/task.ts';
import { statusOptions, updateBody, updateForm } from '../../addin/flow/dossier/update.ts';
import { waysOf } from '../../addin/flow/dossier/ways.ts';
import { routeOf } from '../../addin/flow/route.ts';
import type { NextStep, Stage } from '../../bridge/dossiers/schema.ts';
import {
  calledLine,
  closedDossier,
  doneDossier,
  dossier,
  freshDossier,
  judgingTask,
  letterLine,
  lineTask,
  lookups,
  referDossier,
  researchLine,
  templates,
} from './dossierFixtures.ts';
import { interaction, photo } from './fixtures.ts';

const me = { code: 'JBR' };

describe('the addresses of a dossier’s screens', () => {
  const placeAt = (address: string) => {
    const route = routeOf(address);
    return route.at === 'dossier' ? placeOf(route.rest) : null;
  };

  for (const [address, place] of [
    ['#/dossier/D-1', { at: 'overview', lineNumber: null }],
    ['#/dossier/D-1/regel/10000', { at: 'overview', lineNumber: 10_000 }],
    ['#/dossier/D-1/regel/10000/afronden', { at: 'finishLine', lineNumber: 10_000 }],
    ['#/dossier/D-1/regel/10000/brief', { at: 'letter', lineNumber: 10_000 }],
    [toDossier.letter('D-1', null), { at: 'letter', lineNumber: null }],
    [toDossier.steps('D/1'), { at: 'steps' }],
    [toDossier.check('D-1'), { at: 'check' }],
    [toDossier.refer('D-1'), { at: 'refer' }],
    [toDossier.close('D-1'), { at: 'close' }],
    [toDossier.assign('D-1'), { at: 'assign' }],
    [toDossier.withdraw('D-1'), { at: 'withdraw' }],
    [toDossier.finishLines('D-1'), { at: 'finishLines' }],
    ['#/dossier/D-1/acties', { at: 'overview', lineNumber: null }],
    ['#/dossier/D-1/__proto__', { at: 'overview', lineNumber: null }],
    ['#/dossier/D-1/regel/x/afronden', { at: 'overview', lineNumber: null }],
    ['#/dossier/D-1/iets/anders', { at: 'overview', lineNumber: null }],
  ] as const) {
    it(`${address} opens ${place.at}`, () => {
      expect(placeAt(address)).to.deep.equal(place);
    });
  }

  it('sends commands to addresses that hold any number', () => {
    expect(dossierPath('D 1/2', 'close')).to.equal('/api/dossiers/D%201%2F2/close');
  });
});

describe('the stage bar', () => {
  const barOf = (stage: Stage, judgement = dossier.judgement) =>
    stageBar({ stage, judgement })
      .map(({ stage: one, state }) => `${one}:${state}`)
      .join(' ');

  it('shows a referral only to the dossiers that come to it', () => {
    expect(barOf('check')).to.equal('judge:done assign:done carryOut:done check:current close:ahead');
    expect(barOf('refer', referDossier.judgement)).to.equal('judge:done assign:done carryOut:done check:done refer:current close:ahead');
    expect(barOf('close', { ...referDossier.judgement, referred: true })).to.contain('refer:done close:current');
  });

  it('has judging behind it from the first day, and everything behind it once closed', () => {
    expect(barOf('assign')).to.match(/^judge:done assign:current/u);
    expect(barOf('closed')).not.to.match(/current|ahead/u);
  });
});

describe('the one next step', () => {
  for (const [next, address] of [
    [{ kind: 'addSteps' }, '#/dossier/D-000231/stappen'],
    [{ kind: 'finishLine', lineNumber: 20_000 }, '#/dossier/D-000231/regel/20000/afronden'],
    [{ kind: 'check' }, '#/dossier/D-000231/controle'],
    [{ kind: 'refer' }, '#/dossier/D-000231/verwijzen'],
    [{ kind: 'close' }, '#/dossier/D-000231/afsluiten'],
  ] as const satisfies readonly (readonly [NextStep, string])[]) {
    it(`${next.kind} opens its own screen`, () => {
      expect(nextButton({ ...dossier, next }, me)).to.include({ does: 'open', kind: next.kind, address });
    });
  }

  it('names the line that it finishes', () => {
    expect(nextButton(dossier, me)).to.include({ about: 'Klacht onderzoeken' });
  });

  it('completes a task of my own at once, and only shows a colleague’s', () => {
    const judging = { ...freshDossier, next: { kind: 'completeJudgingTask', taskNumber: judgingTask.number } as const };
    const colleagues = { ...dossier, next: { kind: 'finishTask', taskNumber: lineTask.number } as const };
    expect(nextButton(judging, me)).to.include({ does: 'complete', task: judgingTask });
    expect(nextButton(colleagues, me)).to.include({ does: 'open', address: '#/taak/T-000151' });
  });

  it('is nothing when the dossier is closed, or names what is not there', () => {
    expect(nextButton(closedDossier, me)).to.equal(null);
    expect(nextButton({ ...dossier, next: { kind: 'finishTask', taskNumber: 'T-9' } }, me)).to.equal(null);
  });
});

describe('what can be done beside the next step', () => {
  for (const [what, view, ways] of [
    ['two open lines', dossier, ['finishLines', 'check', 'close']],
    ['no lines yet', freshDossier, ['check', 'close']],
    ['checking next', doneDossier, ['close']],
    ['closing next', { ...doneDossier, next: { kind: 'close' } }, ['check']],
  ] as const) {
    it(`with ${what} is ${ways.join(', ')} in sight, what is seldom done under more`, () => {
      expect(waysOf(view)).to.deep.equal({ inSight: ways, folded: ['assign', 'withdraw'] });
    });
  }
});

describe('what hangs on a dossier', () => {
  it('is counted per line', () => {
    expect(lineCounts(researchLine)).to.deep.equal({ tasks: 1, interactions: 0, comments: 1, letters: 0 });
    expect(doneLines(dossier)).to.equal(1);
  });

  it('has its last contact first, wherever that hangs', () => {
    const older = { ...dossier, interactions: [interaction({ date: '2026-11-23', entryNumber: 1 })] };
    expect(contactMoments(older).map(({ entryNumber }) => entryNumber)).to.deep.equal([4140, 1]);
  });
});

describe('a task to be made', () => {
  const form = { description: ' Bellen ', who: { kind: 'team', code: 'WIJK' } as const, deadline: '2026-12-01', note: ' ' };

  it('never goes to nobody', () => {
    expect(taskFaults({ ...form, who: null }).who).to.equal('missing');
    expect(taskBody({ ...form, who: null })).to.equal(null);
    expect(taskBody(form)).to.deep.equal({ description: 'Bellen', note: '', assignee: form.who, deadline: '2026-12-01' });
  });

  for (const [deadline, day] of [
    [null, '2026-12-02'],
    ['2026-12-18', '2026-12-02'],
    ['2026-11-30', '2026-11-30'],
    ['2026-11-01', '2026-12-02'],
  ] as const) {
    it(`is proposed for ${day} where the dossier is due ${deadline ?? 'never'}`, () => {
      expect(proposedDay({ deadline }, '2026-11-25')).to.equal(day);
    });
  }
});

describe('changing a dossier', () => {
  it('sends only what differs, with the version that was read', () => {
    const form = { ...updateForm(dossier), checkDate: '2026-12-20', deadline: '' };
    expect(updateBody(dossier, form)).to.deep.equal({ version: dossier.version, checkDate: '2026-12-20', deadline: null });
    expect(updateBody(dossier, updateForm(dossier))).to.equal(null);
  });
});

describe('the statuses to choose from', () => {
  const offered = { dossierStatuses: [{ code: 'OPEN', description: 'Open' }] };

  it('hold the dossier’s own, also when it is not offered', () => {
    const status = { code: 'VOLTOOID', description: 'Voltooid' };
    expect(statusOptions({ status }, offered)).to.deep.equal([status, ...offered.dossierStatuses]);
  });

  it('are as they are offered when its own is among them', () => {
    expect(statusOptions({ status: { code: 'OPEN', description: 'Open' } }, offered)).to.equal(offered.dossierStatuses);
  });
});

describe('finishing a line', () => {
  it('takes its open tasks along unless somebody keeps one open', () => {
    const form = finishForm(researchLine, lookups, 'UITGEVOERD');
    expect(finishBody(researchLine, form).tasks).to.deep.equal([{ number: lineTask.number, version: lineTask.version }]);
    expect(finishBody(researchLine, { ...form, keepOpen: [lineTask.number] }).tasks).to.deep.equal([]);
  });

  it('records a letter after a letter, and a telephone call otherwise', () => {
    const templateOf = (line: typeof researchLine) => finishForm(line, lookups, '').interaction.templateCode;
    expect(templateOf(calledLine)).to.equal('TEL-UIT');
    expect(templateOf(letterLine)).to.equal('BRIEF-UIT');
    expect(templateOf({ ...calledLine, documents: [{ ...photo, templateCode: 'ONTVANGST' }] })).to.equal('BRIEF-UIT');
    expect(templateOf({ ...calledLine, documents: [photo] })).to.equal('TEL-UIT');
  });

  it('leaves the reason open where none was chosen', () => {
    const body = finishBody(researchLine, finishForm(researchLine, lookups, ''));
    expect(body).to.deep.include({ version: researchLine.version, closingReason: null });
    expect(body.interaction).to.deep.equal({ templateCode: 'TEL-UIT', description: 'Klacht onderzoeken', comment: '' });
  });

  it('at once records no contact that nobody described', () => {
    expect(finishAtOnce(dossier, 20_000, '')).to.deep.include({ closingReason: null, interaction: null });
    expect(finishAtOnce(dossier, 99, '')).to.equal(null);
  });
});

describe('a letter', () => {
  const [received, referral] = templates;

  it('offers what fits the stage first, and the referral’s letter nowhere else than at referring', () => {
    const choice = templateChoice(templates, 'refer', 'VERWIJZING');
    expect(choice.fitting).to.deep.equal([]);
    expect(choice.others.map(({ code }) => code)).to.deep.equal(['ONTVANGST']);
    expect(firstTemplate(choice)).to.equal('ONTVANGST');
  });

  it('chooses nothing where two would do', () => {
    expect(firstTemplate({ fitting: received === undefined ? [] : [received, received], others: [] })).to.equal('');
  });

  it('answers with the defaults, and takes an emptied default for empty', () => {
    const questions = referral?.questions ?? [];
    expect(answersOf(questions, {})['stukkenMee']).to.equal('nee');
    expect(readyAnswers(questions, {}).kind).to.equal('ready');
    expect(readyAnswers(questions, { watGedaan: '' })).to.deep.equal({ kind: 'faults', problems: { watGedaan: 'required' } });
  });

  it('leaves out what was typed for another template', () => {
    expect(answersOf(received?.questions ?? [], { elders: 'x' })).not.to.have.property('elders');
  });
});

describe('the check', () => {
  for (const [verdict, body, address] of [
    ['satisfied', { satisfied: true, remark: 'Goed' }, '#/dossier/D-1/afsluiten'],
    ['moreToDo', { satisfied: false, everythingReasonableDone: false, remark: 'Goed' }, '#/dossier/D-1/stappen'],
    ['everythingDone', { satisfied: false, everythingReasonableDone: true, remark: 'Goed' }, '#/dossier/D-1/verwijzen'],
  ] as const) {
    it(`that ends in ${verdict} is recorded as such and leads on`, () => {
      expect(checkBody(verdict, ' Goed ')).to.deep.equal(body);
      expect(afterCheck(verdict, 'D-1')).to.equal(address);
    });
  }

  it('allows a referral only after not satisfied and everything reasonable done (R8)', () => {
    expect([dossier, doneDossier, closedDossier].map(mayRefer)).to.deep.equal([false, false, false]);
    expect(mayRefer(referDossier)).to.equal(true);
  });
});

describe('a referral', () => {
  const ready = { kind: 'ready', answers: { a: 'b' } } as const;

  it('needs a body and every answer', () => {
    expect(referBody({ bodyCode: '', remark: '' }, ready)).to.equal(null);
    expect(referBody({ bodyCode: 'HC', remark: '' }, { kind: 'faults', problems: {} })).to.equal(null);
    expect(referBody({ bodyCode: 'HC', remark: ' x ' }, ready)).to.deep.equal({ bodyCode: 'HC', remark: 'x', answers: { a: 'b' } });
  });

  it('chooses the body by itself only where there is no choice', () => {
    expect(onlyBody(lookups.referralBodies)).to.equal('');
    expect(onlyBody(lookups.referralBodies.slice(0, 1))).to.equal('KC');
  });
});
