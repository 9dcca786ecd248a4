/** What is registered in the stand-in's only tenant: the bridge, the pane and the ERP. */
export const tenantId = '7d1f0c52-3c5e-4b0e-9d0a-5a4c2f6f1e10';

export const bridgeApp = {
  id: 'b5f5e6a0-0f0d-4a57-9d0b-1f6a3c1c7a01',
  /** For the sandbox only: it opens nothing but the stand-in on this machine. */
  secret: 'sandbox-bridge-secret',
  scope: 'access_as_user',
} as const;

/** The pane is a public client: no secret, PKCE instead. */
export const paneApp = { id: 'c2a8d4b6-4a7e-4d1f-8b52-6e0d9f3b2a02' } as const;

export const erpApp = {
  audience: 'https://api.businesscentral.dynamics.com',
  delegatedScope: 'Financials.ReadWrite.All',
  appRole: 'API.ReadWrite.All',
} as const;

export const bridgeScope = `api://${bridgeApp.id}/${bridgeApp.scope}`;
export const onBehalfOfScope = `${erpApp.audience}/${erpApp.delegatedScope}`;
export const clientCredentialsScope = `${erpApp.audience}/.default`;

/** The scopes of OpenID Connect, which every client may ask for next to its own. */
export const openIdScopes: readonly string[] = ['openid', 'profile', 'offline_access', 'email'];
