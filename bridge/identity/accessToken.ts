/**
 * Checks the access token that the pane sends: signature by the authority's published keys, RS256 only, issuer,
 * audience, times, tenant, scope and the calling application. A person is known by tenant and object id, never by mail.
 */
import { errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { refused } from '../errors.ts';
import { done } from '../outcome.ts';
import type { Answer, Refused } from '../outcome.ts';
import { KeysAway } from './authorityKeys.ts';
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

export const requiredScope = 'access_as_user';

const isMeantForUs = (payload: JWTPayload, expected: Expected): boolean => {
  const { success, data } = claims.safeParse(payload);
  return (
    success &&
    data.tid === expected.tenantId &&
    data.scp.split(' ').includes(requiredScope) &&
    expected.allowedClients.includes(data.azp)
  );
};

/** Seconds that a clock may be off. Entra dates its tokens five minutes back, so a slow clock has six. */
const clockTolerance = 60;

export interface VerifierParts {
  readonly keys: JWTVerifyGetKey;
  readonly expected: Expected;
  readonly clock: Clock;
  /** The authority's clock, as far as it is known; `lookAgain` asks for it. */
  readonly authorityClock: Clock & { readonly lookAgain: () => Promise<void> };
}

/** Entra's tokens last an hour at least. */
const newForSeconds = 600;

/** A new sign-in brings the same again where our clock is behind, or so far ahead that even new tokens have ended. */
const isTimeAlone = (error: unknown): error is errors.JWTExpired | errors.JWTClaimValidationFailed =>
  error instanceof errors.JWTExpired || (error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf' && error.reason === 'check_failed');

/** Signed by the authority, meant for us, and new by its clock: then it is ours that is wrong. */
const isClockWrong = async (error: unknown, { authorityClock, expected }: VerifierParts): Promise<boolean> => {
  if (!isTimeAlone(error) || !isMeantForUs(error.payload, expected)) return false;
  await authorityClock.lookAgain();
  const { nbf = Infinity, exp = 0 } = error.payload;
  const there = authorityClock.now() / 1000;
  return nbf <= there + clockTolerance && there < exp && there - nbf < newForSeconds;
};

const refusalOf = async (error: unknown, parts: VerifierParts): Promise<Refused> => {
  if (await isClockWrong(error, parts)) return refused('clockWrong');
  return refused(error instanceof KeysAway ? 'signInAway' : 'notSignedIn');
};

export type Verify = (token: string) => Promise<Answer<User>>;

export const verifier =
  (parts: VerifierParts): Verify =>
  async (token) => {
    const { keys, expected, clock } = parts;
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        issuer: expected.issuer,
        audience: expected.audience,
        currentDate: new Date(clock.now()),
        clockTolerance,
        requiredClaims: ['exp', 'nbf'],
      });
      if (!isMeantForUs(payload, expected)) return refused('notSignedIn');
      return done({ tenantId: expected.tenantId, objectId: String(payload['oid']), token, roles: rolesIn(payload['roles']) });
    } catch (error) {
      if (!(error instanceof errors.JOSEError) && !(error instanceof KeysAway)) throw error;
      return refusalOf(error, parts);
    }
  };
