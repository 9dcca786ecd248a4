import { expect } from 'chai';
import { Operations } from '../../bridge/outbox/operations.ts';
import type { Command } from '../../bridge/outbox/operations.ts';
import { done } from '../../bridge/outcome.ts';
import type { Outcome } from '../../bridge/outcome.ts';
import type { OperationResult } from '../../bridge/schema.ts';

const command: Command = { owner: 'tenant/anna', idempotencyKey: 'key', fingerprint: 'body' };
const plan = { writes: [], result: {} };
const never = new Promise<void>(() => {});

const world = () => {
  let now = 0;
  const bugs: unknown[] = [];
  const operations = new Operations({ now: () => now }, (bug) => bugs.push(bug));
  return { operations, bugs, pass: (ms: number) => (now += ms) };
};

const finished = (operations: Operations, outcome: Outcome<OperationResult>) => {
  const { id } = operations.start(command, plan, () => Promise.resolve(outcome));
  return operations.view(id, command.owner, never);
};

describe('the commands under way and just finished', () => {
  it('are answered as running when they take too long, and can be asked for later', async () => {
    const { operations } = world();
    const { promise, resolve } = withResolver<Outcome<OperationResult>>();
    const { id } = operations.start(command, plan, () => promise);
    expect((await operations.view(id, command.owner, Promise.resolve()))?.state).to.equal('running');
    resolve(done({ dossierNumber: 'D-1' }));
    const view = await operations.view(id, command.owner, never);
    expect(view?.result).to.deep.equal({ dossierNumber: 'D-1' });
  });

  it('answer a repeat with the same operation, and refuse other content under the same key', async () => {
    const { operations } = world();
    const first = await finished(operations, done({}));
    expect(operations.earlier(command)).to.deep.equal(first);
    expect(operations.earlier({ ...command, fingerprint: 'other' })).to.equal('keyReused');
    expect(operations.earlier({ ...command, owner: 'tenant/bert' })).to.equal('none');
  });

  it('may be tried again when nobody knows what became of them', async () => {
    const { operations } = world();
    expect((await finished(operations, { kind: 'unknown' }))?.problem?.code).to.equal('erpUnknown');
    expect(operations.earlier({ ...command, fingerprint: 'newer version' })).to.equal('none');
  });

  it('are shown to nobody else', async () => {
    const { operations } = world();
    const view = await finished(operations, done({}));
    expect(await operations.view(view?.id ?? '', 'tenant/bert')).to.equal(null);
  });

  it('tell IT of a bug and the person that it is not certain', async () => {
    const { operations, bugs } = world();
    const { id } = operations.start(command, plan, () => Promise.reject(new Error('bug')));
    expect((await operations.view(id, command.owner, never))?.problem?.code).to.equal('bug');
    expect(bugs).to.have.length(1);
  });

  it('are forgotten after a quarter of an hour', async () => {
    const { operations, pass } = world();
    const view = await finished(operations, done({}));
    pass(16 * 60_000);
    operations.start({ ...command, idempotencyKey: 'next' }, plan, () => Promise.resolve(done({})));
    expect(await operations.view(view?.id ?? '', command.owner)).to.equal(null);
  });
});

const withResolver = <T>() => {
  const resolver: { resolve: (value: T) => void } = { resolve: () => {} };
  const promise = new Promise<T>((resolve) => {
    resolver.resolve = resolve;
  });
  return { promise, resolve: (value: T) => resolver.resolve(value) };
};
