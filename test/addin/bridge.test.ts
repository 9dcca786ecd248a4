import { expect } from 'chai';
import { bridgeClient } from '../../addin/bridge.ts';
import type { Bridge } from '../../addin/bridge.ts';
import type { Progress } from '../../addin/operation.ts';
import type { TokenSource } from '../../addin/signIn/tokens.ts';
import { problems } from '../../addin/text/nl/problems.ts';
import type { OperationView, Problem } from '../../bridge/schema.ts';
import { TestClock } from './testClock.ts';

type Reply = Response | Error;

const json = (body: unknown, status = 200): Response => Response.json(body, { status });

const problem = (status: number, more: Partial<Problem> = {}): Response =>
  new Response(JSON.stringify({ code: 'changed', status, title: 'Iemand wijzigde dit ondertussen.', ...more }), {
    status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8' },
  });

const operation = (over: Partial<OperationView>): OperationView => ({
  id: 'op-1',
  state: 'done',
  written: 3,
  writes: 3,
  result: { dossierNumber: 'D-1' },
  problem: null,
  ...over,
});

const running = (written: number): Response => json(operation({ state: 'running', written, result: null }), 202);

describe('the client of the bridge', () => {
  let replies: Reply[];
  let requests: { readonly url: string; readonly headers: Headers; readonly body: unknown }[];
  let tokens: { valid: string | null; renewed: string | null; proven: string | null; back: string | null };
  let challenges: string[];
  let clock: TestClock;
  let bridge: Bridge;
  let progress: Progress[];
  let lapsed: number;

  beforeEach(() => {
    [replies, requests, progress] = [[], [], []];
    tokens = { valid: 'first', renewed: 'second', proven: 'proven', back: null };
    challenges = [];
    clock = new TestClock();
    lapsed = 0;
    const source: Pick<TokenSource, 'token' | 'renew' | 'lapse' | 'challenge' | 'back'> = {
      lapse: () => void lapsed++,
      token: () => Promise.resolve(tokens.valid),
      renew: () => Promise.resolve(tokens.renewed),
      challenge: (claims) => {
        challenges.push(claims);
        return Promise.resolve(tokens.proven);
      },
      back: () => Promise.resolve(tokens.back),
    };
    const fetch = (url: string, init: RequestInit): Promise<Response> => {
      requests.push({ url, headers: new Headers(init.headers), body: init.body });
      const reply = replies.shift() ?? new Error('No more replies');
      return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply);
    };
    bridge = bridgeClient({ tokens: source as TokenSource, clock, language: 'en', texts: problems, fetch: fetch as typeof globalThis.fetch });
  });

  const send = () =>
    bridge.command({ path: '/api/tasks/T-1/claim', body: {}, key: 'k-1', onProgress: (seen) => progress.push(seen) });

  it('carries the token', async () => {
    replies.push(json({ code: 'JBR' }));
    expect(await bridge.read('/api/me')).to.deep.equal({ kind: 'done', value: { code: 'JBR' } });
    expect(requests[0]?.headers.get('Authorization')).to.equal('Bearer first');
  });

  it('asks the bridge to tell its problems in the language of the screens', async () => {
    replies.push(problem(401), json(operation({ state: 'running' }), 202), json(operation({})));
    await send();
    expect(requests.map(({ headers }) => headers.get('Accept-Language'))).to.deep.equal(['en', 'en', 'en']);
  });

  it('answers a claims challenge with a token that proves it, and sends the very same command again', async () => {
    replies.push(problem(401, { code: 'claimsNeeded', claims: '{"a":1}' }), json(operation({})));
    expect((await send()).kind).to.equal('done');
    expect(challenges).to.deep.equal(['{"a":1}']);
    expect(requests.map(({ headers }) => headers.get('Authorization'))).to.deep.equal(['Bearer first', 'Bearer proven']);
    expect(requests.map(({ headers }) => headers.get('Idempotency-Key'))).to.deep.equal(['k-1', 'k-1']);
  });

  it('does not run in circles where the proof is not enough either', async () => {
    replies.push(problem(401, { code: 'claimsNeeded', claims: '{}' }), problem(401, { code: 'claimsNeeded', claims: '{}' }));
    const answer = await send();
    expect(answer.kind === 'failed' && answer.problem.code).to.equal('claimsNeeded');
    expect([requests.length, lapsed]).to.deep.equal([2, 0]);
  });

  it('goes on with the same key once the person signed in again on the page', async () => {
    [tokens.renewed, tokens.back] = [null, 'back'];
    replies.push(problem(401), json(operation({})));
    expect((await send()).kind).to.equal('done');
    expect(requests.map(({ headers }) => headers.get('Authorization'))).to.deep.equal(['Bearer first', 'Bearer back']);
    expect(requests.map(({ headers }) => headers.get('Idempotency-Key'))).to.deep.equal(['k-1', 'k-1']);
  });

  it('waits for the person where there is no token at all, and goes on then', async () => {
    [tokens.valid, tokens.back] = [null, 'back'];
    replies.push(json({ code: 'JBR' }));
    expect((await bridge.read('/api/me')).kind).to.equal('done');
  });

  it('renews a refused token once and sends the same key again', async () => {
    replies.push(problem(401), json(operation({})));
    expect((await send()).kind).to.equal('done');
    expect(requests.map(({ headers }) => headers.get('Authorization'))).to.deep.equal(['Bearer first', 'Bearer second']);
    expect(requests.map(({ headers }) => headers.get('Idempotency-Key'))).to.deep.equal(['k-1', 'k-1']);
  });

  it('asks for a new sign-in when a renewed token is refused too, and does not go on renewing', async () => {
    replies.push(problem(401), problem(401));
    const answer = await send();
    expect(answer.kind === 'failed' && answer.problem.code).to.equal('signedOut');
    expect([requests.length, lapsed]).to.deep.equal([2, 1]);
  });

  it('leaves the person signed in when no new token could be had just now', async () => {
    tokens.renewed = tokens.valid;
    replies.push(problem(401), problem(401));
    expect((await send()).kind).to.equal('failed');
    expect(lapsed).to.equal(0);
  });

  it('says that somebody must sign in, without calling, when there is no token', async () => {
    tokens.valid = null;
    const answer = await bridge.read('/api/me');
    expect(answer.kind === 'failed' && answer.problem.code).to.equal('signedOut');
    expect(requests).to.have.length(0);
  });

  for (const [type, sent] of [
    ['image/jpeg', 'image/jpeg'],
    ['', 'application/octet-stream'],
  ] as const) {
    it(`sends a file of type “${type}” as it is, as ${sent}, and follows it like a command`, async () => {
      const file = new File(['bytes'], 'foto.jpg', { type });
      replies.push(running(0), json(operation({ result: { documentId: 'd-1' } })));
      const answer = await bridge.upload({ path: '/api/dossiers/D-1/documents?fileName=foto.jpg', file, key: 'k-1', onProgress: () => undefined });
      expect(answer).to.deep.equal({ kind: 'done', value: { documentId: 'd-1' } });
      expect(await new Response(requests[0]?.body as ArrayBuffer).text()).to.equal('bytes');
      expect(requests[0]?.headers.get('Content-Type')).to.equal(sent);
      expect(requests[0]?.headers.get('Idempotency-Key')).to.equal('k-1');
    });
  }

  it('says so when the chosen file cannot be read any more, and sends nothing', async () => {
    const file = new File(['bytes'], 'brief.docx');
    file.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));
    const answer = await bridge.upload({ path: '/api/documents/d-1/content', file, key: 'k-1', onProgress: () => undefined });
    expect(answer.kind === 'failed' && answer.problem.code).to.equal('fileUnreadable');
    expect(requests).to.have.length(0);
  });

  it('hands on the bridge’s own problem', async () => {
    replies.push(problem(409));
    const answer = await send();
    expect(answer.kind === 'failed' && answer.problem.title).to.equal('Iemand wijzigde dit ondertussen.');
  });

  for (const [what, reply, code] of [
    ['no network', new TypeError('Failed to fetch'), 'network'],
    ['a gateway’s page', new Response('<html>', { status: 502 }), 'unreadable'],
    ['half an answer', new Response('{"a":', { status: 200 }), 'network'],
  ] as const) {
    it(`makes a problem of ${what}: what happened, is my work safe, what now`, async () => {
      replies.push(reply);
      const answer = await bridge.read('/api/me');
      if (answer.kind !== 'failed') throw new Error('It did not fail');
      expect(answer.problem.code).to.equal(code);
      expect([answer.problem.title, answer.problem.safe, answer.problem.now]).to.not.include('');
    });
  }

  it('follows an accepted operation to its end, asking ever less often', async () => {
    replies.push(running(0), running(1), running(2), json(operation({})));
    expect(await send()).to.deep.equal({ kind: 'done', value: { dossierNumber: 'D-1' } });
    expect(progress.map(({ written }) => written)).to.deep.equal([0, 1, 2]);
    expect(clock.waited).to.deep.equal([300, 450, 675]);
    expect(requests.slice(1).map(({ url }) => url)).to.deep.equal(Array(3).fill('/api/operations/op-1'));
  });

  it('asks again when the network fails while it follows', async () => {
    replies.push(running(0), new TypeError('Failed to fetch'), json(operation({})));
    expect((await send()).kind).to.equal('done');
  });

  it('does not follow for ever, and says that the work is safe', async () => {
    replies.push(...Array.from({ length: 100 }, () => running(1)));
    const answer = await send();
    expect(answer.kind === 'failed' && answer.problem.code).to.equal('slow');
    expect(clock.waited.at(-1)).to.equal(3000);
  });

  it('tells of an operation that was refused or stayed unknown', async () => {
    replies.push(running(0), json(operation({ state: 'unknown', result: null })));
    const answer = await send();
    expect(answer.kind === 'failed' && answer.problem.code).to.equal('unknown');
  });
});
