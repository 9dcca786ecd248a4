import { createHash } from 'node:crypto';
import type { Rulebook } from '../rules/rulebook.ts';
import { Refusal } from './refusal.ts';

export interface Versioned {
  readonly id: string;
  readonly rowVersion: number;
}

const hashOf = ({ id, rowVersion }: Versioned): string =>
  createHash('sha256').update(`${id}/${rowVersion}`).digest().readBigUInt64BE().toString();

/** `W/"` + base64 of `'{length};{hash}1;00;'` + `"`. */
export const etagOf = (record: Versioned): string => {
  const hash = hashOf(record);
  return `W/"${Buffer.from(`'${hash.length};${hash}1;00;'`).toString('base64')}"`;
};

const wellFormed = /^W\/"[A-Za-z0-9+/]+={0,2}"$/;

/** Refuses a header that is no ETag, or that names another version than the record has now; `*` fits every version. */
export const checkIfMatch = (rules: Rulebook, record: Versioned, ifMatch: string): void => {
  if (ifMatch === '*') return;
  if (!wellFormed.test(ifMatch)) {
    throw new Refusal('BadRequest_InvalidToken', 'The request header contains an invalid If-Match value.');
  }
  if (rules.on('staleVersion') && ifMatch !== etagOf(record)) {
    throw new Refusal(
      'Request_EntityChanged',
      'Another user has already changed the record. Please reload the record and try again.',
    );
  }
};

/** As `checkIfMatch`, where Business Central insists on the header: on PATCH. */
export const requireIfMatch = (rules: Rulebook, record: Versioned, ifMatch: string | undefined): void => {
  if (ifMatch === undefined) {
    throw new Refusal('BadRequest_InvalidToken', 'The request requires an If-Match header.');
  }
  checkIfMatch(rules, record, ifMatch);
};
