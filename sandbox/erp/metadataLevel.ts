import type { Answer } from '../http/answer.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { ErpRequest } from './request.ts';

/** `none` leaves out all annotations but these two, without which a listing cannot be read. */
const annotation = /@odata\.(?!nextLink$|count$)/;

const without = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(without);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !annotation.test(name));
  return Object.fromEntries(kept.map(([name, part]) => [name, without(part)]));
};

const isJson = ({ headers, body }: Answer): boolean =>
  (headers['content-type'] ?? '').startsWith('application/json; odata.') && body.length > 0;

/** The answer with as much about the data as `Accept` asks for: `minimal`, which `full` gives too, or `none`. */
export const withMetadataAsked = (rules: Rulebook, { accept }: ErpRequest, answer: Answer): Answer => {
  if (!rules.on('metadataNone') || !/odata\.metadata=none\b/i.test(accept) || !isJson(answer)) return answer;
  const headers = { ...answer.headers, 'content-type': 'application/json; odata.metadata=none' };
  return { ...answer, headers, body: JSON.stringify(without(JSON.parse(answer.body.toString()))) };
};
