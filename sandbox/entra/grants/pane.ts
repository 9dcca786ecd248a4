import { createHash } from 'node:crypto';
import { personOf, required } from '../authority.ts';
import type { Authority, Form } from '../authority.ts';
import type { Person } from '../directory.ts';
import { Problem } from '../problem.ts';
import { bridgeScope, paneApp } from '../registrations.ts';
import { accessTokenLifetime, bridgeAccess, identity } from '../tokens.ts';

const refuseOtherClient = (form: Form): void => {
  if (required(form, 'client_id') !== paneApp.id) throw new Problem(700016);
};

const signedIn = async ({ tokens, tickets }: Authority, person: Person, nonce: unknown): Promise<object> => ({
  token_type: 'Bearer',
  scope: bridgeScope,
  expires_in: accessTokenLifetime,
  ext_expires_in: accessTokenLifetime,
  access_token: await tokens.sign(bridgeAccess(person, paneApp.id)),
  refresh_token: await tickets.issue('refresh', { oid: person.oid }),
  id_token: await tokens.sign({
    ...identity(person, paneApp.id),
    claims: { ...identity(person, paneApp.id).claims, ...(typeof nonce === 'string' ? { nonce } : {}) },
  }),
});

const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

/** Authorization code with PKCE: the code counts once, for the address and the verifier it was asked with. */
export const codeGrant = async (authority: Authority, form: Form): Promise<object> => {
  refuseOtherClient(form);
  const code = await authority.tickets.spend('code', required(form, 'code'));
  if (code['redirect_uri'] !== required(form, 'redirect_uri')) throw new Problem(50011);
  if (code['code_challenge'] !== challengeOf(required(form, 'code_verifier'))) throw new Problem(501481);
  return signedIn(authority, personOf(authority, code['oid']), code['nonce']);
};

export const refreshGrant = async (authority: Authority, form: Form): Promise<object> => {
  refuseOtherClient(form);
  const refresh = await authority.tickets.read('refresh', required(form, 'refresh_token'));
  return signedIn(authority, personOf(authority, refresh['oid']), null);
};
