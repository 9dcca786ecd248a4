import { expect } from 'chai';
import { Turns } from '../../bridge/http/turns.ts';

describe('what one person may have under way at once', () => {
  it('is so much and no more, and nothing of somebody else’s', () => {
    const turns = new Turns(2);
    const first = turns.take('anna');
    turns.take('anna');
    expect(turns.take('anna')).to.equal(null);
    expect(turns.take('bert')).not.to.equal(null);
    first?.();
    expect(turns.take('anna')).not.to.equal(null);
  });

  it('is given back once, however often that is said', () => {
    const turns = new Turns(1);
    const leave = turns.take('anna');
    leave?.();
    turns.take('anna');
    leave?.();
    expect(turns.take('anna')).to.equal(null);
  });
});
