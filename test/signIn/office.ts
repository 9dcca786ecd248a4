/**
 * Office's own sign-in, as a pane meets it: `window.nestedAppAuthBridge`, which the real msal-browser talks to. The person
 * who works in this Office is set here, what it answers is set per call, and its tokens are the stand-in's own.
 */
import type { BrowserContext } from 'playwright-core';
import { tenantId } from '../../sandbox/entra/registrations.ts';
import { tokensFor } from './tokens.ts';
import type { StandIn, Tokens } from './tokens.ts';

export type Method = 'GetInitContext' | 'GetToken' | 'GetTokenPopup';

/** As msal-browser asks; only what a test looks at. */
export interface Asked {
  readonly method: Method;
  readonly requestId: string;
  readonly tokenParams?: { readonly claims?: string; readonly scope: string; readonly forceRefresh?: boolean };
}

/** What Office does with a question for a token. */
export type Conduct =
  | { readonly kind: 'token'; readonly expiresIn?: number; readonly tokens?: Tokens }
  | { readonly kind: 'no'; readonly status: Status; readonly code?: string; readonly description?: string }
  | { readonly kind: 'silence' };

type Status =
  | 'USER_INTERACTION_REQUIRED'
  | 'USER_CANCEL'
  | 'NO_NETWORK'
  | 'TRANSIENT_ERROR'
  | 'PERSISTENT_ERROR'
  | 'DISABLED'
  | 'ACCOUNT_UNAVAILABLE'
  | 'NESTED_APP_AUTH_UNAVAILABLE';

export const gives: Conduct = { kind: 'token' };
export const asksPerson: Conduct = { kind: 'no', status: 'USER_INTERACTION_REQUIRED', code: 'interaction_required' };
export const closed: Conduct = { kind: 'no', status: 'USER_CANCEL' };

/** In the page: passes on what msal-browser posts, and what comes back. */
const bridgeScript = `{
  const heard = [];
  window.nestedAppAuthBridge = {
    addEventListener: (_name, listener) => heard.push(listener),
    removeEventListener: () => undefined,
    postMessage: (message) => void window.askOffice(message).then((answer) => answer === null || heard.forEach((listener) => listener(answer))),
  };
}`;

export class Office {
  readonly asked: Asked[] = [];
  readonly #standIn: StandIn;
  #person: string;
  #conduct: Readonly<Record<'GetToken' | 'GetTokenPopup', Conduct>> = { GetToken: gives, GetTokenPopup: gives };
  #next: Conduct[] = [];

  /** `person` is somebody's object id. */
  constructor(standIn: StandIn, person: string) {
    this.#standIn = standIn;
    this.#person = person;
  }

  /** Every page of this context is in this Office from now on. */
  async surround(context: BrowserContext): Promise<void> {
    await context.exposeFunction('askOffice', (message: string) => this.#answer(JSON.parse(message) as Asked));
    await context.addInitScript(bridgeScript);
  }

  /** Somebody else works in it now. */
  become(person: string): void {
    this.#person = person;
  }

  /** Without a window, and with one: from now on. */
  does(silent: Conduct, popup: Conduct = gives): void {
    this.#conduct = { GetToken: silent, GetTokenPopup: popup };
  }

  /** The next question for a token, of either kind; after that as before. */
  doesNext(...conduct: readonly Conduct[]): void {
    this.#next.push(...conduct);
  }

  askedFor(method: Method): readonly Asked[] {
    return this.asked.filter((one) => one.method === method);
  }

  async #answer(asked: Asked): Promise<string | null> {
    this.asked.push(asked);
    const { method } = asked;
    if (method === 'GetInitContext') return this.#reply(asked, { success: true, initContext: this.#context() });
    const conduct = this.#next.shift() ?? this.#conduct[method];
    if (conduct.kind === 'silence') return null;
    if (conduct.kind === 'no') return this.#reply(asked, { success: false, error: conduct });
    return this.#reply(asked, await this.#token(asked, conduct));
  }

  #reply({ requestId }: Asked, answer: object): string {
    return JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...answer });
  }

  #context(): object {
    return { sdkName: 'double', sdkVersion: '1', capabilities: { queryAccount: true }, accountContext: this.#account() };
  }

  #account(): object {
    const home = `${this.#person}.${tenantId}`;
    return { homeAccountId: home, environment: 'login.microsoftonline.com', tenantId, username: '', localAccountId: this.#person };
  }

  async #token({ tokenParams }: Asked, conduct: Extract<Conduct, { readonly kind: 'token' }>): Promise<object> {
    const tokens = conduct.tokens ?? (await tokensFor(this.#standIn, this.#person));
    const token = { ...tokens, expires_in: conduct.expiresIn ?? tokens.expires_in, scope: tokenParams?.scope, properties: null };
    return { success: true, token, account: this.#account() };
  }
}
