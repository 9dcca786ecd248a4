import { expect } from 'chai';
import { isRuleName, ruleNames, rulebook } from '../../sandbox/rules/rulebook.ts';

describe('sandbox: the rulebook', () => {
  it('has no two rules of one name, so that none hides another', () => {
    const names = rulebook().list().map(({ name }) => name);
    expect(names.toSorted()).to.deep.equal(ruleNames.toSorted());
  });

  it('says of every rule, in a sentence each, what the ERP does and what the sandbox does without it', () => {
    for (const { name, says, off } of rulebook().list()) {
      expect(says, name).to.match(/^[^a-z].*\.$/su);
      expect(off, name).to.match(/^[^a-z].*\.$/su);
      expect(off, name).not.to.equal(says);
    }
  });

  it('keeps to every rule until it is turned off, and again after a reset', () => {
    const rules = rulebook();
    rules.turn('staleVersion', false);
    expect(rules.list().filter(({ on }) => !on).map(({ name }) => name)).to.deep.equal(['staleVersion']);
    rules.reset();
    expect(rules.list().every(({ on }) => on)).to.equal(true);
  });

  it('knows no rule by the name of what every object has', () => {
    for (const name of ['constructor', '__proto__', 'toString', '']) expect(isRuleName(name)).to.equal(false);
  });
});
