import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { limits } from '../../../../sandbox/rules/limits.ts';
import type { Erp, Reply } from '../../../sandbox/bench.ts';
import { oidOf } from '../../../sandbox/bench.ts';
import type { Check, Probe } from '../check.ts';
import { outcome, standard } from '../check.ts';
import { taskOf } from './made.ts';

/** Milliseconds. */
const minute = 60_000;

const jolanda = oidOf('JBRUIN');

interface Listed {
  readonly struck: number;
}

const until = async (what: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + 20_000;
  while (!(await what())) if (Date.now() > end) throw new Error('It never came to that.');
};

interface Busy {
  readonly user?: string;
  readonly requests: number;
  /** Milliseconds; by default until `release`. */
  readonly ms?: number;
}

/** What the ERP is at work on, and how to let it finish that. */
interface Held {
  readonly requests: readonly Promise<Reply>[];
  readonly release: () => Promise<void>;
}

/** Keeps the ERP at work on somebody's requests; returns when it has begun with all of them. */
const keepBusy = async ({ control }: Probe, erp: Erp, { user = jolanda, requests, ms = 60_000 }: Busy): Promise<Held> => {
  await control('DELETE', 'faults');
  await control('POST', 'faults', { kind: 'slow', user, times: requests, ms });
  const going = Array.from({ length: requests }, () => erp.get('teams'));
  await until(async () => (await control<readonly Listed[]>('GET', 'faults'))[0]?.struck === requests);
  return { requests: going, release: () => control('DELETE', 'faults') };
};

const outcomes = async (replies: readonly Promise<Reply>[]): Promise<readonly string[]> =>
  (await Promise.all(replies)).map(outcome).toSorted();

const tooMany = '429 Application_TooManyRequests';

export const limitChecks: Readonly<Record<keyof typeof limits, Check>> = {
  fiveAtOnce: async (probe) => {
    const { erp, control } = probe;
    await standard(probe, { requestsAtOnce: 5 });
    const four = await keepBusy(probe, erp, { requests: 4 });
    expect((await erp.get('teams')).status).to.equal(200);
    await four.release();
    await Promise.all(four.requests);
    const five = await keepBusy(probe, erp, { requests: 5 });
    await control('PATCH', 'settings', { requestsQueued: 0 });
    const sixth = await erp.get('teams');
    await control('PATCH', 'settings', { requestsQueued: 95 });
    const queued = erp.get('teams');
    await five.release();
    expect(outcome(sixth)).to.equal(tooMany);
    expect(await outcomes([...five.requests, queued])).to.deep.equal(Array.from({ length: 6 }, () => '200'));
  },
  queueLength: async (probe) => {
    const { erp, control } = probe;
    await standard(probe, { requestsQueued: 95 });
    await control('PATCH', 'settings', { requestsAtOnce: 1, requestsQueued: 2 });
    const one = await keepBusy(probe, erp, { requests: 1, ms: 3_000 });
    const others = Array.from({ length: 3 }, () => erp.get('teams'));
    await Promise.race(others);
    await one.release();
    expect(await outcomes([...one.requests, ...others])).to.deep.equal(['200', '200', '200', tooMany]);
  },
  queueTime: async (probe) => {
    const { erp, control } = probe;
    await standard(probe, { queueTime: 8 * minute });
    await control('PATCH', 'settings', { requestsAtOnce: 1, queueTime: 50 });
    const one = await keepBusy(probe, erp, { requests: 1, ms: 3_000 });
    const waited = outcome(await erp.get('teams'));
    await one.release();
    expect(waited).to.equal('503 Application_ServiceUnavailable');
    expect(await outcomes(one.requests)).to.deep.equal(['200']);
  },
  requestRate: async ({ erp, control }) => {
    await standard({ control }, { requestRate: 6_000, rateWindow: 5 * minute });
    await control('PATCH', 'settings', { requestRate: 3 });
    const replies = [];
    for (let request = 0; request < 5; request += 1) replies.push(outcome(await erp.get('teams')));
    expect(replies.filter((reply) => reply === '200')).to.have.length.at.most(3);
    expect(replies.slice(3)).to.deep.equal([tooMany, tooMany]);
    await control('PATCH', 'settings', { rateWindow: 0 });
    expect((await erp.get('teams')).status).to.equal(200);
  },
  noRetryAfterOn429: async (probe) => {
    const { erp, control } = probe;
    await control('PATCH', 'settings', { requestsAtOnce: 1, queueTime: 1, retryAfter: 7 });
    const one = await keepBusy(probe, erp, { requests: 1 });
    const waited = await erp.get('teams');
    await one.release();
    await Promise.all(one.requests);
    expect([waited.status, waited.headers.get('retry-after')]).to.deep.equal([503, '7']);
    await control('PATCH', 'settings', { requestRate: 0 });
    const refused = await erp.get('teams');
    expect([refused.status, refused.headers.get('retry-after')]).to.deep.equal([429, null]);
  },
  tooManyNotProcessed: async (probe) => {
    const { erp, control } = probe;
    const [first, second] = [randomUUID(), randomUUID()];
    await control('PATCH', 'settings', { requestsAtOnce: 1, requestsQueued: 0 });
    const one = await keepBusy(probe, erp, { requests: 1 });
    const queued = await erp.post('tasks', taskOf({ id: first }));
    await one.release();
    await Promise.all(one.requests);
    await control('PATCH', 'settings', { requestRate: 0 });
    const counted = await erp.post('tasks', taskOf({ id: second }));
    await control('DELETE', 'settings');
    expect([outcome(queued), outcome(counted)]).to.deep.equal([tooMany, tooMany]);
    for (const id of [first, second]) expect((await erp.get(`tasks(${id})`)).status).to.equal(404);
    expect((await erp.post('tasks', taskOf({ id: first }))).status).to.equal(201);
  },
  operationTime: async ({ erp, control }) => {
    const id = randomUUID();
    await standard({ control }, { operationTime: 8 * minute });
    await control('PATCH', 'settings', { operationTime: 50 });
    await control('POST', 'faults', { kind: 'slow', user: jolanda, ms: 500 });
    expect((await erp.post('tasks', taskOf({ id }))).status).to.equal(408);
    await control('POST', 'hold', { method: 'POST', path: '/tasks', ms: 500 });
    expect((await erp.post('tasks', taskOf({ id }))).status).to.equal(408);
    expect((await erp.get(`tasks(${id})`)).status).to.equal(404);
  },
  gatewayTime: async ({ erp, control }) => {
    await standard({ control }, { gatewayTime: 10 * minute });
    await control('PATCH', 'settings', { gatewayTime: 50 });
    await control('POST', 'faults', { kind: 'slow', user: jolanda, ms: 500 });
    const { status, headers, body } = await erp.get('teams');
    expect([status, headers.get('content-type')]).to.deep.equal([504, 'text/html']);
    expect(body['text']).to.match(/^<html>/);
  },
  doneBehindGateway: async ({ erp, control }) => {
    const id = randomUUID();
    await control('DELETE', 'log');
    await control('PATCH', 'settings', { gatewayTime: 50 });
    await control('POST', 'faults', { kind: 'slow', user: jolanda, ms: 500 });
    expect((await erp.post('tasks', taskOf({ id }))).status).to.equal(504);
    await control('DELETE', 'settings');
    const log = () => control<readonly { readonly late?: true }[]>('GET', 'log');
    await until(async () => (await log()).some(({ late }) => late === true));
    expect((await erp.get(`tasks(${id})`)).status).to.equal(200);
  },
  ownLimits: async (probe) => {
    await probe.control('PATCH', 'settings', { requestsAtOnce: 1, requestsQueued: 0 });
    const one = await keepBusy(probe, probe.erp, { requests: 1 });
    const other = await (await probe.as('KVISSER')).get('teams');
    await one.release();
    expect(await outcomes([...one.requests, Promise.resolve(other)])).to.deep.equal(['200', '200']);
  },
  limitsOfProgram: async (probe) => {
    const program = await probe.asProgram();
    await probe.control('PATCH', 'settings', { requestsAtOnce: 1, requestsQueued: 0 });
    const one = await keepBusy(probe, program, { user: 'app', requests: 1 });
    const [second, person] = [await program.get('teams'), await probe.erp.get('teams')];
    await one.release();
    await Promise.all(one.requests);
    expect([outcome(second), outcome(person)]).to.deep.equal([tooMany, '200']);
  },
};
