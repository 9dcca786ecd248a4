/** Whether a request for a token is the bridge's: by its secret, or by an assertion (RFC 7523) of a certificate or of a trusted platform. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyOptions, ProtectedHeaderParameters } from 'jose';
import { required } from './authority.ts';
import type { Authority, Form } from './authority.ts';
import type { FederatedCredential } from './credentials.ts';
import { paths } from './discovery.ts';
import { Problem } from './problem.ts';
import { bridgeApp } from './registrations.ts';

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** Seconds that Entra lets a clock be off. */
const clockTolerance = 300;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const refuseOtherSecret = (form: Form): void => {
  if (!timingSafeEqual(digest(form.get('client_secret') ?? ''), digest(bridgeApp.secret))) throw new Problem(7000215);
};

interface Assertion {
  readonly text: string;
  readonly header: ProtectedHeaderParameters;
  readonly payload: JWTPayload;
}

const assertionIn = (form: Form): Assertion => {
  const text = required(form, 'client_assertion');
  if (form.get('client_assertion_type') !== assertionType) throw new Problem(90014, 'client_assertion_type');
  try {
    return { text, header: decodeProtectedHeader(text), payload: decodeJwt(text) };
  } catch {
    throw new Problem(50027);
  }
};

const wrong = (error: unknown): Problem => {
  if (error instanceof errors.JWTExpired) return new Problem(700024);
  if (!(error instanceof errors.JWTClaimValidationFailed)) return new Problem(700027);
  if (error.reason === 'missing') return new Problem(50027, `${error.claim} is missing.`);
  return new Problem(error.claim === 'aud' ? 700023 : 700024);
};

const checked = ({ now }: Authority, options: Omit<JWTVerifyOptions, 'currentDate' | 'clockTolerance'>): JWTVerifyOptions => ({
  ...options,
  currentDate: new Date(now()),
  clockTolerance,
});

const byCertificate = async (authority: Authority, { text, header, payload }: Assertion): Promise<void> => {
  const certificate = authority.credentials.certificate(String(header['x5t#S256']));
  if (certificate === undefined) throw new Problem(700027, 'The certificate is not registered on the application.');
  if (Date.parse(certificate.validTo) < authority.now()) throw new Problem(700027, 'The certificate has expired.');
  const audience = new URL(paths.token, authority.issuer).href;
  const options = { algorithms: ['PS256', 'RS256'], audience, requiredClaims: ['iss', 'sub', 'exp', 'jti'] };
  await jwtVerify(text, certificate.publicKey, checked(authority, options)).catch((error: unknown) => {
    throw wrong(error);
  });
  if (payload.iss !== bridgeApp.id || payload.sub !== bridgeApp.id) throw new Problem(700021);
};

const registeredFor = ({ credentials }: Authority, { iss, sub }: JWTPayload): FederatedCredential => {
  const ofIssuer = credentials.federated().filter(({ issuer }) => issuer === iss);
  if (ofIssuer.length === 0) throw new Problem(700211);
  const found = ofIssuer.find(({ subject }) => subject === sub);
  if (found === undefined) throw new Problem(700213);
  return found;
};

const byPlatform = async (authority: Authority, { text, payload }: Assertion): Promise<void> => {
  const { audience, keys } = registeredFor(authority, payload);
  const options = { algorithms: ['RS256'], audience, requiredClaims: ['exp'] };
  await jwtVerify(text, createLocalJWKSet(keys), checked(authority, options)).catch((error: unknown) => {
    const problem = wrong(error);
    throw problem.number === 700023 ? new Problem(700212) : problem;
  });
};

/** Throws the `Problem` that Entra refuses with. */
export const refuseOtherClient = async (authority: Authority, form: Form): Promise<void> => {
  if (required(form, 'client_id') !== bridgeApp.id) throw new Problem(700016);
  if (!form.has('client_assertion')) return refuseOtherSecret(form);
  const assertion = assertionIn(form);
  await (assertion.header['x5t#S256'] === undefined ? byPlatform : byCertificate)(authority, assertion);
};
