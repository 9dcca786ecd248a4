import type { Answer, Headers } from '../http/answer.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { Refusal } from './refusal.ts';
import { refused } from './refused.ts';

const after = (seconds: number | undefined): Headers => (seconds === undefined ? {} : { 'retry-after': String(seconds) });

const withHeaders = (answer: Answer, headers: Headers): Answer => ({ ...answer, headers: { ...answer.headers, ...headers } });

/** Nothing of it was done; `retryAfter` in seconds, here and below. */
export const tooManyRequests = (rules: Rulebook, retryAfter?: number): Answer =>
  withHeaders(refused(new Refusal('Application_TooManyRequests', 'Too many requests reached. Try again later.'), rules), after(retryAfter));

export const unavailable = (rules: Rulebook, retryAfter?: number): Answer =>
  withHeaders(refused(new Refusal('Application_ServiceUnavailable', 'The service is temporarily unavailable.'), rules), after(retryAfter));

const titles = { 414: 'URI Too Long', 502: 'Bad Gateway', 503: 'Service Unavailable', 504: 'Gateway Time-out' } as const;
type GatewayStatus = keyof typeof titles;

interface Shape {
  readonly type: string;
  readonly body: (status: GatewayStatus) => string;
}

/** What a gateway may say, by how it is asked for. */
const shapes = {
  html: {
    type: 'text/html',
    body: (status) =>
      `<html><head><title>${status} ${titles[status]}</title></head><body><h1>${status} ${titles[status]}</h1></body></html>`,
  },
  json: { type: 'application/json', body: (status) => JSON.stringify({ error: { code: `${status}`, message: titles[status] } }) },
} as const satisfies Readonly<Record<string, Shape>>;

interface Gatewayed {
  /** Seconds. */
  readonly retryAfter?: number | undefined;
  readonly body?: keyof typeof shapes | 'empty';
}

/** What stands in front of the ERP answers by itself, and knows nothing of OData. */
export const gatewayAnswer = (status: GatewayStatus, { retryAfter, body = 'html' }: Gatewayed = {}): Answer => {
  if (body === 'empty') return { status, headers: after(retryAfter), body: '' };
  const shape = shapes[body];
  return { status, headers: { 'content-type': shape.type, ...after(retryAfter) }, body: shape.body(status) };
};
