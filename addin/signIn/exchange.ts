import type { CodeFlowSignIn } from '../../bridge/schema.ts';
import type { Clock } from '../clock.ts';
import { scopeOf } from './pkce.ts';
import type { Session } from './session.ts';

interface TokenAnswer {
  readonly access_token: string;
  readonly refresh_token?: string;
  /** Seconds. */
  readonly expires_in: number;
}

export interface Exchange {
  readonly signIn: CodeFlowSignIn;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
}

/** `refused`: the person must sign in again. `unreachable`: worth another try. */
export type Exchanged =
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable' };

const sessionOf = (answer: TokenAnswer, now: number): Session => ({
  accessToken: answer.access_token,
  refreshToken: answer.refresh_token ?? null,
  expiresAt: now + answer.expires_in * 1000,
});

/** Asks the token address for a session: with a code, or with a refresh token. */
export const exchange = async (how: Exchange, grant: Readonly<Record<string, string>>): Promise<Exchanged> => {
  const body = new URLSearchParams({ client_id: how.signIn.clientId, scope: scopeOf(how.signIn), ...grant });
  const response = await how.fetch(how.signIn.tokenUrl, { method: 'POST', body }).catch(() => null);
  if (response === null || response.status >= 500) return { kind: 'unreachable' };
  if (!response.ok) return { kind: 'refused' };
  return { kind: 'session', session: sessionOf((await response.json()) as TokenAnswer, how.clock.now()) };
};
