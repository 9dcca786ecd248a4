import { expect } from 'chai';
import { ageOf } from '../../addin/flow/age.ts';
import { addDays, daysBetween, endOfWeek } from '../../addin/flow/days.ts';
import { faultOf } from '../../addin/flow/form.ts';
import { cutTo, leftOf, saidOf } from '../../addin/flow/limit.ts';
import { assigneeOf, keyOf } from '../../addin/flow/people.ts';
import { routeOf, to } from '../../addin/flow/route.ts';
import { matches } from '../../addin/flow/search.ts';
import { termOf } from '../../addin/flow/term.ts';
import { dueOf, grouped } from '../../addin/flow/work.ts';

// A Wednesday.
const today = '2026-11-25';

describe('the work list', () => {
  for (const [deadline, due] of [
    ['2026-11-24', 'late'],
    ['2025-12-31', 'late'],
    ['2026-11-25', 'today'],
    ['2026-11-26', 'thisWeek'],
    ['2026-11-29', 'thisWeek'],
    ['2026-11-30', 'later'],
    [null, 'later'],
  ] as const) {
    it(`puts ${deadline ?? 'work without a date'} under ${due}`, () => {
      expect(dueOf(deadline, today)).to.equal(due);
    });
  }

  it('ends the week on Sunday, also when today is one', () => {
    expect(dueOf('2026-11-30', '2026-11-29')).to.equal('later');
    expect(endOfWeek('2026-11-29')).to.equal('2026-11-29');
  });

  it('sorts every group by date and leaves no row out', () => {
    const rows = [null, '2026-12-24', '2026-11-20', '2026-11-18', '2026-12-01'].map((deadline) => ({ deadline }));
    const groups = grouped(rows, today);
    expect(groups.map(({ due }) => due)).to.deep.equal(['late', 'later']);
    expect(groups.flatMap((group) => group.rows.map(({ deadline }) => deadline))).to.deep.equal([
      '2026-11-18',
      '2026-11-20',
      '2026-12-01',
      '2026-12-24',
      null,
    ]);
  });
});

describe('a term', () => {
  for (const [deadline, term] of [
    [null, { kind: 'none' }],
    ['2026-11-24', { kind: 'late', days: 1 }],
    ['2026-10-24', { kind: 'late', days: 32 }],
    ['2026-11-25', { kind: 'today' }],
    ['2026-11-26', { kind: 'tomorrow' }],
    ['2026-11-27', { kind: 'on', day: '2026-11-27' }],
  ] as const) {
    it(`of ${deadline ?? 'nothing'} is ${JSON.stringify(term)}`, () => {
      expect(termOf(deadline, today)).to.deep.equal(term);
    });
  }

  it('does not lose a day where summer time begins or ends', () => {
    expect(addDays('2027-03-27', 2)).to.equal('2027-03-29');
    expect(daysBetween('2026-10-24', '2026-10-26')).to.equal(2);
  });

  it('knows leap years and ends of months', () => {
    expect(addDays('2028-02-28', 1)).to.equal('2028-02-29');
    expect(addDays('2026-12-31', 1)).to.equal('2027-01-01');
  });
});

describe('searching', () => {
  const texts = ["Familie 't Hart", 'Dorpsstraat 12 A', 'T-000123', 'Lekkage in de badkamer', null, 'Ayşe Ünal'];
  for (const [search, found] of [
    ['', true],
    ['  ', true],
    ['unal', true],
    ['AYŞE', true],
    ['t hart', true],
    ["'t hart", true],
    ['lek dorps', true],
    ['000123', true],
    ['lekkage keuken', false],
    ['null', false],
  ] as const) {
    it(`${found ? 'finds' : 'does not find'} “${search}”`, () => {
      expect(matches(texts, search)).to.equal(found);
    });
  }
});

describe('a limit', () => {
  it('is mentioned only when it comes near', () => {
    expect(leftOf('a'.repeat(30), 50)).to.deep.equal({ left: 20, near: false, over: false });
    expect(leftOf('a'.repeat(40), 50)).to.deep.equal({ left: 10, near: true, over: false });
    expect(leftOf('a'.repeat(51), 50)).to.deep.equal({ left: -1, near: true, over: true });
  });

  for (const [text, limit, cut] of [
    ['Lekkage', 50, 'Lekkage'],
    ['Lekkage in de badkamer', 16, 'Lekkage in de'],
    ['Onverstaanbaarheid van', 10, 'Onverstaan'],
    ['Lekkage in de', 13, 'Lekkage in de'],
  ] as const) {
    it(`of ${limit} leaves “${cut}” of “${text}”`, () => {
      expect(cutTo(text, limit)).to.equal(cut);
    });
  }

  for (const [typed, said] of [
    [79, null],
    [80, 20],
    [89, 20],
    [90, 10],
    [94, 10],
    [95, 5],
    [99, 5],
    [100, 0],
    [101, -1],
    [140, -1],
  ] as const) {
    it(`of 100 is said aloud as ${said ?? 'nothing'} after ${typed} characters: never at every key`, () => {
      expect(saidOf(leftOf('a'.repeat(typed), 100))).to.equal(said);
    });
  }

  it('and being required are the only faults of a text', () => {
    expect(faultOf(' \n', { required: true })).to.equal('missing');
    expect(faultOf('', {})).to.equal(null);
    expect(faultOf('abc', { limit: 2 })).to.equal('tooLong');
    expect(faultOf('ab', { required: true, limit: 2 })).to.equal(null);
  });
});

describe('an address in the pane', () => {
  for (const [address, route] of [
    [to.work(), { at: 'work', tab: null }],
    [to.work('mine'), { at: 'work', tab: 'mine' }],
    [to.work('team'), { at: 'work', tab: 'team' }],
    [to.work('dossiers'), { at: 'work', tab: 'dossiers' }],
    [to.task('T-000123'), { at: 'task', number: 'T-000123' }],
    [to.dossier('D-000231'), { at: 'dossier', number: 'D-000231', rest: [] }],
    [to.dossier('D-000231', 'stappen'), { at: 'dossier', number: 'D-000231', rest: ['stappen'] }],
    [to.finishLine('D-000231', 10000), { at: 'dossier', number: 'D-000231', rest: ['regel', '10000', 'afronden'] }],
    [to.taskLetter('T-000123'), { at: 'taskLetter', number: 'T-000123' }],
    [to.taskLetterAgain('T-000123', 'een/id'), { at: 'taskLetterAgain', number: 'T-000123', documentId: 'een/id' }],
    [to.several(), { at: 'several' }],
    ['#/taak/T-000123/onbekend', { at: 'task', number: 'T-000123' }],
    ['#/taken', { at: 'work', tab: null }],
    [to.task('A/B #1'), { at: 'task', number: 'A/B #1' }],
    ['', { at: 'work', tab: null }],
    ['#/nergens/heen', { at: 'work', tab: null }],
    ['#/taak', { at: 'work', tab: null }],
    ['#/taak/%E0%A4%A', { at: 'work', tab: null }],
  ] as const) {
    it(`${address || '(none)'} leads to ${JSON.stringify(route)}`, () => {
      expect(routeOf(address)).to.deep.equal(route);
    });
  }
});

describe('the age of a list', () => {
  const asOf = '2026-11-25T08:00:00.000Z';
  for (const [seconds, age] of [
    [-5, { unit: 'seconds', count: 0 }],
    [8, { unit: 'seconds', count: 8 }],
    [59, { unit: 'seconds', count: 59 }],
    [60, { unit: 'minutes', count: 1 }],
    [3599, { unit: 'minutes', count: 59 }],
    [7300, { unit: 'hours', count: 2 }],
  ] as const) {
    it(`after ${seconds} s is ${age.count} ${age.unit}`, () => {
      expect(ageOf(asOf, Date.parse(asOf) + seconds * 1000)).to.deep.equal(age);
    });
  }
});

describe('an assignee in a native list', () => {
  it('comes back as it went in', () => {
    for (const assignee of [{ kind: 'employee', code: 'A:B' }, { kind: 'team', code: 'KLACHT' }, null] as const) {
      expect(assigneeOf(keyOf(assignee))).to.deep.equal(assignee);
    }
  });
});
