/**
 * Checks the access token that the pane sends: signature by the authority's published keys, RS256 only, issuer,
 * audience, times, tenant, scope and the calling application. A person is known by tenant and object id, never by mail.
 */
import { createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose';
import type { FetchImplementation, JWTPayload, JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { refused } from '../errors.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import { rolesIn } from './roles.ts';
import type { Role } from './roles.ts';

export interface User {
  readonly tenantId: string;
  readonly objectId: string;
  /** The token as it came, to be exchanged on behalf of the person. Never stored. */
  readonly token: string;
  readonly roles: readonly Role[];
}

/** Unique per person over all tenants. */
export const userKey = ({ tenantId, objectId }: User): string => `${tenantId}/${objectId}`;

export interface Expected {
  readonly issuer: string;
  readonly audience: string;
  readonly tenantId: string;
  readonly allowedClients: readonly string[];
}

const claims = z.looseObject({
  oid: z.guid(),
  tid: z.guid(),
  azp: z.string(),
  scp: z.string(),
  ver: z.literal('2.0'),
});

const requiredScope = 'access_as_user';

const isMeantForUs = (payload: JWTPayload, expected: Expected): boolean => {
  const { success, data } = claims.safeParse(payload);
  return (
    success &&
    data.tid === expected.tenantId &&
    data.scp.split(' ').includes(requiredScope) &&
    expected.allowedClients.includes(data.azp)
  );
};

/** Else the authority's keys could not be had: no answer, an error page (which jose tells by its general code), or no keys in it. */
const isAboutToken = (error: unknown): boolean => error instanceof errors.JOSEError && !noKeys.has(error.code);

const noKeys: ReadonlySet<string> = new Set([errors.JOSEError.code, errors.JWKSTimeout.code, errors.JWKSInvalid.code]);

export type Verify = (token: string) => Promise<Answer<User>>;

export const verifier =
  (keys: JWTVerifyGetKey, expected: Expected): Verify =>
  async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        issuer: expected.issuer,
        audience: expected.audience,
        clockTolerance: 60,
        requiredClaims: ['exp', 'nbf'],
      });
      if (!isMeantForUs(payload, expected)) return refused('notSignedIn');
      return done({ tenantId: expected.tenantId, objectId: String(payload['oid']), token, roles: rolesIn(payload['roles']) });
    } catch (error) {
      return refused(isAboutToken(error) ? 'notSignedIn' : 'signInAway');
    }
  };

/** The authority's keys, fetched through `fetch` (which trusts the configured certificate authority) and kept. */
export const remoteKeys = (url: string, fetch: FetchImplementation): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(url), { [customFetch]: fetch, cooldownDuration: 30_000, cacheMaxAge: 600_000 });
