import { errors } from 'jose';
import type { JWTPayload } from 'jose';
import { personOf, required } from '../authority.ts';
import type { Authority, Form } from '../authority.ts';
import { refuseOtherClient } from '../clientProof.ts';
import { Problem } from '../problem.ts';
import { bridgeApp, clientCredentialsScope, onBehalfOfScope, openIdScopes } from '../registrations.ts';
import { accessTokenLifetime, erpAccess, erpAccessOfBridge, identity } from '../tokens.ts';
import type { Claims } from '../tokens.ts';

const refuseOtherScope = (form: Form, scope: string): void => {
  const asked = required(form, 'scope').split(' ').filter((each) => !openIdScopes.includes(each));
  if (asked.length !== 1 || asked[0] !== scope) throw new Problem(70011, `Expected: ${scope}.`);
};

const bearer = async ({ tokens }: Authority, claims: Claims): Promise<object> => ({
  token_type: 'Bearer',
  expires_in: accessTokenLifetime,
  ext_expires_in: accessTokenLifetime,
  access_token: await tokens.sign(claims),
});

const refusedAssertion = (error: unknown): Problem => {
  if (error instanceof errors.JWTExpired) return new Problem(500133);
  const otherAudience = error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud';
  return new Problem(otherAudience ? 500131 : 50013);
};

const assertionOf = async ({ tokens }: Authority, form: Form): Promise<JWTPayload> => {
  try {
    return await tokens.read(required(form, 'assertion'), bridgeApp.id);
  } catch (error) {
    throw error instanceof Problem ? error : refusedAssertion(error);
  }
};

/** On behalf of: the pane's token for the bridge becomes the bridge's token for the ERP, in the same person's name. */
export const onBehalfOfGrant = async (authority: Authority, form: Form): Promise<object> => {
  await refuseOtherClient(authority, form);
  if (required(form, 'requested_token_use') !== 'on_behalf_of') throw new Problem(90014, 'requested_token_use');
  refuseOtherScope(form, onBehalfOfScope);
  const { oid, scp } = await assertionOf(authority, form);
  if (scp !== bridgeApp.scope) throw new Problem(50013, 'The assertion is not an access token of a person.');
  const person = personOf(authority, oid);
  return {
    ...(await bearer(authority, erpAccess(person))),
    scope: onBehalfOfScope,
    id_token: await authority.tokens.sign(identity(person, bridgeApp.id)),
  };
};

/** Client credentials: the bridge as itself. */
export const clientCredentialsGrant = async (authority: Authority, form: Form): Promise<object> => {
  await refuseOtherClient(authority, form);
  refuseOtherScope(form, clientCredentialsScope);
  return bearer(authority, erpAccessOfBridge());
};
