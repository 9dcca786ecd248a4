import { createHash } from 'node:crypto';
import type { Headers } from '../http/answer.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { Refusal } from './refusal.ts';

export interface Versioned {
  readonly id: string;
  readonly rowVersion: number;
}

const hashOf = ({ id, rowVersion }: Versioned): string =>
  createHash('sha256').update(`${id}/${rowVersion}`).digest().readBigUInt64BE().toString();

/** `W/"` + base64 of `'{length};{hash}1;00;'` + `"`. */
export const etagOf = (record: Versioned, rules: Rulebook): string => {
  if (!rules.on('etagFormat')) return `W/"${record.rowVersion}"`;
  const hash = hashOf(record);
  return `W/"${Buffer.from(`'${hash.length};${hash}1;00;'`).toString('base64')}"`;
};

/** The version in a header as well, where the rules have one. */
export const etagHeader = (rules: Rulebook, entity: Readonly<Record<string, unknown>>): Headers => {
  const etag = entity['@odata.etag'];
  return typeof etag !== 'string' || rules.on('etagInBodyOnly') ? {} : { etag };
};

const wellFormed = /^W\/"[A-Za-z0-9+/]+={0,2}"$/;

const invalidToken = (message: string): Refusal => new Refusal('BadRequest_InvalidToken', message);

const refuseStale = (rules: Rulebook, record: Versioned, ifMatch: string): void => {
  if (!rules.on('staleVersion') || ifMatch === etagOf(record, rules)) return;
  throw new Refusal(
    'Request_EntityChanged',
    'Another user has already changed the record. Please reload the record and try again.',
  );
};

/** Refuses a header that is no ETag, or that names another version than the record has now; `*` fits every version. */
const checkIfMatch = (rules: Rulebook, record: Versioned, ifMatch: string): void => {
  if (ifMatch === '*' && rules.on('starOverwrites')) return;
  if (wellFormed.test(ifMatch)) refuseStale(rules, record, ifMatch);
  else if (rules.on('ifMatchMalformed')) throw invalidToken('The request header contains an invalid If-Match value.');
};

const missing = (): Refusal => invalidToken('The request requires an If-Match header.');

/** On PATCH Business Central insists on the header. */
export const requireIfMatch = (rules: Rulebook, record: Versioned, ifMatch: string | undefined): void => {
  if (ifMatch !== undefined) checkIfMatch(rules, record, ifMatch);
  else if (rules.on('ifMatchRequired')) throw missing();
};

interface Sent {
  readonly verb: 'delete' | 'action';
  readonly ifMatch: string | undefined;
}

/** On DELETE and on actions nobody has told whether it does. */
export const allowIfMatch = (rules: Rulebook, record: Versioned, { verb, ifMatch }: Sent): void => {
  if (ifMatch === undefined && !rules.on(`${verb}WithoutIfMatch`)) throw missing();
  if (ifMatch !== undefined && rules.on(`${verb}ChecksIfMatch`)) checkIfMatch(rules, record, ifMatch);
};
