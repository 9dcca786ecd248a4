import { expect } from 'chai';
import type { Trial } from '../../sandbox/changes/carry.ts';
import type { Fate } from '../../sandbox/changes/send.ts';
import { subscriptionsIn } from '../../sandbox/changes/subscription.ts';
import { webhooksOf } from '../../sandbox/changes/webhooks.ts';
import type { Webhooks } from '../../sandbox/changes/webhooks.ts';
import { settingsBox } from '../../sandbox/control/settings.ts';
import { suffixed } from '../../sandbox/erp/names.ts';
import { rulebook } from '../../sandbox/rules/rulebook.ts';
import { openFile } from '../../sandbox/store/database.ts';
import type { Database } from '../../sandbox/store/database.ts';
import { createTables } from '../../sandbox/store/tables.ts';
import { openListener } from './listener.ts';
import type { Listener } from './listener.ts';
import { until } from './until.ts';

const start = Date.parse('2026-11-20T08:00:00Z');

describe('sandbox: notifications on their way', () => {
  let database: Database;
  let listener: Listener;
  let webhooks: Webhooks;
  let stopping: AbortController;
  let fates: Fate[];
  let trials: Trial[];
  let waited: number[];

  /** A clock that every wait sets forward at once. */
  beforeEach(async () => {
    [database, listener] = [await openFile(':memory:'), await openListener()];
    createTables(database);
    stopping = new AbortController();
    let now = start;
    [fates, trials, waited] = [[], [], []];
    webhooks = webhooksOf({
      database,
      names: suffixed(''),
      rules: rulebook(),
      settings: settingsBox().now,
      now: () => now,
      newId: () => 'id',
      lowestHeld: () => null,
      stopped: stopping.signal,
      timer: (ms, work) => {
        const immediate = setImmediate(() => {
          now += ms;
          waited.push(ms);
          work();
        });
        return () => clearImmediate(immediate);
      },
      fate: () => fates.shift() ?? null,
      moved: () => null,
      tried: (trial) => void trials.push(trial),
    });
    put('one');
  });
  afterEach(async () => {
    stopping.abort();
    await webhooks.ended();
    await listener.close();
    database.close();
  });

  const put = (id: string): void => {
    const at = new Date(start).toISOString();
    const times = { createdAt: at, modifiedAt: at, expiresAt: new Date(start + 1e12).toISOString() };
    const about = { owner: 'app', resource: '/x/tasks', path: 'x/tasks', entitySet: 'tasks', clientState: 'geheim' };
    subscriptionsIn(database).put({ id, notificationUrl: listener.url, ...about, ...times, rowVersion: 1, attempts: 0, dueAt: null });
  };
  const change = (id = 'a'): void => webhooks.changed([{ verb: 'updated', set: 'tasks', id }]);
  const left = (): number => subscriptionsIn(database).all().length;
  const settled = (): Promise<void> => until(async () => subscriptionsIn(database).all().every(({ dueAt }) => dueAt === null));

  it('is sent half a minute after the first change', async () => {
    change();
    change('b');
    const [message] = await listener.messages(1);
    expect(waited).to.deep.equal([30_000]);
    expect(message?.value.map((each) => each.resource)).to.deep.equal(['x/tasks(a)', 'x/tasks(b)']);
  });

  it('is tried again after 60 seconds three times, then ever later, until the subscription is given up', async () => {
    listener.answers(503);
    change();
    await listener.messages(7);
    await until(async () => left() === 0);
    expect(waited).to.deep.equal([30_000, 60_000, 60_000, 60_000, 600_000, 6_000_000, 60_000_000]);
    expect(listener.received).to.have.length(7);
    expect(trials.map(({ status }) => status)).to.deep.equal(Array(7).fill(503));
  });

  it('begins anew with the tries once one was taken', async () => {
    listener.answers(408);
    change();
    await listener.messages(2);
    listener.answers(200);
    await settled();
    expect(subscriptionsIn(database).all()[0]).to.include({ attempts: 0 });
  });

  it('can be lost, and nobody notices', async () => {
    fates.push({ kind: 'webhookLost' });
    change();
    await settled();
    change('b');
    const [message] = await listener.messages(1);
    expect(message?.value.map((each) => each.resource)).to.deep.equal(['x/tasks(b)']);
  });

  it('can come twice', async () => {
    fates.push({ kind: 'webhookTwice' });
    change();
    const [first, second] = await listener.messages(2);
    expect(second?.value).to.deep.equal(first?.value);
    await settled();
    expect(listener.received).to.have.length(2);
  });

  it('can come late', async () => {
    fates.push({ kind: 'webhookLate', ms: 200 });
    const begin = performance.now();
    change();
    await listener.messages(1);
    expect(performance.now() - begin).to.be.at.least(190);
    await settled();
    expect(trials).to.have.length(1);
    expect(trials[0]).to.include({ status: 200, fault: 'webhookLate' });
  });

  it('tells of a try that nobody answered', async () => {
    await listener.close();
    change();
    await until(async () => trials.length > 0);
    expect(trials[0]).to.include({ notificationUrl: listener.url, status: 0, fault: null });
  });

  it('ends all subscriptions of an address that refuses one message', async () => {
    put('two');
    listener.answers(410);
    change();
    await until(async () => left() === 0);
    expect(listener.received).to.have.length(1);
  });
});
