import { createHash, randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { JWTPayload } from 'jose';
import type { Person } from './directory.ts';
import { algorithm } from './keys.ts';
import type { KeyRing } from './keys.ts';
import { bridgeApp, erpApp, tenantId } from './registrations.ts';

export interface TokenOptions {
  readonly keys: KeyRing;
  readonly issuer: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface Claims {
  readonly audience: string;
  /** Seconds. */
  readonly lifetime: number;
  readonly claims: JWTPayload;
}

/** Seconds; Entra gives between 60 and 90 minutes. */
export const accessTokenLifetime = 3600;

/** Seconds: Entra dates a token five minutes back, so that it holds at once where a clock is slow. */
const backdated = 300;

/** Entra's `sub` is another one per application, so that nobody mistakes it for the person's id. */
const subjectFor = (oid: string, app: string): string =>
  createHash('sha256').update(`${oid}/${app}`).digest('base64url');

const personClaims = (person: Person, app: string): JWTPayload => ({
  oid: person.oid,
  sub: subjectFor(person.oid, app),
  tid: tenantId,
  name: person.name,
  preferred_username: person.email,
  ver: '2.0',
});

/** Entra leaves the claim out where there is no role. */
const roleClaims = ({ roles }: Person): JWTPayload => (roles.length === 0 ? {} : { roles });

export const bridgeAccess = (person: Person, client: string): Claims => ({
  audience: bridgeApp.id,
  lifetime: accessTokenLifetime,
  claims: { ...personClaims(person, bridgeApp.id), ...roleClaims(person), azp: client, azpacr: '0', scp: bridgeApp.scope },
});

export const erpAccess = (person: Person): Claims => ({
  audience: erpApp.audience,
  lifetime: accessTokenLifetime,
  claims: { ...personClaims(person, erpApp.audience), azp: bridgeApp.id, azpacr: '1', scp: erpApp.delegatedScope },
});

export const erpAccessOfBridge = (): Claims => ({
  audience: erpApp.audience,
  lifetime: accessTokenLifetime,
  claims: {
    oid: bridgeApp.id,
    sub: bridgeApp.id,
    tid: tenantId,
    azp: bridgeApp.id,
    azpacr: '1',
    idtyp: 'app',
    roles: [erpApp.appRole],
    ver: '2.0',
  },
});

export const identity = (person: Person, client: string): Claims => ({
  audience: client,
  lifetime: accessTokenLifetime,
  claims: personClaims(person, client),
});

export interface Tokens {
  sign(claims: Claims): Promise<string>;
  /** What a token of this stand-in says; throws jose's error when it is not valid, or not for this audience. */
  read(token: string, audience: string): Promise<JWTPayload>;
}

export const tokensOf = ({ keys, issuer, now }: TokenOptions): Tokens => ({
  sign: ({ audience, lifetime, claims }) => {
    const seconds = Math.floor(now() / 1000);
    const key = keys.current();
    return new SignJWT({ ...claims, uti: randomUUID() })
      .setProtectedHeader({ alg: algorithm, typ: 'JWT', kid: key.jwk.kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(seconds - backdated)
      .setNotBefore(seconds - backdated)
      .setExpirationTime(seconds + lifetime)
      .sign(key.privateKey);
  },
  read: async (token, audience) => {
    const options = { issuer, audience, algorithms: [algorithm], currentDate: new Date(now()), requiredClaims: ['exp'] };
    return (await jwtVerify(token, keys.publicKey, options)).payload;
  },
});
