import { algorithm } from './keys.ts';
import { openIdScopes, tenantId } from './registrations.ts';

export const paths = {
  discovery: `/${tenantId}/v2.0/.well-known/openid-configuration`,
  keys: `/${tenantId}/discovery/v2.0/keys`,
  authorize: `/${tenantId}/oauth2/v2.0/authorize`,
  token: `/${tenantId}/oauth2/v2.0/token`,
  logout: `/${tenantId}/oauth2/v2.0/logout`,
} as const;

/** `origin` is that of the https listener; the issuer of every token stands on it. */
export const issuerAt = (origin: string): string => `${origin}/${tenantId}/v2.0`;

export const discovery = (issuer: string): object => {
  const { origin } = new URL(issuer);
  return {
    issuer,
    authorization_endpoint: `${origin}${paths.authorize}`,
    token_endpoint: `${origin}${paths.token}`,
    end_session_endpoint: `${origin}${paths.logout}`,
    jwks_uri: `${origin}${paths.keys}`,
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'fragment'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: [algorithm],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    scopes_supported: openIdScopes,
    code_challenge_methods_supported: ['S256'],
  };
};
