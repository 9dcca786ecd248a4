import { expect } from 'chai';
import { MemoryTokens } from '../../bridge/identity/cache/memory.ts';

describe('tokens in memory', () => {
  let now: number;
  let kept: MemoryTokens;

  beforeEach(() => {
    now = 0;
    kept = new MemoryTokens({ now: () => now }, 3);
  });

  const keep = (...names: readonly string[]): Promise<unknown> => Promise.all(names.map((name) => kept.set(name, { token: name, endsAt: 100 })));
  const there = async (...names: readonly string[]): Promise<readonly boolean[]> =>
    Promise.all(names.map(async (name) => (await kept.get(name)) !== null));

  it('never grow beyond what there is room for: the least recently used goes', async () => {
    await keep('a', 'b', 'c');
    await kept.get('a');
    await keep('d');
    expect(await there('a', 'b', 'c', 'd')).to.deep.equal([true, false, true, true]);
    expect(kept.size).to.equal(3);
  });

  it('that have ended make room before any other', async () => {
    await kept.set('live', { token: 'live', endsAt: 1_000 });
    await keep('a', 'b');
    now = 100;
    await kept.set('new', { token: 'new', endsAt: 1_000 });
    expect(await there('live', 'new')).to.deep.equal([true, true]);
    expect(kept.size).to.equal(2);
  });

  it('are not given once they have ended, nor kept', async () => {
    await keep('a');
    now = 100;
    expect(await there('a')).to.deep.equal([false]);
    expect(kept.size).to.equal(0);
  });
});
