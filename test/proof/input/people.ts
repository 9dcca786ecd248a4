/** Signing in as the pane does: code and PKCE at the sandbox's Entra, without a browser. */
import { createHash, randomBytes } from 'node:crypto';
import { readConfig } from '../../../bridge/config.ts';
import { paths } from '../../../sandbox/entra/discovery.ts';
import { bridgeApp } from '../../../sandbox/entra/registrations.ts';
import { guidFor } from '../../../sandbox/seed/random.ts';

const { identity, erp } = readConfig('sandbox/bridge.json', {});
const pane = identity.allowedClients[0] ?? '';

/** Somebody with an account whom the ERP does not know. */
const strangerId = '5b0f3d1e-7c7a-4d55-9a52-0d6f1b8f4c13';
export const stranger = 'stranger';

const objectIdOf = (person: string): string => (person === stranger ? strangerId : guidFor(`user/${person}`));

export interface SignInPlace {
  readonly signInUrl: string;
  readonly paneUrl: string;
}

const post = (url: string, form: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

const tokenIn = async (response: Response): Promise<string> => {
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`No token: ${response.status}`);
  return token;
};

/** An access token for the bridge. */
export const paneToken = async ({ signInUrl, paneUrl }: SignInPlace, person: string): Promise<string> => {
  const verifier = randomBytes(32).toString('base64url');
  const redirect = `${paneUrl}/`;
  const query = new URLSearchParams({
    client_id: pane,
    response_type: 'code',
    redirect_uri: redirect,
    scope: `${identity.scope} openid profile offline_access`,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'proof',
  });
  const chosen = await post(`${signInUrl}${paths.authorize}?${query.toString()}`, { oid: objectIdOf(person) });
  const code = new URL(chosen.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const form = { grant_type: 'authorization_code', client_id: pane, code, redirect_uri: redirect, code_verifier: verifier };
  return tokenIn(await post(`${signInUrl}${paths.token}`, form));
};

/** The same person's token for the ERP, to prepare records with. */
export const erpToken = async ({ signInUrl }: SignInPlace, assertion: string): Promise<string> =>
  tokenIn(
    await post(`${signInUrl}${paths.token}`, {
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      client_id: identity.clientId,
      client_secret: bridgeApp.secret,
      scope: erp.userScope,
      assertion,
    }),
  );
