import type { IncomingMessage } from 'node:http';
import type { Answer, Headers } from '../http/answer.ts';
import type { Begun } from '../store/records.ts';
import type { Caller } from './caller.ts';

/** A request, read to its end: from here on nothing waits, so one request is one transaction. */
export interface ErpRequest {
  readonly method: string;
  /** `http://localhost:7048`, as the caller wrote it. */
  readonly origin: string;
  readonly path: string;
  /** Without the question mark, undecoded. */
  readonly query: string;
  readonly ifMatch: string | undefined;
  readonly prefer: string;
  /** `snapshot` makes a batch one transaction. */
  readonly isolation: string;
  /** `Accept`. */
  readonly accept: string;
  /** `Accept-Language`. */
  readonly language: string;
  /** `Data-Access-Intent`. */
  readonly intent: string;
  /** `Content-Type`. */
  readonly contentType: string;
  readonly body: Buffer;
  readonly caller: Caller;
  /** Its transaction began before it was carried out. */
  readonly begun?: Begun;
}

const header = (incoming: IncomingMessage, name: string): string | undefined => {
  const value = incoming.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
};

/** Path and query of an address without its host. */
export const splitUrl = (url: string): Pick<ErpRequest, 'path' | 'query'> => {
  const [path = '', ...query] = url.split('?');
  return { path, query: query.join('?') };
};

export const requestFrom = (incoming: IncomingMessage, caller: Caller, body: Buffer): ErpRequest => ({
  method: incoming.method ?? 'GET',
  origin: `http://${incoming.headers.host ?? 'localhost'}`,
  ...splitUrl(incoming.url ?? ''),
  ifMatch: header(incoming, 'if-match'),
  prefer: header(incoming, 'prefer') ?? '',
  isolation: header(incoming, 'isolation') ?? '',
  accept: header(incoming, 'accept') ?? '',
  language: header(incoming, 'accept-language') ?? '',
  intent: header(incoming, 'data-access-intent') ?? '',
  contentType: header(incoming, 'content-type') ?? '',
  body,
  caller,
});

export const jsonAnswer = (status: number, body: unknown, headers: Headers = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; odata.metadata=minimal', 'odata-version': '4.0', ...headers },
  body: JSON.stringify(body),
});

export const emptyAnswer = (headers: Headers = {}, status = 204): Answer => ({ status, headers, body: '' });
