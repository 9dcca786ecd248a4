/** Requests that no pane sends: broken, doubled, too large, in the wrong place. */
import { request as httpRequest } from 'node:http';
import { expect } from 'chai';
import { me } from '../actions/action.ts';
import { casesOf } from '../case.ts';
import type { Case } from '../case.ts';
import { expectProblem } from '../wire.ts';
import type { Reply, Sent } from '../wire.ts';
import type { World } from '../world.ts';

const megabyte = 1024 * 1024;
const comments = '/dossiers/D-000001/comments';
const version = 'W/"JzE5OzEyMzQ1Njc4OTAxMjM0NTY3ODkxOzAwOyc="';

/** A path exactly as it is written: fetch would tidy it first. */
const rawStatus = (url: string, path: string, token: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const headers = { Authorization: `Bearer ${token}` };
    httpRequest({ hostname, port, path, headers }, (response) => resolve(response.resume().statusCode ?? 0)).on('error', reject).end();
  });

class Malformed {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  async sends(path: string, sent: Sent, ...codes: readonly string[]): Promise<Reply> {
    const reply = await this.#world.wire.send(`/api${path}`, { token: await this.#world.token(me), ...sent });
    expectProblem(reply, ...codes);
    return reply;
  }

  posts(body: unknown, ...codes: readonly string[]): Promise<Reply> {
    return this.sends(comments, { method: 'POST', body, headers: { 'Idempotency-Key': crypto.randomUUID() } }, ...codes);
  }

  /** Nothing was added to the prototype of all objects, here or there. */
  async pollutes(body: string): Promise<void> {
    await this.posts(body, 'invalid');
    const shown = await this.#world.wire.get<object>('/me', await this.#world.token(me));
    expect(shown).not.to.have.property('admin');
  }

  async raw(path: string): Promise<void> {
    const status = await rawStatus(this.#world.programs.url, path, await this.#world.token(me));
    expect(status).to.be.within(400, 499);
  }
}

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const text = (value: string): string => JSON.stringify({ lineNumber: null, text: value });

const bodies = (bad: Malformed) => ({
  'half a JSON': () => bad.posts('{"text":', 'invalid'),
  'an empty body': () => bad.posts('', 'invalid'),
  'JSON null': () => bad.posts('null', 'invalid'),
  'a JSON list': () => bad.posts('[]', 'invalid'),
  'a JSON text': () => bad.posts('"tekst"', 'invalid'),
  'bytes that are no UTF-8': () => bad.posts(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'invalid'),
  'a hundred thousand brackets': () => bad.posts(nested(100_000), 'invalid'),
  'a NUL in a text': () => bad.posts(text('a\u0000b'), 'invalid'),
  'an escape character in a text': () => bad.posts(text('\u001b[2J'), 'invalid'),
  'only spaces where a text is needed': () => bad.posts(text(' \n\t '), 'invalid'),
  'half a surrogate pair': () => bad.posts('{"lineNumber":null,"text":"\\ud800"}', 'invalid', 'notFound'),
  'a number beyond what a number holds': () => bad.posts('{"lineNumber":1e999,"text":"a"}', 'invalid'),
  'nearly 1 MB of JSON': () => bad.posts(text('x'.repeat(megabyte - 100)), 'invalid'),
  'more than 1 MB of JSON': () => bad.posts(text('x'.repeat(megabyte + 1)), 'tooLarge'),
  '__proto__ in a body': () => bad.pollutes('{"__proto__":{"admin":true},"lineNumber":null,"text":"a"}'),
  'constructor.prototype in a body': () => bad.pollutes('{"constructor":{"prototype":{"admin":true}},"lineNumber":null,"text":"a"}'),
  'the same field twice': () => bad.posts('{"text":"a","text":7,"lineNumber":null}', 'invalid'),
});

const headers = (bad: Malformed) => ({
  'no Idempotency-Key': () => bad.sends(comments, { method: 'POST', body: {} }, 'keyMissing', 'invalid'),
  'a key that is no UUID': () => bad.sends(comments, { method: 'POST', body: {}, headers: { 'Idempotency-Key': '1' } }, 'keyMissing', 'invalid'),
  'two keys': () => bad.sends(comments, { method: 'POST', body: {}, headers: { 'Idempotency-Key': `${crypto.randomUUID()}, ${crypto.randomUUID()}` } }, 'keyMissing', 'invalid'),
  'a form instead of JSON': () => bad.sends(comments, { method: 'POST', body: 'text=a', headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Idempotency-Key': crypto.randomUUID() } }),
  'JSON that says it is text': () => bad.sends(comments, { method: 'POST', body: {}, headers: { 'Content-Type': 'text/plain', 'Idempotency-Key': crypto.randomUUID() } }),
  'a compressed body that is not': () => bad.sends(comments, { method: 'POST', body: 'x', headers: { 'Content-Encoding': 'gzip', 'Idempotency-Key': crypto.randomUUID() } }),
  'a version that overwrites blindly': () => bad.sends('/tasks/T-000001/claim', { method: 'POST', body: { version: '*' }, headers: { 'Idempotency-Key': crypto.randomUUID() } }, 'invalid'),
  'a version with a line break': () => bad.sends('/tasks/T-000001/claim', { method: 'POST', body: { version: `${version}\r\nX: y` }, headers: { 'Idempotency-Key': crypto.randomUUID() } }, 'invalid'),
});

const addresses = (bad: Malformed) => ({
  'a doubled parameter': () => bad.sends('/tasks?scope=mine&scope=team', {}, 'invalid'),
  'a parameter as a list': () => bad.sends('/tasks?scope[]=mine', {}, 'invalid'),
  'a parameter as an object': () => bad.sends('/tasks?scope[__proto__]=mine', {}, 'invalid'),
  'an unknown parameter': () => bad.sends('/tasks?scope=mine&admin=1', {}, 'invalid'),
  'an unknown scope': () => bad.sends('/tasks?scope=all', {}, 'invalid'),
  'no mail address where one is asked': () => bad.sends('/contacts', {}, 'invalid'),
  'an address that does not exist': () => bad.sends('/secrets', {}, 'noSuchRoute'),
  'a method that is not offered': () => bad.sends('/me', { method: 'DELETE' }, 'noSuchRoute'),
  'reading a command': () => bad.sends('/dossiers/D-000001/close', {}, 'noSuchRoute'),
  'a number with a quote in it': () => bad.sends(`/dossiers/${encodeURIComponent("D-1' or number ne '")}`, {}, 'notFound'),
  'a number with a NUL in it': () => bad.sends('/dossiers/D%00', {}, 'notFound', 'invalid'),
  'a number of ten thousand characters': () => bad.sends(`/dossiers/${'9'.repeat(10_000)}`, {}, 'notFound', 'invalid'),
  'a document that is no GUID': () => bad.sends('/documents/1)%2Fcontent/content', {}, 'notFound'),
  'an operation of nobody': () => bad.sends(`/operations/${crypto.randomUUID()}`, {}, 'notFound'),
  'a broken percent code': () => bad.sends('/dossiers/%E0%A4%A', {}, 'invalid', 'notFound'),
  'a way up out of the pane’s folder': () => bad.raw('/../../package.json'),
  'the same, encoded': () => bad.raw('/..%2f..%2fpackage.json'),
  'the same, with backslashes': () => bad.raw('/..\\..\\package.json'),
  'an API address with a way up': () => bad.raw('/api/documents/..%2f..%2fme/content'),
});

export const wireCases = (world: World): readonly Case[] => {
  const bad = new Malformed(world);
  const all = { ...bodies(bad), ...headers(bad), ...addresses(bad) };
  const runs = Object.entries(all).map(([name, run]) => [name, async () => void (await run())] as const);
  return casesOf('malformed request', Object.fromEntries(runs));
};
