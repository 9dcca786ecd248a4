/** Real tokens of the sandbox's Entra stand-in, so that the real bridge verifies and exchanges what a double hands out. */
import { createHash, randomBytes } from 'node:crypto';
import { bridgeScope, paneApp, tenantId } from '../../sandbox/entra/registrations.ts';

export interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
  /** Seconds. */
  readonly expires_in: number;
}

export interface StandIn {
  /** `http://localhost:7049` */
  readonly signInUrl: string;
  /** Of the pane, as it is registered there. */
  readonly paneOrigin: string;
}

const posted = (url: string, form: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

const codeFor = async (standIn: StandIn, oid: string, verifier: string): Promise<string> => {
  const query = new URLSearchParams({
    client_id: paneApp.id,
    response_type: 'code',
    redirect_uri: `${standIn.paneOrigin}/`,
    scope: `${bridgeScope} openid profile offline_access`,
    code_challenge: challengeOf(verifier),
    code_challenge_method: 'S256',
    state: 'double',
  });
  const response = await posted(`${standIn.signInUrl}/${tenantId}/oauth2/v2.0/authorize?${query.toString()}`, { oid });
  return new URL(response.headers.get('location') ?? '').searchParams.get('code') ?? '';
};

/** Signs somebody in as the sign-in page does. */
export const tokensFor = async (standIn: StandIn, oid: string): Promise<Tokens> => {
  const verifier = randomBytes(32).toString('base64url');
  const response = await posted(`${standIn.signInUrl}/${tenantId}/oauth2/v2.0/token`, {
    grant_type: 'authorization_code',
    client_id: paneApp.id,
    code: await codeFor(standIn, oid, verifier),
    redirect_uri: `${standIn.paneOrigin}/`,
    code_verifier: verifier,
  });
  if (!response.ok) throw new Error(`The stand-in gave no tokens: ${response.status} ${await response.text()}`);
  return (await response.json()) as Tokens;
};
