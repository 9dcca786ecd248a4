import { expect } from 'chai';
import { Operations } from '../../bridge/outbox/operations.ts';
import type { Command, OperationState, Work } from '../../bridge/outbox/operations.ts';
import { problemIn, refused } from '../../bridge/errors.ts';
import { done } from '../../bridge/outcome.ts';
import type { Outcome } from '../../bridge/outcome.ts';
import type { OperationResult } from '../../bridge/schema.ts';

const command: Command = { owner: 'tenant/anna', idempotencyKey: 'key', path: '/tasks/T-1/complete', fingerprint: 'body' };
const never = new Promise<void>(() => {});

const world = () => {
  let now = 0;
  const bugs: unknown[] = [];
  const operations = new Operations({ now: () => now }, (bug) => bugs.push(bug));
  const perform = (work: Work, part: Partial<Command> = {}): OperationState => {
    const view = operations.perform({ ...command, ...part }, work);
    if (view === 'keyReused') throw new Error('The key was used before');
    return view;
  };
  return { operations, perform, bugs, pass: (ms: number) => (now += ms) };
};

const ends =
  (outcome: Outcome<OperationResult>): Work =>
  () =>
    Promise.resolve(outcome);

describe('the commands under way and just finished', () => {
  it('are answered as running when they take too long, and can be asked for later', async () => {
    const { operations, perform } = world();
    const { promise, resolve } = withResolver<Outcome<OperationResult>>();
    const { id } = perform(() => promise);
    expect((await operations.view(id, command.owner, Promise.resolve()))?.state).to.equal('running');
    resolve(done({ dossierNumber: 'D-1' }));
    const view = await operations.view(id, command.owner, never);
    expect(view?.result).to.deep.equal({ dossierNumber: 'D-1' });
  });

  it('run once: a repeat gets the same operation, at the same moment and later', async () => {
    const { operations, perform } = world();
    let runs = 0;
    const work: Work = () => {
      runs += 1;
      return Promise.resolve(done({}));
    };
    const first = perform(work);
    expect(perform(work).id).to.equal(first.id);
    await operations.view(first.id, command.owner, never);
    expect(perform(work).state).to.equal('done');
    expect(runs).to.equal(1);
  });

  it('refuse other content under the same key, also at the same moment', async () => {
    const { operations, perform } = world();
    const { id } = perform(ends(done({})));
    const other = { ...command, fingerprint: 'other' };
    expect(operations.perform(other, ends(done({})))).to.equal('keyReused');
    await operations.view(id, command.owner, never);
    expect(operations.perform(other, ends(done({})))).to.equal('keyReused');
    expect(operations.perform({ ...other, owner: 'tenant/bert' }, ends(done({})))).not.to.equal('keyReused');
  });

  it('are never tried again on something else, where a repeat would be let through', async () => {
    const { operations, perform } = world();
    const { id } = perform(ends({ kind: 'unknown' }));
    await operations.view(id, command.owner, never);
    const elsewhere = { ...command, path: '/documents/7/content' };
    expect(operations.perform(elsewhere, ends(done({})))).to.equal('keyReused');
    expect(operations.perform(command, ends(done({})))).not.to.equal('keyReused');
  });

  it('may be tried again when nobody knows what became of them, with newer versions, and know that they are', async () => {
    const { operations, perform } = world();
    const { id } = perform(ends({ kind: 'unknown' }));
    expect((await operations.view(id, command.owner, never))?.problem?.code).to.equal('erpUnknown');
    const repeats: boolean[] = [];
    const again: Work = ({ repeated }) => {
      repeats.push(repeated);
      return Promise.resolve(done({}));
    };
    perform(again, { fingerprint: 'newer version' });
    await operations.view(id, command.owner, never);
    expect(repeats).to.deep.equal([true]);
  });

  it('know whether an earlier attempt may have written something, also attempts later', async () => {
    const { operations, perform } = world();
    const repeats: boolean[] = [];
    const attempt = async (written: number) => {
      const { id } = perform(({ repeated, onWritten }) => {
        repeats.push(repeated);
        onWritten(written, 2);
        return Promise.resolve(refused('changed'));
      });
      await operations.view(id, command.owner, never);
    };
    for (const written of [0, 0, 1, 0, 0]) await attempt(written);
    expect(repeats).to.deep.equal([false, false, false, true, true]);
  });

  it('say what stands already when they were refused on their way', async () => {
    const { operations, perform } = world();
    const { id } = perform(({ onWritten }) => {
      onWritten(2, 5);
      return Promise.resolve(refused('erpRefused'));
    });
    const { problem } = (await operations.view(id, command.owner, never)) ?? {};
    expect(problem).to.deep.include({ partly: { written: 2, writes: 5 } });
    if (problem) expect(problemIn('nl', problem).safe).to.match(/^2 van de 5 onderdelen zijn opgeslagen/);
  });

  it('are shown to nobody else', async () => {
    const { operations, perform } = world();
    const { id } = perform(ends(done({})));
    expect(await operations.view(id, 'tenant/bert')).to.equal(null);
  });

  it('tell IT of a bug and the person that it is not certain', async () => {
    const { operations, perform, bugs } = world();
    const { id } = perform(() => Promise.reject(new Error('bug')));
    expect((await operations.view(id, command.owner, never))?.problem?.code).to.equal('bug');
    expect(bugs).to.have.length(1);
  });

  it('are forgotten after a quarter of an hour', async () => {
    const { operations, perform, pass } = world();
    const { id } = perform(ends(done({})));
    await operations.view(id, command.owner, never);
    pass(16 * 60_000);
    perform(ends(done({})), { idempotencyKey: 'next' });
    expect(await operations.view(id, command.owner)).to.equal(null);
  });
});

const withResolver = <T>() => {
  const resolver: { resolve: (value: T) => void } = { resolve: () => {} };
  const promise = new Promise<T>((resolve) => {
    resolver.resolve = resolve;
  });
  return { promise, resolve: (value: T) => resolver.resolve(value) };
};
