import type { Rulebook } from '../rules/rulebook.ts';
import type { Address } from './address.ts';
import { Refusal } from './refusal.ts';
import type { ErpRequest } from './request.ts';

/** What a request says its body is, and the body. */
type Sent = Pick<ErpRequest, 'contentType' | 'body'>;

const is = (type: string, contentType: string): boolean => contentType.split(';')[0]?.trim().toLowerCase() === type;

const refuseOther = (type: string, { contentType, body }: Sent): void => {
  if (body.length === 0 || is(type, contentType)) return;
  throw new Refusal('BadRequest', `The request body must be of the type ${type}.`);
};

/** A body of properties, parameters or requests. */
export const requireJson = (rules: Rulebook, sent: Sent): void => {
  if (rules.on('jsonContentType')) refuseOther('application/json', sent);
};

/** Within a batch, where the type of the batch itself does not count. */
export const requirePartJson = (rules: Rulebook, sent: Sent): void => {
  if (rules.on('batchPartContentType')) refuseOther('application/json', sent);
};

const requireBytes = (rules: Rulebook, sent: Sent): void => {
  if (rules.on('contentAsOctetStream')) refuseOther('application/octet-stream', sent);
};

const writes: ReadonlySet<string> = new Set(['POST', 'PATCH']);

/** Refuses a body that is not what is written at an address. */
export const requireType = (rules: Rulebook, { kind }: Address, request: ErpRequest): void => {
  if (!writes.has(request.method)) return;
  if (kind === 'content') requireBytes(rules, request);
  else requireJson(rules, request);
};
