import { expect } from 'chai';
import { assignBody, assignFault, assignForm, giverOf, handedTasks, holderOf } from '../../addin/flow/dossier/assign.ts';
import { closeBody, endFault, endForm, withdrawBody, withdrawFault, withdrawForm } from '../../addin/flow/dossier/end.ts';
import {
  chosenLines,
  finishLinesBody,
  finishLinesFault,
  finishLinesForm,
  isEveryTicked,
  offeredLines,
  withEvery,
  withLine,
  writtenLines,
} from '../../addin/flow/dossier/finishLines.ts';
import { calledLine, doneDossier, dossier, judgingTask, letterLine, lineTask, researchLine } from './dossierFixtures.ts';

const mark = { kind: 'employee', code: 'MVD' } as const;
const maintenance = { kind: 'team', code: 'ONDERHOUD' } as const;
const joke = { code: 'JBR', name: 'Joke de Bruin' };

describe('ending a dossier', () => {
  const form = { ...endForm, closingReason: 'OPGELOST' };

  it('takes everything that is open along, each with the version that was seen', () => {
    expect(closeBody(dossier, form)).to.deep.equal({
      version: dossier.version,
      closingReason: 'OPGELOST',
      lineClosingReason: null,
      lines: [
        { lineNumber: 20_000, version: researchLine.version },
        { lineNumber: 50_000, version: letterLine.version },
      ],
      tasks: [{ number: lineTask.number, version: lineTask.version }],
    });
  });

  it('is held up by what is open and not taken along, and by a missing reason (R9)', () => {
    expect(endFault(dossier, { ...form, finishAll: false })).to.equal('blocked');
    expect(endFault(doneDossier, { ...form, finishAll: false })).to.equal(null);
    expect(endFault(dossier, endForm)).to.equal('reasonMissing');
    expect(endFault(dossier, form)).to.equal(null);
  });

  it('by withdrawing asks for the same, and takes a remark that fits', () => {
    const withdrawal = { ...withdrawForm, closingReason: 'INGETROK', remark: ' Verhuisd ' };
    expect(withdrawBody(dossier, withdrawal)).to.deep.equal({ ...closeBody(dossier, withdrawal), remark: 'Verhuisd' });
    expect(withdrawFault(dossier, withdrawForm)).to.equal('reasonMissing');
    expect(withdrawFault(dossier, { ...withdrawal, finishAll: false })).to.equal('blocked');
    expect(withdrawFault(dossier, { ...withdrawal, remark: 'x'.repeat(4001) })).to.equal('remarkTooLong');
    expect(withdrawFault(dossier, withdrawal)).to.equal(null);
  });
});

describe('handing a dossier over', () => {
  const team = { code: 'KLACHT', name: 'Klachtenteam' };
  const own = { ...judgingTask, number: 'T-1', version: 'W/"41"' };
  const ofTeam = { ...own, number: 'T-2', employee: null, team };
  const takenFromTeam = { ...own, number: 'T-3', employee: { code: 'AYU', name: 'Ayşe Ünal' }, team };
  const closed = { ...own, number: 'T-4', closed: true };
  const held = { ...dossier, handler: joke, team, tasks: [own, ofTeam, takenFromTeam, closed] };

  for (const [whose, view, holder, tasks] of [
    ['its handler’s', held, { kind: 'employee', ...joke }, ['T-1']],
    ['its team’s while nobody handles it', { ...held, handler: null }, { kind: 'team', ...team }, ['T-2']],
    ['nobody’s', { ...held, handler: null, team: null }, null, []],
  ] as const) {
    it(`takes open tasks along that are ${whose}`, () => {
      expect(holderOf(view)).to.deep.equal(holder);
      expect(handedTasks(view, assignForm).map(({ number }) => number)).to.deep.equal(tasks);
    });
  }

  it('finds those on its lines too', () => {
    const mine = { ...dossier, handler: { code: 'AYU', name: 'Ayşe Ünal' }, tasks: [] };
    expect(handedTasks(mine, assignForm)).to.deep.equal([lineTask]);
  });

  it('leaves behind what somebody took the tick off', () => {
    expect(assignBody(held, { ...assignForm, who: maintenance })).to.deep.equal({
      version: held.version,
      assignee: maintenance,
      tasks: [{ number: 'T-1', version: 'W/"41"' }],
    });
    expect(assignBody(held, { ...assignForm, who: mark, keep: ['T-1'] })?.tasks).to.deep.equal([]);
  });

  for (const [who, fault] of [
    [null, 'missing'],
    [{ kind: 'employee', code: 'JBR' }, 'same'],
    [{ kind: 'team', code: 'KLACHT' }, null],
    [mark, null],
  ] as const) {
    it(`needs somebody who does not have it already: ${who?.code ?? 'nobody'}`, () => {
      expect(assignFault(held, { ...assignForm, who })).to.equal(fault);
      expect(assignBody(held, { ...assignForm, who }) === null).to.equal(who === null);
    });
  }

  it('that stopped on its way goes on with the tasks that stayed behind', () => {
    const stopped = { ...assignForm, who: mark, from: giverOf(held, assignForm) };
    const now = { ...held, version: 'W/"99"', handler: { code: 'MVD', name: 'Mark van Dijk' } };
    expect(assignFault(now, stopped)).to.equal(null);
    expect(assignBody(now, stopped)).to.deep.equal({ version: 'W/"99"', assignee: mark, tasks: [{ number: 'T-1', version: 'W/"41"' }] });
    expect(assignFault({ ...now, tasks: [] }, stopped)).to.equal('same');
  });
});

describe('finishing several lines', () => {
  const both = { ...finishLinesForm, ticked: [50_000, 20_000] };
  const numbersOf = (lines: readonly { readonly lineNumber: number }[]) => lines.map(({ lineNumber }) => lineNumber);

  it('offers the open ones, and shows of its own what is done meanwhile', () => {
    expect(numbersOf(offeredLines(dossier, finishLinesForm))).to.deep.equal([20_000, 50_000]);
    expect(numbersOf(offeredLines(dossier, { ...both, ticked: [10_000] }))).to.deep.equal([10_000, 20_000, 50_000]);
  });

  it('sends the ticked ones in the dossier’s order with their tasks, each with the version that was seen', () => {
    expect(finishLinesBody(dossier, both)).to.deep.equal({
      closingReason: null,
      lines: [
        { lineNumber: 20_000, version: researchLine.version },
        { lineNumber: 50_000, version: letterLine.version },
      ],
      tasks: [{ number: lineTask.number, version: lineTask.version }],
    });
  });

  it('leaves out tasks that stay open, and tasks of lines that are not ticked', () => {
    expect(finishLinesBody(dossier, { ...both, keepOpen: [lineTask.number] }).tasks).to.deep.equal([]);
    expect(finishLinesBody(dossier, { ...both, ticked: [50_000] }).tasks).to.deep.equal([]);
  });

  const done = { ...researchLine, status: 'Completed' as const };

  it('sends again what is still open, tasks of a line that is finished already too', () => {
    const lines = [calledLine, done, letterLine];
    const both20And50 = finishLinesBody({ lines }, both);
    expect(numbersOf(both20And50.lines)).to.deep.equal([20_000, 50_000]);
    expect(both20And50.tasks).to.have.length(1);
    expect(numbersOf(chosenLines({ lines }, { ...both, keepOpen: [lineTask.number] }))).to.deep.equal([50_000]);
  });

  it('knows which lines are certain: they are written in their order, before any task', () => {
    const certain = (written: number) => numbersOf(writtenLines(dossier, both, { written }));
    expect([0, 1, 2, 3].map(certain)).to.deep.equal([[], [20_000], [20_000, 50_000], [20_000, 50_000]]);
    expect(writtenLines(dossier, both, null)).to.deep.equal([]);
  });

  it('ticks all or none, and one by one', () => {
    const every = { ...finishLinesForm, ...withEvery(dossier, true) };
    expect(isEveryTicked(dossier, every)).to.equal(true);
    expect(isEveryTicked(dossier, { ...every, ...withLine(every, 20_000, false) })).to.equal(false);
    expect(withEvery(dossier, false).ticked).to.deep.equal([]);
    expect(withLine(every, 20_000, true).ticked).to.have.members([20_000, 50_000]);
  });

  it('needs a line, and no more than the bridge takes at once', () => {
    const many = Array.from({ length: 51 }, (_, index) => ({ ...letterLine, lineNumber: index + 1 }));
    expect(finishLinesFault(dossier, finishLinesForm)).to.equal('nothing');
    expect(finishLinesFault(dossier, both)).to.equal(null);
    expect(finishLinesFault({ lines: many }, { ...both, ...withEvery({ lines: many }, true) })).to.equal('tooMany');
  });
});
