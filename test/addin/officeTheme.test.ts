import { expect } from 'chai';
import { themeOn } from '../../addin/host/theme.ts';

describe('the theme of Office', () => {
  const backgrounds: readonly (readonly [string | undefined, 'light' | 'dark' | null])[] = [
    ['#FFFFFF', 'light'],
    ['#F3F2F1', 'light'],
    ['#B4B4B4', 'light'],
    ['#666666', 'dark'],
    ['#212121', 'dark'],
    ['#000000', 'dark'],
    ['#0000ff', 'dark'],
    ['#00ff00', 'light'],
    ['white', null],
    ['', null],
    ['#fff', null],
    [undefined, null],
  ];
  for (const [background, theme] of backgrounds) {
    it(`is ${theme ?? 'not known'} on ${background ?? 'no colour at all'}`, () => {
      expect(themeOn(background)).to.equal(theme);
    });
  }
});
