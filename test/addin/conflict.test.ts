import { expect } from 'chai';
import { clashes, conflictRows, leftToThem } from '../../addin/flow/conflict.ts';
import type { ConflictRow, Fact } from '../../addin/flow/conflict.ts';
import { writtenFormNames } from '../../addin/flow/dossier/forms.ts';
import { endFacts, lineFacts, taskFacts } from '../../addin/flow/facts.ts';
import { leftAsIs, statusOptions, updateFacts, updateForm } from '../../addin/flow/dossier/update.ts';
import { goneForms } from '../../addin/flow/goneForms.ts';
import type { Stand } from '../../addin/flow/task.ts';
import { writtenIn } from '../../addin/flow/unsent.ts';
import { dossier, lookups, researchLine } from './dossierFixtures.ts';
import { taskView } from './fixtures.ts';

const joke = { code: 'JBR', words: 'Joke de Bruin' };
const mark = { code: 'MDI', words: 'Mark van Dijk' };

/** What it was, what it is now, what was typed; and what became of it. */
const cases: readonly (readonly [Fact, Fact, Fact, ConflictRow['kind'] | null])[] = [
  ['a', 'a', 'a', null],
  ['a', 'a', 'b', 'onlyMine'],
  ['a', 'b', 'a', 'onlyTheirs'],
  ['a', 'b', 'b', 'onlyTheirs'],
  ['a', 'b', 'c', 'both'],
  ['a', null, 'b', 'both'],
  ['a', null, '', 'onlyTheirs'],
  [null, 'a', null, 'onlyTheirs'],
  [null, 'a', 'b', 'both'],
  ['', null, '', null],
  ['a ', 'a', 'a', null],
  [joke, joke, mark, 'onlyMine'],
  [joke, { ...joke, words: 'Joke Smit' }, joke, null],
  [joke, mark, null, 'both'],
  [null, mark, null, 'onlyTheirs'],
];

const show = (fact: Fact): string => (typeof fact === 'object' ? (fact?.code ?? 'nothing') : `“${fact}”`);

describe('theirs and mine', () => {
  for (const [base, theirs, mine, kind] of cases) {
    it(`are ${kind ?? 'the same'} where ${show(base)} became ${show(theirs)} and ${show(mine)} was typed`, () => {
      const rows = conflictRows({ base: { status: base }, theirs: { status: theirs }, mine: { status: mine } });
      expect(rows.map((row) => row.kind)).to.deep.equal(kind === null ? [] : [kind]);
    });
  }

  it('are compared thing by thing, in the order of the record', () => {
    const base = { status: 'a', deadline: '2026-12-18', checkDate: null };
    const theirs = { status: 'b', deadline: '2026-12-20', checkDate: null };
    const rows = conflictRows({ base, theirs, mine: { deadline: '2026-12-31', checkDate: '2026-12-24' } });
    expect(rows).to.deep.equal([
      { name: 'status', kind: 'onlyTheirs', base: 'a', theirs: 'b', mine: 'a' },
      { name: 'deadline', kind: 'both', base: '2026-12-18', theirs: '2026-12-20', mine: '2026-12-31' },
      { name: 'checkDate', kind: 'onlyMine', base: null, theirs: null, mine: '2026-12-24' },
    ]);
    expect(clashes(rows)).to.equal(true);
    expect(leftToThem(rows, [])).to.deep.equal(['status']);
    expect(leftToThem(rows, ['deadline', 'checkDate'])).to.deep.equal(['status', 'deadline']);
  });

  it('clash only where both changed one thing', () => {
    const rows = conflictRows({ base: { status: 'a' }, theirs: { status: 'b' }, mine: { deadline: 'x' } });
    expect(clashes(rows)).to.equal(false);
  });
});

describe('changing a dossier that a colleague changed', () => {
  const now = { ...dossier, deadline: '2026-12-20', handler: { code: 'MDI', name: 'Mark van Dijk' } };
  const form = { ...updateForm(dossier), deadline: '2026-12-31', checkDate: '2026-12-24' };

  it('leaves what is theirs as it is now, and the rest as it was typed', () => {
    expect(leftAsIs(form, now, ['handler'])).to.deep.equal({ ...form, handlerCode: 'MDI' });
    expect(leftAsIs(form, now, ['handler', 'deadline'])).to.deep.equal({ ...form, handlerCode: 'MDI', deadline: '2026-12-20' });
  });

  it('names what was chosen as the ERP does', () => {
    const facts = updateFacts({ ...form, handlerCode: 'JBR' }, statusOptions(dossier, lookups), lookups);
    expect(facts.status).to.deep.equal({ code: 'INBEHAND', words: 'In behandeling' });
    expect(facts.handler).to.deep.equal(joke);
  });
});

describe('what a record says', () => {
  it('shows that a task went to somebody else, was noted on or hangs on a dossier', () => {
    const task = taskView();
    const changed = { ...task, note: `${task.note}!`, employee: { code: 'MDI', name: 'Mark van Dijk' }, dossierNumber: 'D-1' };
    const rows = conflictRows({ base: taskFacts(task), theirs: taskFacts(changed), mine: {} });
    expect(rows.map(({ name }) => name)).to.deep.equal(['assignee', 'note', 'dossier']);
  });

  it('shows that a line has another task, and that less keeps a dossier open', () => {
    const line = { ...researchLine, tasks: [] };
    expect(conflictRows({ base: lineFacts(researchLine), theirs: lineFacts(line), mine: {} }).map(({ name }) => name)).to.deep.equal(['openWork']);
    const emptied = { ...dossier, blockers: [] };
    expect(conflictRows({ base: endFacts(dossier), theirs: endFacts(emptied), mine: {} }).map(({ name }) => name)).to.deep.equal(['openWork']);
  });
});

describe('what was written in a form that is gone', () => {
  it('is every sentence of it, also in a form within the form, and no code, day or tick', () => {
    const draft = {
      reason: 'Dubbel.',
      remark: ' ',
      closingReason: 'OPGELOST',
      deadline: '2026-12-18',
      interaction: { record: true, templateCode: 'TEL', comment: 'Gebeld.' },
      rows: { 'KLACHT/10000': { note: 'Met spoed.', who: null } },
    };
    expect(writtenIn(draft)).to.deep.equal(['Dubbel.', 'Gebeld.', 'Met spoed.']);
  });

  const stands: readonly (readonly [Stand, readonly string[]])[] = [
    [{ kind: 'judge' }, []],
    [{ kind: 'carryOut', dossierNumber: 'D-1', lineNumber: null, started: true }, ['aannemen', 'afwijzen']],
    [{ kind: 'free' }, ['aannemen', 'afwijzen', 'afronden', 'teruggeven']],
    [{ kind: 'taken', by: 'Mark' }, ['aannemen', 'afwijzen', 'afronden', 'teruggeven']],
    [{ kind: 'closed' }, ['aannemen', 'afwijzen', 'afronden', 'teruggeven', 'overdragen']],
  ];
  for (const [stand, forms] of stands) {
    it(`is looked for where a task is ${stand.kind}`, () => {
      expect(goneForms('T-1', stand)).to.deep.equal(forms.map((form) => `taak/T-1/${form}`));
    });
  }

  it('is looked for in the dossier and at each of its lines', () => {
    expect(writtenFormNames({ number: 'D-1', lines: [researchLine] })).to.include.members([
      'dossier/D-1/intrekken',
      'dossier/D-1/opmerking/dossier',
      'dossier/D-1/opmerking/20000',
      'dossier/D-1/regel/20000/afronden',
    ]);
  });
});
