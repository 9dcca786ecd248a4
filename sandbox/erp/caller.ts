import { jwtVerify } from 'jose';
import type { CryptoKey, JWTPayload } from 'jose';
import { Refusal } from './refusal.ts';

/** Who sends a request: a person, or a program with an identity of its own. */
export type Caller = { readonly kind: 'user'; readonly oid: string } | { readonly kind: 'app' };

/** How the log and the limits name a caller: a person's object id, or `app`. */
export const userOf = (caller: Caller): string => (caller.kind === 'user' ? caller.oid : caller.kind);

export interface Trust {
  /** Of the key that a token's header names. */
  readonly publicKey: (header: { readonly kid?: string }) => CryptoKey;
  readonly issuer: string;
  readonly audience: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** How a server says that it does not know the caller: in the cloud, and on premises. */
export type Rejection = 'Authentication_InvalidCredentials' | 'Unauthorized';

/** What came with a request, and how it is rejected when it is no valid token. */
export interface Presented {
  readonly authorization: string | undefined;
  readonly rejection: Rejection;
}

const rejected = (code: Rejection): Refusal => new Refusal(code, 'The server has rejected the client credentials.');

const payloadOf = async (token: string, { publicKey, issuer, audience, now }: Trust): Promise<JWTPayload | null> => {
  try {
    const options = { issuer, audience, algorithms: ['RS256'], currentDate: new Date(now()), requiredClaims: ['exp'] };
    return (await jwtVerify(token, publicKey, options)).payload;
  } catch {
    return null;
  }
};

/** The caller that a bearer token names; without a valid one: 401. */
export const callerOf = async ({ authorization, rejection }: Presented, trust: Trust): Promise<Caller> => {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  const payload = token === undefined ? null : await payloadOf(token, trust);
  if (payload === null) throw rejected(rejection);
  const { oid, idtyp } = payload;
  if (idtyp === 'app') return { kind: 'app' };
  if (typeof oid !== 'string') throw rejected(rejection);
  return { kind: 'user', oid };
};
