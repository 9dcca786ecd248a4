import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { companyId } from '../../../../sandbox/bench.ts';
import type { Record, Reply } from '../../../../sandbox/bench.ts';
import type { batchRules } from '../../../../../sandbox/rules/writing/batches.ts';
import type { Checks, Probe } from '../../check.ts';
import { outcome } from '../../check.ts';
import { newTask, pathOf } from '../made.ts';

type Headers = Readonly<{ [name: string]: string }>;

interface Answered {
  readonly id: string;
  readonly status: number;
  readonly body?: Record;
}

const company = `companies(${companyId})`;
const json = { 'Content-Type': 'application/json' };
const snapshot = { Isolation: 'snapshot' };

const post = async ({ erp }: Probe, requests: readonly object[], headers: Headers = {}): Promise<Reply> =>
  erp.post(`${erp.base.slice(0, erp.base.indexOf('/companies'))}/$batch`, { requests }, { 'content-type': 'application/json', ...headers });

const answersTo = async (probe: Probe, requests: readonly object[], headers: Headers = {}): Promise<readonly Answered[]> => {
  const { status, body } = await post(probe, requests, headers);
  expect(status).to.equal(200);
  return body['responses'] as readonly Answered[];
};

const outcomes = (answers: readonly Answered[]): readonly string[] => answers.map(({ id, status }) => `${id} ${status}`);

const make = (id: string, task: string): object => ({
  id,
  method: 'POST',
  url: `${company}/tasks`,
  headers: json,
  body: { id: task, description: 'Proef' },
});
const wrong = { id: 'wrong', method: 'POST', url: `${company}/tasks`, headers: json, body: { employeeCode: 'NIEMAND' } };
const look = (id: number): object => ({ id: String(id), method: 'GET', url: `${company}/teams?$top=1` });
const many = (count: number): readonly object[] => Array.from({ length: count }, (_, at) => look(at));

const isThere = async ({ erp }: Probe, task: string): Promise<boolean> => (await erp.get(`tasks(${task})`)).status === 200;

/** A record, an error, another record; and what became of them. */
const around = async (probe: Probe, headers: Headers = {}) => {
  const [first, last] = [randomUUID(), randomUUID()];
  const answers = await answersTo(probe, [make('first', first), wrong, make('last', last)], headers);
  return { answers: outcomes(answers), there: [await isThere(probe, first), await isThere(probe, last)] };
};

/** What a batch of more requests than it may have is answered. */
export const tooLong = async (probe: Probe): Promise<Reply> => post(probe, many(101));

export const batchChecks: Checks<keyof typeof batchRules> = {
  batchRelativeAddresses: async (probe) => {
    const url = `${probe.erp.base}/teams?$top=1`;
    const parts = [look(1), { id: '2', method: 'GET', url }, { id: '3', method: 'GET', url: new URL(url).pathname }];
    const [relative, ...others] = await answersTo(probe, parts, { prefer: 'odata.continue-on-error' });
    expect(relative?.status).to.equal(200);
    expect(others.map(({ status, body }) => `${status} ${String((body?.['error'] as Record | undefined)?.['code'])}`)).to.deep.equal([
      '404 BadRequest_NotFound',
      '404 BadRequest_NotFound',
    ]);
  },
  batchLimit: async (probe) => {
    expect(await answersTo(probe, many(100))).to.have.length(100);
    const task = randomUUID();
    expect((await post(probe, [make('first', task), ...many(100)])).status).to.equal(500);
    expect(await isThere(probe, task)).to.equal(false);
  },
  batchPartHeaders: async (probe) => {
    const url = `${company}/${pathOf('tasks', await newTask(probe.erp))}`;
    const change = { method: 'PATCH', url, body: { note: 'Anders' } };
    const parts = [{ id: '1', ...change, headers: { ...json, 'If-Match': '*' } }, { id: '2', ...change, headers: json }];
    expect(outcomes(await answersTo(probe, parts, { 'if-match': '*' }))).to.deep.equal(['1 200', '2 400']);
  },
  batchPartContentType: async (probe) => {
    const [bare, text, typed] = [randomUUID(), randomUUID(), randomUUID()];
    const parts = [
      { ...make('bare', bare), headers: {} },
      { ...make('text', text), headers: { 'Content-Type': 'text/plain' } },
      { ...make('typed', typed), headers: { 'content-type': 'Application/JSON; charset=utf-8' } },
      look(1),
    ];
    const answers = await answersTo(probe, parts, { prefer: 'odata.continue-on-error' });
    expect(outcomes(answers)).to.deep.equal(['bare 400', 'text 400', 'typed 201', '1 200']);
    expect((answers[0]?.body?.['error'] as Record | undefined)?.['code']).to.equal('BadRequest');
    expect([await isThere(probe, bare), await isThere(probe, text), await isThere(probe, typed)]).to.deep.equal([false, false, true]);
  },
  batchStopsAtError: async (probe) => {
    const { answers, there } = await around(probe);
    expect(answers).to.deep.equal(['first 201', 'wrong 400']);
    expect(there).to.deep.equal([true, false]);
  },
  batchContinueOnError: async (probe) => {
    const { answers, there } = await around(probe, { prefer: 'odata.continue-on-error' });
    expect(answers).to.deep.equal(['first 201', 'wrong 400', 'last 201']);
    expect(there).to.deep.equal([true, true]);
  },
  batchSnapshot: async (probe) => {
    expect((await around(probe, snapshot)).there).to.deep.equal([false, false]);
    const task = randomUUID();
    expect(outcomes(await answersTo(probe, [make('whole', task), look(1)], snapshot))).to.deep.equal(['whole 201', '1 200']);
    expect(await isThere(probe, task)).to.equal(true);
  },
  batchMisleading201: async (probe) => {
    const { answers, there } = await around(probe, snapshot);
    expect(answers).to.deep.equal(['first 201', 'wrong 400']);
    expect(there).to.deep.equal([false, false]);
  },
  batchUndocumented: async (probe) => {
    for (const more of [{ dependsOn: ['1'] }, { atomicityGroup: 'g' }]) {
      expect(outcome(await post(probe, [look(1), { ...look(2), ...more }]))).to.equal('501 BadRequest_MethodNotImplemented');
    }
  },
};
