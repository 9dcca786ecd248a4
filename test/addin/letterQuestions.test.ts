import { expect } from 'chai';
import { hintKey, hintsShown } from '../../addin/flow/hints.ts';
import { answersOf, readyAnswers, shownAnswers, typedAgain } from '../../addin/flow/letter.ts';
import { keptNumber, shownNumber } from '../../addin/flow/number.ts';
import { moved, withoutRow, withRow } from '../../addin/flow/rows.ts';
import { agreement, hints, madeLetter } from './letterFixtures.ts';

const { questions } = agreement;

describe('a number as somebody types it', () => {
  const cases: readonly (readonly [typed: string, kept: string])[] = [
    ['12', '12'],
    ['12,5', '12.5'],
    [' 12,50 ', '12.50'],
    ['12.5', '12.5'],
    ['1.250', '1250'],
    ['1.250,50', '1250.50'],
    ['1 250,50', '1250.50'],
    ['-3,5', '-3.5'],
    ['007', '7'],
    ['0,5', '0.5'],
    ['-0', '0'],
    ['veel', 'veel'],
    ['1,2,3', '1,2,3'],
    ['12,', '12,'],
    ['', ''],
  ];
  for (const [typed, kept] of cases) {
    it(`“${typed}” is sent as “${kept}”`, () => {
      expect(keptNumber(typed)).to.equal(kept);
    });
  }

  for (const kept of ['12', '12.5', '-3.5', '0.25', '1250.50']) {
    it(`${kept} comes back the same after it was shown`, () => {
      expect(keptNumber(shownNumber(kept))).to.equal(kept);
    });
  }

  it('stays as it is where it is no number', () => {
    expect(shownNumber('1.2.3')).to.equal('1.2.3');
  });
});

describe('the answers of a letter', () => {
  it('begin with what the dossier proposes, rows too', () => {
    const { acties, vergoeding } = shownAnswers(questions, {});
    expect(acties).to.deep.equal([
      { wat: 'Leiding vervangen', wanneer: '2026-12-09', wie: '', kosten: '' },
      { wat: 'Plafond schilderen', wanneer: '', wie: '', kosten: '' },
    ]);
    expect(vergoeding).to.equal('');
  });

  it('begin with an empty row where rows are needed and none are proposed', () => {
    const [rows] = questions.filter(({ kind }) => kind === 'rows').map(({ name, label, kind, required, columns = [] }) => ({ name, label, kind, required, columns }));
    expect(shownAnswers(rows === undefined ? [] : [rows], {})).to.deep.equal({ acties: [{ wat: '', wanneer: '', wie: '', kosten: '' }] });
  });

  it('are sent with a dot in their numbers, in rows too', () => {
    const sent = answersOf(questions, { vergoeding: '12,5', acties: [{ wat: 'Stucen', wanneer: '2026-12-09', wie: '', kosten: '1.250' }] });
    expect(sent['vergoeding']).to.equal('12.5');
    expect(sent['acties']).to.deep.equal([{ wat: 'Stucen', wanneer: '2026-12-09', wie: '', kosten: '1250' }]);
  });

  it('that were kept are shown with a comma, and without what the template no longer asks', () => {
    expect(typedAgain(questions, madeLetter.answers)).to.deep.equal({
      oordeel: 'gegrond',
      hersteld: 'nee',
      waarom: 'De aannemer kwam niet.',
      vergoeding: '12,5',
      acties: [{ wat: 'Leiding vervangen', wanneer: '2026-12-09', wie: 'aannemer', kosten: '' }],
    });
  });

  it('that were kept make the same letter', () => {
    const ready = readyAnswers(questions, typedAgain(questions, madeLetter.answers));
    const { vervallen: _, ...kept } = madeLetter.answers;
    expect(ready).to.deep.equal({ kind: 'ready', answers: { ...kept, excuus: '' } });
  });

  it('of another kind than the question are left out', () => {
    expect(typedAgain(questions, { acties: 'Leiding vervangen', oordeel: [{ wat: 'x' }] })).to.deep.equal({});
  });

  it('say per cell what is wrong', () => {
    const ready = readyAnswers(questions, { oordeel: 'gegrond', hersteld: 'ja', vergoeding: '501', excuus: 'misschien' });
    expect(ready).to.deep.equal({ kind: 'faults', problems: { excuus: 'notYesNo', vergoeding: 'tooLarge', 'acties.1.wanneer': 'required' } });
  });
});

describe('rows', () => {
  const rows = ['a', 'b', 'c'];
  it('are moved one place, and not over the edge', () => {
    expect(moved(rows, 1, -1)).to.deep.equal(['b', 'a', 'c']);
    expect(moved(rows, 1, 1)).to.deep.equal(['a', 'c', 'b']);
    expect(moved(rows, 0, -1)).to.deep.equal(rows);
    expect(moved(rows, 2, 1)).to.deep.equal(rows);
  });

  it('are taken away and changed one at a time', () => {
    expect(withoutRow(rows, 1)).to.deep.equal(['a', 'c']);
    expect(withRow(rows, 1, 'x')).to.deep.equal(['a', 'x', 'c']);
  });
});

describe('hints on plain language', () => {
  const [first, second] = hints;
  if (first === undefined || second === undefined) throw new Error('The fixtures have no hints.');

  it('are shown once each, without those that were put aside', () => {
    expect(hintsShown([first, second, first], [])).to.deep.equal({ shown: [first, second], hidden: 0 });
    expect(hintsShown(hints, [hintKey(first)])).to.deep.equal({ shown: [second], hidden: 1 });
  });

  it('that were put aside and are gone from the letter are not counted', () => {
    expect(hintsShown([second], [hintKey(first)])).to.deep.equal({ shown: [second], hidden: 0 });
  });
});
