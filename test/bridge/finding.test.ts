import { expect } from 'chai';
import { byDeadline, narrowed } from '../../bridge/dossiers/rules/finding.ts';
import { listDossiers } from '../../bridge/dossiers/schema.ts';
import type { DossierRow } from '../../bridge/dossiers/schema.ts';

const coded = { code: 'X', description: 'x' };

const row = (number: string, values: Partial<DossierRow> = {}): DossierRow => ({
  id: number,
  version: 'v',
  number,
  description: 'Lekkage badkamer',
  type: coded,
  status: coded,
  open: true,
  reporterName: 'Mevrouw Ünal-’t Hart',
  address: 'Dorpsstraat 12, Lindenveen',
  handler: null,
  team: null,
  deadline: null,
  checkDate: null,
  linesDone: 0,
  lines: 0,
  ...values,
});

const numbers = (rows: readonly DossierRow[]) => rows.map(({ number }) => number);

describe('a list of dossiers is narrowed', () => {
  const searches: readonly (readonly [string, boolean])[] = [
    ['lekkage', true],
    ['LEKKAGE dorpsstraat', true],
    ['d-000231', true],
    ['unal t hart', true],
    ['  badkamer  ', true],
    ['', true],
    ['keuken', false],
    ['lekkage keuken', false],
    ['Lindenveen 12 ünal 231', true],
  ];
  for (const [search, found] of searches) {
    it(`“${search}”: ${found ? 'found' : 'not found'}`, () => {
      expect(numbers(narrowed([row('D-000231')], { search }, '2026-11-20'))).to.have.length(found ? 1 : 0);
    });
  }

  it('also where a dossier has nobody and no address', () => {
    expect(narrowed([row('D-1', { reporterName: null, address: null })], { search: 'null' }, '2026-11-20')).to.deep.equal([]);
  });

  const deadlines = ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', null];
  const terms: readonly (readonly ['late' | 'today' | 'week' | undefined, string, readonly (string | null)[]])[] = [
    ['late', '2026-11-20', ['2026-11-19']],
    ['today', '2026-11-20', ['2026-11-20']],
    ['week', '2026-11-20', ['2026-11-20', '2026-11-21', '2026-11-22']],
    ['week', '2026-11-22', ['2026-11-22']],
    ['week', '2026-11-23', ['2026-11-23']],
    [undefined, '2026-11-20', deadlines],
  ];
  for (const [due, today, left] of terms) {
    it(`by term ${due ?? 'none'} on ${today}: ${left.length} of ${deadlines.length}`, () => {
      const rows = deadlines.map((deadline, i) => row(`D-${i}`, { deadline }));
      expect(narrowed(rows, due === undefined ? {} : { due }, today).map(({ deadline }) => deadline)).to.deep.equal(left);
    });
  }

  it('open ones first, by deadline, those without one last', () => {
    const rows = [
      row('D-1', { open: false, deadline: '2026-01-01' }),
      row('D-2'),
      row('D-4', { deadline: '2026-12-01' }),
      row('D-3', { deadline: '2026-12-01' }),
    ];
    expect(numbers(rows.toSorted(byDeadline))).to.deep.equal(['D-3', 'D-4', 'D-2', 'D-1']);
  });

  it('is one’s own unless asked otherwise, and nothing that is not known', () => {
    expect(listDossiers.parse({})).to.deep.equal({ scope: 'mine' });
    for (const wrong of [{ due: 'morgen' }, { scope: 'alles' }, { search: 'x'.repeat(101) }, { contact: '' }, { handler: 'x' }]) {
      expect(listDossiers.safeParse(wrong).success).to.equal(false);
    }
  });
});
