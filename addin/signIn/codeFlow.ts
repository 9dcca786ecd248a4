import type { PaneConfig } from '../../bridge/schema.ts';
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import { exchange } from './exchange.ts';
import type { Exchanged } from './exchange.ts';
import { authorizeAddress, challengeOf } from './pkce.ts';
import type { Place } from './place.ts';
import { personIn } from './session.ts';
import type { Session, SessionStore } from './session.ts';
import type { SignInState, TokenSource } from './tokens.ts';

export interface CodeFlowParts {
  readonly signIn: PaneConfig['signIn'];
  readonly clock: Clock;
  readonly ids: Ids;
  readonly store: SessionStore;
  readonly place: Place;
  readonly fetch: typeof fetch;
}

/** A token is renewed this long before it ends, so that no call travels with one that ends on the way. */
const marginMs = 60_000;

/** Code and PKCE by a top-level redirect to this page's own address (RFC 7636), tokens in memory and sessionStorage. */
export class CodeFlow implements TokenSource {
  readonly #parts: CodeFlowParts;
  readonly #listeners = new Set<() => void>();
  #session: Session | null;
  #person = '';
  #renewing: Promise<string | null> | null = null;

  constructor(parts: CodeFlowParts) {
    this.#parts = parts;
    this.#session = parts.store.session();
    this.#remember();
  }

  state(): SignInState {
    return this.#session === null ? 'signedOut' : 'signedIn';
  }

  person(): string {
    return this.#person;
  }

  subscribe(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  async token(): Promise<string | null> {
    if (this.#session === null) return null;
    const fresh = this.#session.expiresAt - marginMs > this.#parts.clock.now();
    return fresh ? this.#session.accessToken : this.renew();
  }

  /** Calls that meet share one refresh: the second would use a token that the first one spent. */
  renew(): Promise<string | null> {
    this.#renewing ??= this.#refresh().finally(() => (this.#renewing = null));
    return this.#renewing;
  }

  async signIn({ otherUser } = { otherUser: false }): Promise<void> {
    const { ids, place, store, signIn } = this.#parts;
    const trip = { state: ids.secret(), verifier: ids.secret(), hash: place.hash };
    store.keepTrip(trip);
    const challenge = await challengeOf(trip.verifier);
    place.leaveFor(authorizeAddress({ signIn, redirectUri: place.here, state: trip.state, challenge, otherUser }));
  }

  lapse(): void {
    this.#become(null);
  }

  signOut(): void {
    this.#parts.store.leave();
    this.#become(null);
  }

  /**
   * Once, when the page opens. On the way back from the sign-in page the code becomes a session; a first visit goes
   * straight to the sign-in page. False when this page is about to be left or loaded again.
   */
  async settle(): Promise<boolean> {
    const { place, store } = this.#parts;
    if (place.query.has('code') || place.query.has('error')) return this.#return();
    if (this.state() === 'signedIn' || store.left()) return true;
    await this.signIn();
    return false;
  }

  async #return(): Promise<boolean> {
    const { place, store } = this.#parts;
    const code = place.query.get('code');
    const trip = store.takeTrip();
    if (code !== null && trip !== null && trip.state === place.query.get('state')) {
      await this.#take({ grant_type: 'authorization_code', code, redirect_uri: place.here, code_verifier: trip.verifier });
    }
    return place.settle(trip?.hash ?? '');
  }

  async #refresh(): Promise<string | null> {
    const refreshToken = this.#session?.refreshToken ?? null;
    if (refreshToken === null) this.#become(null);
    else await this.#take({ grant_type: 'refresh_token', refresh_token: refreshToken });
    return this.#session?.accessToken ?? null;
  }

  async #take(grant: Readonly<Record<string, string>>): Promise<void> {
    const got: Exchanged = await exchange(this.#parts, grant);
    // Unreachable keeps the session: the old token may still do, and the next call tries again.
    if (got.kind !== 'unreachable') this.#become(got.kind === 'session' ? got.session : null);
  }

  #remember(): void {
    if (this.#session !== null) this.#person = personIn(this.#session);
  }

  #become(session: Session | null): void {
    this.#session = session;
    this.#remember();
    if (session === null) this.#parts.store.forgetSession();
    else this.#parts.store.keepSession(session);
    for (const changed of this.#listeners) changed();
  }
}
