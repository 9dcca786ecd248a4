/** Requests to the bridge, with every answer of it looked at: no failure of its own, no stack, no raw text. */
import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { OperationView, Problem } from '../../../bridge/schema.ts';

export interface Sent {
  readonly method?: string;
  readonly token?: string;
  /** An object is sent as JSON; text and bytes as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Command {
  readonly token: string;
  readonly body: unknown;
  /** The Idempotency-Key; a new one where none is given. */
  readonly key?: string;
  readonly contentType?: string;
}

export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly text: string;
}

const bodyOf = (body: unknown): string | Buffer | null => {
  if (body === undefined) return null;
  return typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
};

const isProblem = ({ type }: Reply): boolean => type.startsWith('application/problem+json');

export class Wire {
  readonly #url: string;
  #serverErrors = 0;

  constructor(url: string) {
    this.#url = url;
  }

  /** Answers of 500, and failures that did not come as a problem in words. */
  get serverErrors(): number {
    return this.#serverErrors;
  }

  async send(path: string, { method = 'GET', token, body, headers = {} }: Sent = {}): Promise<Reply> {
    const response = await fetch(`${this.#url}${path}`, {
      method,
      body: bodyOf(body),
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
    });
    const type = response.headers.get('content-type') ?? '';
    const reply = { status: response.status, type, headers: response.headers, text: await response.text() };
    if (reply.status === 500 || (reply.status > 500 && !isProblem(reply))) this.#serverErrors += 1;
    return reply;
  }

  command(path: string, { token, body, key = randomUUID(), contentType = 'application/json' }: Command): Promise<Reply> {
    const headers = { 'Idempotency-Key': key, 'Content-Type': contentType };
    return this.send(`/api${path}`, { method: 'POST', token, body, headers });
  }

  /** A command to its end, however long it takes. */
  async whole(path: string, command: Command): Promise<Reply> {
    const keyed = { key: randomUUID(), ...command };
    let reply = await this.command(path, keyed);
    while (reply.status === 202) reply = await this.command(path, keyed);
    return reply;
  }

  async get<T>(path: string, token: string): Promise<T> {
    const reply = await this.send(`/api${path}`, { token });
    expect(reply.status, `GET ${path}: ${reply.text.slice(0, 300)}`).to.equal(200);
    return JSON.parse(reply.text) as T;
  }
}

export const json = ({ text }: Reply): unknown => JSON.parse(text);

/** A refusal in words that tells nothing of the bridge's insides. */
export const expectProblem = (reply: Reply, ...codes: readonly string[]): Problem => {
  expect(reply.type, reply.text.slice(0, 200)).to.match(/^application\/problem\+json/);
  const problem = json(reply) as Problem;
  expect(problem.status).to.equal(reply.status);
  for (const sentence of [problem.title, problem.safe, problem.now]) expect(sentence).to.match(/\S.*[.!]$/);
  expect(reply.text).not.to.match(/\bat \S+ \(|node:internal|\.ts:\d|\.js:\d|CorrelationId|SyntaxError|TypeError/);
  if (codes.length > 0) expect(codes, `${reply.status} ${reply.text.slice(0, 300)}`).to.include(problem.code);
  return problem;
};

export const expectDone = (reply: Reply): OperationView => {
  expect(reply.status, reply.text.slice(0, 400)).to.equal(200);
  return json(reply) as OperationView;
};
