/** The addresses of the authority, below one origin and one tenant. */
import type { z } from 'zod';
import type { identitySettings } from './settings.ts';

export type IdentitySettings = z.output<typeof identitySettings>;

export interface AuthorityAddresses {
  /** What every token must say it is of. */
  readonly issuer: string;
  readonly tokenUrl: string;
  readonly keysUrl: string;
  readonly discoveryUrl: string;
}

export const addressesOf = ({ authorityUrl, tenantId }: Pick<IdentitySettings, 'authorityUrl' | 'tenantId'>): AuthorityAddresses => {
  const tenant = `${authorityUrl}/${tenantId}`;
  return {
    issuer: `${tenant}/v2.0`,
    tokenUrl: `${tenant}/oauth2/v2.0/token`,
    keysUrl: `${tenant}/discovery/v2.0/keys`,
    discoveryUrl: `${tenant}/v2.0/.well-known/openid-configuration`,
  };
};
