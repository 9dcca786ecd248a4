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

const titles = { 414: 'URI Too Long', 502: 'Bad Gateway', 504: 'Gateway Time-out' } as const;

/** What stands in front of the ERP answers by itself, and knows nothing of OData. */
export const gatewayAnswer = (status: keyof typeof titles, retryAfter?: number): Answer => ({
  status,
  headers: { 'content-type': 'text/html', ...after(retryAfter) },
  body: `<html><head><title>${status} ${titles[status]}</title></head><body><h1>${status} ${titles[status]}</h1></body></html>`,
});
