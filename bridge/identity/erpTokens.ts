/** Tokens for the ERP: on behalf of a person for everything a person does, the bridge's own for setup data only. */
import { createHash } from 'node:crypto';
import { ConfidentialClientApplication } from '@azure/msal-node';
import type { AuthenticationResult, INetworkModule } from '@azure/msal-node';
import type { Clock } from '../clock.ts';
import { refused } from '../errors.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import { userKey } from './accessToken.ts';
import type { User } from './accessToken.ts';
import type { KeptToken, TokenCacheStore } from './cache/store.ts';
import { proofOf } from './credential.ts';
import { noTokenBecause } from './noToken.ts';
import type { CredentialSettings } from './settings.ts';

export interface Application {
  readonly issuer: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly credential: CredentialSettings;
  readonly userScope: string;
  readonly appScope: string;
  readonly network: INetworkModule;
  readonly clock: Clock;
  readonly store: TokenCacheStore;
  /** Told why no token came, where the person can do nothing about it, such as `invalid_client` for a wrong secret: for the administrator. */
  readonly onNoToken: (code: string) => void;
  /** Told at each use of a certificate that ends soon. */
  readonly onEnding: (days: number) => void;
}

type Ask = () => Promise<AuthenticationResult | null>;

/** A token is asked for anew this long before it ends, so that none ends on its way; MSAL's own margin. */
const marginMs = 5 * 60_000;

const digest = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Seconds as a number; where it is a date, or only the status says it, a minute. */
const waitMs = (retryAfter: string | undefined): number => (/^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : 60_000);

/** Tells how long the authority asks to be left alone. */
const heeding = (network: INetworkModule, onWait: (ms: number) => void): INetworkModule => ({
  ...network,
  sendPostRequestAsync: async (url, options) => {
    const response = await network.sendPostRequestAsync<never>(url, options);
    const retryAfter = response.headers['retry-after'];
    if (response.status === 429 || (response.status >= 400 && retryAfter !== undefined)) onWait(waitMs(retryAfter));
    return response;
  },
});

const clientOf = (application: Application, network: INetworkModule): ConfidentialClientApplication => {
  const { issuer, clientId, credential } = application;
  const proof = proofOf(credential, application);
  return new ConfidentialClientApplication({
    auth: { authority: issuer, clientId, ...proof, knownAuthorities: [new URL(issuer).host] },
    system: { networkClient: network, protocolMode: 'OIDC' },
  });
};

/**
 * MSAL speaks with the authority and keeps nothing. Its own cache never ends what nobody asks for again, holds names, and
 * for tokens on behalf of somebody is not read from a plugin (7.2), so that several bridges could not share it.
 */
export class ErpTokens {
  readonly #client: ConfidentialClientApplication;
  readonly #application: Application;
  readonly #asking = new Map<string, Promise<Answer<string>>>();
  #waitUntil = 0;

  constructor(application: Application) {
    const { network, clock } = application;
    this.#application = application;
    this.#client = clientOf(application, heeding(network, (ms) => (this.#waitUntil = clock.now() + ms)));
  }

  /** Exchanged once for each token of the pane: a sign-in that proved more than an earlier one is never served with what that one got. */
  forUser(user: User): Promise<Answer<string>> {
    const { userScope } = this.#application;
    return this.#once(`${userScope} ${userKey(user)} ${digest(user.token)}`, () =>
      this.#client.acquireTokenOnBehalfOf({ oboAssertion: user.token, scopes: [userScope], skipCache: true }),
    );
  }

  forBridge(): Promise<Answer<string>> {
    const { appScope } = this.#application;
    return this.#once(appScope, () => this.#client.acquireTokenByClientCredential({ scopes: [appScope], skipCache: true }));
  }

  /** Whoever asks meanwhile waits for the same answer. */
  #once(purpose: string, ask: Ask): Promise<Answer<string>> {
    const partition = `${this.#application.clientId} ${purpose}`;
    const asking = this.#asking.get(partition) ?? this.#keptOrNew(partition, ask).finally(() => this.#asking.delete(partition));
    this.#asking.set(partition, asking);
    return asking;
  }

  async #keptOrNew(partition: string, ask: Ask): Promise<Answer<string>> {
    const { clock, store } = this.#application;
    const kept = await store.get(partition);
    if (kept !== null && kept.endsAt - marginMs > clock.now()) return done(kept.token);
    const fresh = await this.#answerOf(ask());
    if (fresh.kind === 'refused') return fresh;
    await store.set(partition, fresh.value);
    return done(fresh.value.token);
  }

  async #answerOf(asked: Promise<AuthenticationResult | null>): Promise<Answer<KeptToken>> {
    try {
      const result = await asked;
      if (result === null) return refused('signInAway');
      return done({ token: result.accessToken, endsAt: result.expiresOn?.getTime() ?? this.#application.clock.now() });
    } catch (error) {
      const { refusal, tell } = noTokenBecause(error);
      if (tell !== null) this.#application.onNoToken(tell);
      return refusal;
    } finally {
      this.#forget();
    }
  }

  /** After any error MSAL would ask nothing for anybody for a minute: that is kept to only where the authority wants it. */
  #forget(): void {
    if (this.#application.clock.now() >= this.#waitUntil) this.#client.clearCache();
  }
}
