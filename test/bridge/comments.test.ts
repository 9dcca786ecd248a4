import { expect } from 'chai';
import fc from 'fast-check';
import { joinComment, nextCommentLine, splitComment } from '../../bridge/dossiers/rules/comments.ts';

const words = fc.array(fc.constantFrom('klacht', 'lekkage', ' ', '  ', '\n', '¶', '¬', '😀', 'x'.repeat(90), 'n'), {
  maxLength: 120,
});

describe('long comments (R12)', () => {
  it('come back exactly as they were typed, whatever they hold', () => {
    fc.assert(
      fc.property(fc.oneof(words.map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 600 })), (text) => {
        const typed = text.replaceAll('\r\n', '\n');
        expect(joinComment(splitComment(typed))).to.equal(typed);
      }),
      { numRuns: 1_000 },
    );
  });

  it('fit the ERP: no line is longer than 80 characters', () => {
    fc.assert(
      fc.property(words, (parts) => {
        for (const line of splitComment(parts.join(''))) expect(line.length).to.be.at.most(80);
      }),
    );
  });

  it('break between words, so that the ERP shows readable lines', () => {
    const text = 'De monteur kwam drie keer langs en heeft de oorzaak van de lekkage in de badkamer nog altijd niet gevonden.';
    expect(splitComment(text)).to.deep.equal([
      'De monteur kwam drie keer langs en heeft de oorzaak van de lekkage in de',
      'badkamer nog altijd niet gevonden.',
    ]);
  });

  it('mark a line break and a cut word, so that both can be put back', () => {
    expect(splitComment(`a\nb`)).to.deep.equal(['a¶', 'b']);
    expect(splitComment('x'.repeat(81))).to.deep.equal([`${'x'.repeat(79)}¬`, 'xx']);
  });

  it('never cut a character in two', () => {
    for (const line of splitComment(`x${'😀'.repeat(60)}`)) expect(() => encodeURIComponent(line)).not.to.throw();
  });

  const starts = [
    { there: [], next: 10_000 },
    { there: [10_000, 10_001, 10_002], next: 20_000 },
    { there: [10_000, 30_000], next: 40_000 },
  ];
  for (const { there, next } of starts) {
    it(`start at ${next} after ${JSON.stringify(there)}`, () => expect(nextCommentLine(there)).to.equal(next));
  }
});
