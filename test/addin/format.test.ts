import { expect } from 'chai';
import { shortDay, termWords } from '../../addin/text/format.ts';
import { common } from '../../addin/text/nl/common.ts';

const today = '2026-01-02';

describe('a day in a list', () => {
  for (const [day, words] of [
    ['2026-01-01', '1 jan'],
    ['2026-12-25', '25 dec'],
    ['2025-12-25', '25 dec 2025'],
    ['2027-05-01', '1 mei 2027'],
  ] as const) {
    it(`is ${words} for ${day}: the year shows when it is another`, () => {
      expect(shortDay(day, today)).to.equal(words);
    });
  }

  it('shows the year of a deadline after this year', () => {
    expect(termWords({ kind: 'on', day: '2027-01-04' }, { text: common, today })).to.equal('uiterlijk 4 jan 2027');
  });
});
