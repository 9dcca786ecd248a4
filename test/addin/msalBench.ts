import type { Ask, Got, MsalClient } from '../../addin/signIn/msal/client.ts';
import { MsalTokens } from '../../addin/signIn/msal/msalTokens.ts';
import type { MsalParts } from '../../addin/signIn/msal/msalTokens.ts';
import { leavingIn } from '../../addin/signIn/session.ts';
import { keepOn, MemoryStorage } from './keepInMemory.ts';
import { TestClock } from './testClock.ts';

/** Waiting ends only when a test says so. */
class SlowClock extends TestClock {
  readonly #waiting: (() => void)[] = [];

  override after(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  runOut(): void {
    this.#waiting.splice(0).forEach((resolve) => resolve());
  }
}

type Reply = Got | null | Error | 'never';

export class MsalError extends Error {
  readonly errorCode: string;

  constructor(errorCode: string) {
    super(errorCode);
    this.errorCode = errorCode;
  }
}

export class FakeClient implements MsalClient {
  readonly nested: boolean;
  readonly asked: (readonly ['silent' | 'popup', Ask])[] = [];
  readonly left: string[] = [];
  silently: Reply[] = [];
  inWindow: Reply[] = [];

  constructor(nested: boolean) {
    this.nested = nested;
  }

  silent(ask: Ask): Promise<Got | null> {
    this.asked.push(['silent', ask]);
    return this.#answer(this.silently.shift() ?? null);
  }

  popup(ask: Ask): Promise<Got> {
    this.asked.push(['popup', ask]);
    return this.#answer(this.inWindow.shift() ?? new MsalError('user_cancelled')) as Promise<Got>;
  }

  forget(): Promise<void> {
    this.left.push('forget');
    return Promise.resolve();
  }

  leave(): Promise<void> {
    this.left.push('leave');
    return Promise.resolve();
  }

  kinds(): readonly string[] {
    return this.asked.map(([kind]) => kind);
  }

  #answer(reply: Reply): Promise<Got | null> {
    if (reply === 'never') return new Promise(() => undefined);
    return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply);
  }
}

/** Whatever was promised by now has happened. */
export const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Signing in with msal-browser, played by a client that answers as a test says. */
export class MsalBench {
  readonly clock = new SlowClock();
  readonly storage = new MemoryStorage();
  readonly tabs = new MemoryStorage();
  /** Whether Office was asked, for each time that the library was opened. */
  readonly opened: boolean[] = [];
  client = new FakeClient(true);
  #made = 0;

  got(token: string, person = 'joke.tenant'): Got {
    return { token, person, expiresAt: this.clock.now() + 3_600_000 };
  }

  async arrived(more: Partial<MsalParts> = {}): Promise<MsalTokens> {
    const source = this.sourceWith(more);
    await source.settle();
    await settled();
    return source;
  }

  signedIn(more: Partial<MsalParts> = {}): Promise<MsalTokens> {
    this.client.silently.push(this.got('one'));
    return this.arrived(more);
  }

  sourceWith(more: Partial<MsalParts> = {}): MsalTokens {
    return new MsalTokens({
      open: ({ nested }) => {
        this.opened.push(nested);
        return Promise.resolve(this.client);
      },
      kind: 'outlook',
      loginHint: () => Promise.resolve(null),
      clock: this.clock,
      ids: { intention: () => `mark-${++this.#made}`, secret: () => 'secret' },
      store: leavingIn(keepOn(this.storage), keepOn(this.tabs)),
      ...more,
    });
  }
}
