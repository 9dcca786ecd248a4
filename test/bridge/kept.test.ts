import { expect } from 'chai';
import { refused } from '../../bridge/errors.ts';
import { Kept } from '../../bridge/kept.ts';
import { done } from '../../bridge/outcome.ts';

const world = () => {
  let now = 0;
  const kept = new Kept<string>({ now: () => now }, 1_000);
  return { kept, pass: (ms: number) => (now += ms) };
};

const says = (value: string) => () => Promise.resolve(done(value));

describe('what is kept for a while', () => {
  it('is read once, also when many ask at the same moment', async () => {
    const { kept } = world();
    const answers = await Promise.all([kept.get(says('first')), kept.get(says('second'))]);
    expect([...answers, await kept.get(says('third'))]).to.deep.equal([done('first'), done('first'), done('first')]);
  });

  it('is read again after its life, with the token of whoever asks then', async () => {
    const { kept, pass } = world();
    await kept.get(says('old token'));
    pass(1_000);
    expect(await kept.get(says('new token'))).to.deep.equal(done('new token'));
  });

  it('is read again when the clock was put back: what was read in the future would stay for ever', async () => {
    const { kept, pass } = world();
    await kept.get(says('read in the future'));
    pass(-3_600_000);
    expect(await kept.get(says('read now'))).to.deep.equal(done('read now'));
  });

  it('never keeps a refusal', async () => {
    const { kept } = world();
    await kept.get(() => Promise.resolve(refused('erpAway')));
    expect(await kept.get(says('back'))).to.deep.equal(done('back'));
  });
});
