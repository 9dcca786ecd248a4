import { expect } from 'chai';
import { commonTexts } from '../../addin/text/common.ts';
import { longDay, shortDay, sizeWords, termWords } from '../../addin/text/format.ts';

const today = '2026-01-02';

describe('a day in a list', () => {
  for (const [day, nl, en] of [
    ['2026-01-01', '1 jan', '1 Jan'],
    ['2026-12-25', '25 dec', '25 Dec'],
    ['2025-12-25', '25 dec 2025', '25 Dec 2025'],
    ['2027-05-01', '1 mei 2027', '1 May 2027'],
    ['2026-03-29', '29 mrt', '29 Mar'],
  ] as const) {
    it(`is ${nl} or ${en} for ${day}: the year shows when it is another`, () => {
      expect(shortDay(day, { language: 'nl', today })).to.equal(nl);
      expect(shortDay(day, { language: 'en', today })).to.equal(en);
    });
  }

  it('is written in full where there is room', () => {
    expect([longDay('2026-11-22', 'nl'), longDay('2026-11-22', 'en')]).to.deep.equal(['22 november 2026', '22 November 2026']);
  });

  it('shows the year of a deadline after this year', () => {
    const term = { kind: 'on', day: '2027-01-04' } as const;
    expect(termWords(term, { text: commonTexts.nl, language: 'nl', today })).to.equal('uiterlijk 4 jan 2027');
    expect(termWords(term, { text: commonTexts.en, language: 'en', today })).to.equal('due 4 Jan 2027');
  });
});

describe('the size of a file', () => {
  for (const [bytes, nl, en] of [
    [10, '1 kB', '1 kB'],
    [412_300, '412 kB', '412 kB'],
    [1_250_000, '1,3 MB', '1.3 MB'],
  ] as const) {
    it(`is ${nl} or ${en} for ${bytes} bytes`, () => {
      expect([sizeWords(bytes, 'nl'), sizeWords(bytes, 'en')]).to.deep.equal([nl, en]);
    });
  }
});
