/** What the configuration says of signing in. */
import { z } from 'zod';
import { isLoopback, origin, secureOrigin } from '../address.ts';

/** As Entra writes it in every token. */
const id = z.guid().toLowerCase();

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

const settings = z.strictObject({
  /** Origin of the issuer, discovery and token end point, such as `https://login.microsoftonline.com`. Its keys decide who is let in: https only. */
  authorityUrl: secureOrigin,
  /** `msal`: msal-browser, against Entra. `codeFlow`: the pane's own code and PKCE, against the sandbox's stand-in. */
  paneSignIn: z.enum(['msal', 'codeFlow']).default('msal'),
  /** Of `codeFlow`: the origin where the pane signs in; without it, that of the authority. */
  signInUrl: origin.optional(),
  tenantId: id,
  clientId: id,
  credential: credentialSettings,
  tokenCache: tokenCacheSettings.default({ kind: 'memory' }),
  /** The applications that may call the bridge (`azp`); the first is the pane. */
  allowedClients: z.array(id).min(1),
  scope: z.string().trim().min(1),
  /** PEM file of a certificate authority of one's own. */
  caFile: z.string().optional(),
});

interface Places {
  readonly authorityUrl: string;
  readonly signInUrl?: string | undefined;
}

/** The sandbox listens on two ports, with and without https; anywhere else people sign in where their tokens come from. */
const isOnePlace = ({ authorityUrl, signInUrl = authorityUrl }: Places): boolean =>
  signInUrl === authorityUrl || (isLoopback(signInUrl) && isLoopback(authorityUrl));

const elsewhere = 'Expected the origin of identity.authorityUrl: nobody signs in anywhere else. Leave signInUrl out';

export const identitySettings = settings.refine(isOnePlace, { path: ['signInUrl'], message: elsewhere });
