import type { CodeFlowSignIn } from '../../bridge/schema.ts';
import { base64url } from '../ids.ts';

/** RFC 7636: the challenge is the SHA-256 of the verifier, base64url. */
export const challengeOf = async (verifier: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));

interface Request {
  readonly signIn: CodeFlowSignIn;
  readonly redirectUri: string;
  readonly state: string;
  readonly challenge: string;
  /** Asks who it is, also when the authority still knows somebody. */
  readonly asks: boolean;
  /** What the sign-in must prove, as the authority asked for it. */
  readonly claims: string | null;
}

/** `offline_access` asks for a refresh token, so that nobody signs in every hour. */
export const scopeOf = (signIn: CodeFlowSignIn): string => `${signIn.scope} openid profile offline_access`;

export const authorizeAddress = ({ signIn, redirectUri, state, challenge, asks, claims }: Request): string => {
  const address = new URL(signIn.authorizeUrl);
  address.search = new URLSearchParams({
    client_id: signIn.clientId,
    response_type: 'code',
    response_mode: 'query',
    redirect_uri: redirectUri,
    scope: scopeOf(signIn),
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...(asks && { prompt: 'select_account' }),
    ...(claims !== null && { claims }),
  }).toString();
  return address.href;
};
