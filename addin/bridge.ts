import type { OperationResult, OperationView, Problem } from '../bridge/schema.ts';
import type { Clock } from './clock.ts';
import { follow } from './operation.ts';
import type { Progress } from './operation.ts';
import { done, failed, ownProblem } from './problem.ts';
import type { Answer } from './problem.ts';
import type { TokenSource } from './signIn/tokens.ts';
import type { ProblemTexts } from './text/nl/problems.ts';

export interface Command {
  /** `/api/tasks/T-000123/claim` */
  readonly path: string;
  readonly body: unknown;
  /** The intention's UUID: the same for every try of the same intention. */
  readonly key: string;
  readonly onProgress: (progress: Progress) => void;
}

/** The bridge, typed by what `bridge/<capability>/schema.ts` says of each path. */
export interface Bridge {
  read<T>(path: string): Promise<Answer<T>>;
  /** A stored document, or with a `body` one that is made for looking only. */
  file(path: string, body?: unknown): Promise<Answer<Blob>>;
  /** Answers when every write is certain, however long that takes; `onProgress` tells how far it is. */
  command(command: Command): Promise<Answer<OperationResult>>;
}

export interface BridgeParts {
  readonly tokens: TokenSource;
  readonly clock: Clock;
  readonly texts: ProblemTexts;
  readonly fetch: typeof fetch;
}

const json = 'application/json';

const posting = (body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': json, ...headers },
  body: JSON.stringify(body),
});

/** Makes the client. A refused token is renewed once; a second refusal is a problem like any other. */
export const bridgeClient = ({ tokens, clock, texts, fetch }: BridgeParts): Bridge => {
  const attempt = (path: string, init: RequestInit, token: string): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${token}`);
    return fetch(path, { ...init, headers });
  };

  const authorised = async (path: string, init: RequestInit): Promise<Response | null> => {
    const token = await tokens.token();
    if (token === null) return null;
    const response = await attempt(path, init, token);
    if (response.status !== 401) return response;
    const renewed = await tokens.renew();
    return renewed === null ? null : attempt(path, init, renewed);
  };

  const problemOf = async (response: Response): Promise<Problem> => {
    if (response.headers.get('Content-Type')?.startsWith('application/problem+json') !== true) {
      return ownProblem(texts, 'unreadable', response.status);
    }
    return (await response.json()) as Problem;
  };

  const ask = async <T>(path: string, init: RequestInit, read: (response: Response) => Promise<T>): Promise<Answer<T>> => {
    try {
      const response = await authorised(path, init);
      if (response === null) return failed(ownProblem(texts, 'signedOut', 401));
      return response.ok ? done(await read(response)) : failed(await problemOf(response));
    } catch {
      return failed(ownProblem(texts, 'network'));
    }
  };

  const readJson = <T>(path: string, init: RequestInit = {}): Promise<Answer<T>> =>
    ask(path, init, (response) => response.json() as Promise<T>);

  return {
    read: (path) => readJson(path),
    file: (path, body) => ask(path, body === undefined ? {} : posting(body), (response) => response.blob()),
    command: async ({ path, body, key, onProgress }) => {
      const first = await readJson<OperationView>(path, posting(body, { 'Idempotency-Key': key }));
      if (first.kind === 'failed') return first;
      return follow(first.value, { clock, texts, onProgress, ask: (id) => readJson(`/api/operations/${id}`) });
    },
  };
};
