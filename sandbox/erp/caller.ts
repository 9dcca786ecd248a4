import { jwtVerify } from 'jose';
import type { CryptoKey } from 'jose';
import { Refusal } from './refusal.ts';

/** Who sends a request: a person, or a program with an identity of its own. */
export type Caller = { readonly kind: 'user'; readonly oid: string } | { readonly kind: 'app' };

/** How the log and the limits name a caller: a person's object id, or `app`. */
export const userOf = (caller: Caller): string => (caller.kind === 'user' ? caller.oid : caller.kind);

export interface Trust {
  readonly publicKey: CryptoKey;
  readonly issuer: string;
  readonly audience: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const invalid = (): Refusal =>
  new Refusal('Authentication_InvalidCredentials', 'The server has rejected the client credentials.');

const payloadOf = async (token: string, { publicKey, issuer, audience, now }: Trust) => {
  try {
    const options = { issuer, audience, algorithms: ['RS256'], currentDate: new Date(now()), requiredClaims: ['exp'] };
    return (await jwtVerify(token, publicKey, options)).payload;
  } catch {
    throw invalid();
  }
};

/** The caller that a bearer token names; without a valid one: 401. */
export const callerOf = async (authorization: string | undefined, trust: Trust): Promise<Caller> => {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw invalid();
  const { oid, idtyp } = await payloadOf(token, trust);
  if (idtyp === 'app') return { kind: 'app' };
  if (typeof oid !== 'string') throw invalid();
  return { kind: 'user', oid };
};
