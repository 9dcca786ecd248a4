import { expect } from 'chai';
import { code, typed } from '../../bridge/schema.ts';

/** Half of a character outside the basic plane: no address and no file can hold it. */
const half = '\uD83D';

describe('what may be sent', () => {
  const texts: readonly (readonly [string, boolean])[] = [
    ['Eerste regel\n\ttweede regel', true],
    ['Bedankt 😀', true],
    ['nul\u0000', false],
    [`half ${half}.`, false],
  ];
  for (const [text, kept] of texts) {
    it(`as text, ${JSON.stringify(text)}: ${kept ? 'kept' : 'refused'}`, () => expect(typed(100).safeParse(text).success).to.equal(kept));
  }

  const codes: readonly (readonly [string, boolean])[] = [
    ['T-000123', true],
    ["WIJK 'T HART", true],
    ['ÜNAL', true],
    ['', false],
    [half, false],
    ['T-000123\u0000', false],
    ['T-000123\nT-000124', false],
  ];
  for (const [number, kept] of codes) {
    it(`as code or number, ${JSON.stringify(number)}: ${kept ? 'kept' : 'refused'}`, () => expect(code(20).safeParse(number).success).to.equal(kept));
  }
});
