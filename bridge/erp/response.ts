/** What an answer of the ERP means. Classified by code, then by status, never by message. */
import type { ErrorCode } from '../errors.ts';
import { isObject } from './rows.ts';
import { asIs, words } from '../words.ts';
import type { Words } from '../words.ts';

export interface ErpResponse {
  readonly status: number;
  readonly body: unknown;
}

/**
 * `duplicate`: the caller-made id, or another unique key, exists. `stale`: the ETag is not the newest.
 * `away`: not processed, worth trying again. `lost`: nobody knows whether it was processed.
 */
export type Meaning =
  | { readonly kind: 'done' }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'away' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly detail: Words };

interface ErpError {
  readonly code: string;
  readonly message: string;
}

const errorOf = (body: unknown): ErpError => {
  const { code, message } = isObject(body) && isObject(body['error']) ? body['error'] : {};
  return { code: typeof code === 'string' ? code : '', message: typeof message === 'string' ? message : '' };
};

const sentences: Readonly<Record<string, Words>> = {
  Internal_InvalidTableRelation: words('Een code of nummer bestaat niet (meer) in het ERP.', 'A code or number does not exist (any more) in the ERP.'),
  Application_StringExceededLength: words('Een tekst is langer dan het ERP toestaat.', 'A text is longer than the ERP allows.'),
};

/** The ERP's own sentence without its correlation id: only what its own rules say is shown to a person. */
const sentenceOf = ({ code, message }: ErpError): Words | null => {
  const known = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  if (known !== undefined) return known;
  const said = code.startsWith('Application_') ? message.replace(/\s*CorrelationId:.*$/s, '').trim() : '';
  return said === '' ? null : asIs(said);
};

const byStatus: Readonly<Record<number, ErrorCode>> = { 401: 'notSignedIn', 403: 'notAllowed', 404: 'notFound' };

/** Not the record is gone but the way to it: the extension is being updated, or the company was moved. It comes back. */
const routeGone: ReadonlySet<string> = new Set(['BadRequest_NotFound', 'BadRequest_ResourceNotFound', 'Internal_CompanyNotFound']);

export const meaningOf = ({ status, body }: ErpResponse): Meaning => {
  if (status >= 200 && status < 300) return { kind: 'done' };
  const error = errorOf(body);
  if (error.code === 'Internal_EntityWithSameKeyExists') return { kind: 'duplicate' };
  if (error.code === 'Request_EntityChanged' || status === 409 || status === 412) return { kind: 'stale' };
  if (status === 429 || routeGone.has(error.code)) return { kind: 'away' };
  if (status === 408 || status >= 502) return { kind: 'lost' };
  const code = byStatus[status];
  if (code !== undefined) return { kind: 'refused', code, detail: sentenceOf(error) ?? asIs('') };
  return { kind: 'refused', code: 'erpRefused', detail: sentenceOf(error) ?? words('Het ERP gaf geen reden.', 'The ERP gave no reason.') };
};
