import { expect } from 'chai';
import { applyDateFormula } from '../../bridge/lookups/dateFormula.ts';

describe('date formulas of process steps (R5)', () => {
  const rows = [
    ['2D', '2026-11-22', '2026-11-24'],
    ['1W', '2026-11-22', '2026-11-29'],
    ['1W+1D', '2026-11-22', '2026-11-30'],
    ['CM', '2026-11-22', '2026-11-30'],
    ['<CM>', '2026-12-31', '2026-12-31'],
    ['CM+1W', '2026-11-22', '2026-12-07'],
    ['CW', '2026-11-22', '2026-11-22'],
    ['CW', '2026-11-23', '2026-11-29'],
    ['CQ', '2026-11-22', '2026-12-31'],
    ['CY', '2026-02-01', '2026-12-31'],
    ['1M', '2027-01-31', '2027-02-28'],
    ['1Q', '2026-11-30', '2027-02-28'],
    ['1Y', '2028-02-29', '2029-02-28'],
    ['-1D', '2026-03-01', '2026-02-28'],
    ['', '2026-11-22', '2026-11-22'],
    ['gauw', '2026-11-22', '2026-11-22'],
  ] as const;
  for (const [formula, from, date] of rows) {
    it(`propose ${date} for “${formula}” from ${from}`, () => expect(applyDateFormula(formula, from)).to.equal(date));
  }
});
