import { required } from '../authority.ts';
import type { Authority, Form } from '../authority.ts';
import { Problem } from '../problem.ts';
import { clientCredentialsGrant, onBehalfOfGrant } from './bridge.ts';
import { codeGrant, refreshGrant } from './pane.ts';

type Grant = (authority: Authority, form: Form) => Promise<object>;

const grants: ReadonlyMap<string, Grant> = new Map([
  ['authorization_code', codeGrant],
  ['refresh_token', refreshGrant],
  ['urn:ietf:params:oauth:grant-type:jwt-bearer', onBehalfOfGrant],
  ['client_credentials', clientCredentialsGrant],
]);

/** What the token endpoint answers; throws a `Problem` where Entra refuses. */
export const tokenAnswer = (authority: Authority, form: Form): Promise<object> => {
  const grant = grants.get(required(form, 'grant_type'));
  if (grant === undefined) throw new Problem(70003);
  return grant(authority, form);
};
