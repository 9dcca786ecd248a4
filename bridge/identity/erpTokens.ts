/** Tokens for the ERP: on behalf of a person for everything a person does, the bridge's own for setup data only. */
import { ConfidentialClientApplication } from '@azure/msal-node';
import type { AuthenticationResult, INetworkModule } from '@azure/msal-node';
import { refused } from '../errors.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import type { User } from './accessToken.ts';
import { noTokenBecause } from './noToken.ts';

export interface Application {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly userScope: string;
  readonly appScope: string;
  readonly network: INetworkModule;
  /** Told why no token came, where the person can do nothing about it, such as `invalid_client` for a wrong secret: for the administrator. */
  readonly onNoToken: (code: string) => void;
}

export class ErpTokens {
  readonly #client: ConfidentialClientApplication;
  readonly #application: Application;

  constructor(application: Application) {
    const { issuer, clientId, clientSecret, network } = application;
    this.#application = application;
    this.#client = new ConfidentialClientApplication({
      auth: { authority: issuer, clientId, clientSecret, knownAuthorities: [new URL(issuer).host] },
      system: { networkClient: network, protocolMode: 'OIDC' },
    });
  }

  /** MSAL keeps the exchanged token in memory until shortly before it expires. */
  forUser(user: User): Promise<Answer<string>> {
    const { userScope } = this.#application;
    return this.#answerOf(this.#client.acquireTokenOnBehalfOf({ oboAssertion: user.token, scopes: [userScope] }));
  }

  forBridge(): Promise<Answer<string>> {
    const { appScope } = this.#application;
    return this.#answerOf(this.#client.acquireTokenByClientCredential({ scopes: [appScope] }));
  }

  async #answerOf(asked: Promise<AuthenticationResult | null>): Promise<Answer<string>> {
    try {
      const result = await asked;
      return result === null ? refused('signInAway') : done(result.accessToken);
    } catch (error) {
      const { refusal, tell } = noTokenBecause(error);
      if (tell !== null) this.#application.onNoToken(tell);
      return refusal;
    }
  }
}
