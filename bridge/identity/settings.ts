/** What the configuration says of signing in. */
import { z } from 'zod';

/** Of anything else, such as `ftp:` or `localhost:7048`, the only trace would be an authority that is always away. */
const webUrl = z.url({ protocol: /^https?$/ });

/**
 * How the bridge proves to the authority which application it is. A certificate's key and a platform's token never
 * travel and end by themselves; a secret travels with every request and lies in a file until somebody thinks of it.
 */
export const credentialSettings = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('certificate'),
    /** PEM, the bridge's own certificate first; a chain may follow. */
    certificateFile: z.string().min(1),
    /** PEM, PKCS#8 or PKCS#1, RSA, without a password. */
    keyFile: z.string().min(1),
  }),
  z.strictObject({
    kind: z.literal('federated'),
    /** Where the platform puts its token and renews it; `AZURE_FEDERATED_TOKEN_FILE` unless named here. */
    tokenFile: z.string().min(1),
  }),
  z.strictObject({ kind: z.literal('secret'), secret: z.string().min(1) }),
]);
export type CredentialSettings = z.output<typeof credentialSettings>;

/** Where exchanged tokens are kept until they end: within the program, or for several bridges in a folder they share. */
const tokenCacheSettings = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('memory') }),
  z.strictObject({
    kind: z.literal('folder'),
    folder: z.string().min(1),
    /** 32 bytes in base64 on a line; the first line encrypts, the others still decrypt. Readable for the bridge alone. */
    keyFile: z.string().min(1),
  }),
]);
export type TokenCacheSettings = z.output<typeof tokenCacheSettings>;

export const identitySettings = z.strictObject({
  /** Origin of the issuer, discovery and token end point, such as `https://login.microsoftonline.com`. */
  authorityUrl: webUrl,
  /** `msal`: msal-browser, against Entra. `codeFlow`: the pane's own code and PKCE, against the sandbox's stand-in. */
  paneSignIn: z.enum(['msal', 'codeFlow']).default('msal'),
  /** Of `codeFlow`: the origin where the pane signs in; without it, that of the authority. */
  signInUrl: webUrl.optional(),
  tenantId: z.guid(),
  clientId: z.guid(),
  credential: credentialSettings,
  tokenCache: tokenCacheSettings.default({ kind: 'memory' }),
  /** The applications that may call the bridge (`azp`); the first is the pane. */
  allowedClients: z.array(z.guid()).min(1),
  scope: z.string(),
  /** PEM file of a certificate authority of one's own. */
  caFile: z.string().optional(),
});
