import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { stepsPage } from '../proof/stepsPage.ts';

it('docs/steps.md counts what test/steps.json says', () => {
  expect(readFileSync('docs/steps.md', 'utf8')).to.equal(stepsPage());
});
