import type { CodeFlowSignIn } from '../../bridge/schema.ts';
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import { exchange } from './exchange.ts';
import type { Exchanged } from './exchange.ts';
import { authorizeAddress, challengeOf } from './pkce.ts';
import type { Place } from './place.ts';
import { logoutAddress } from './logout.ts';
import { personIn } from './session.ts';
import type { Session, SessionStore } from './session.ts';
import { Standing } from './standing.ts';
import type { Hindrance, SignInState, TokenSource } from './tokens.ts';

export interface CodeFlowParts {
  readonly signIn: CodeFlowSignIn;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly store: SessionStore;
  readonly place: Place;
  readonly fetch: typeof fetch;
}

interface Becoming {
  readonly session?: Session | null;
  readonly hindrance?: Hindrance | null;
}

/** A token is renewed this long before it ends, so that no call travels with one that ends on the way. */
const marginMs = 60_000;

/** Code and PKCE by a top-level redirect to this page's own address (RFC 7636), tokens in memory and sessionStorage. */
export class CodeFlow extends Standing implements TokenSource {
  readonly #parts: CodeFlowParts;
  #session: Session | null;
  #claims: string | null = null;
  #renewing: Promise<string | null> | null = null;

  constructor(parts: CodeFlowParts) {
    const session = parts.store.session();
    super(session === null ? 'signedOut' : 'signedIn', session === null ? '' : personIn(session));
    this.#parts = parts;
    this.#session = session;
  }

  async token(): Promise<string | null> {
    this.leaveAlong();
    if (this.#session === null) return null;
    const fresh = this.#session.expiresAt - marginMs > this.#parts.clock.now();
    return fresh ? this.#session.accessToken : this.renew();
  }

  /** Calls that meet share one refresh: the second would use a token that the first one spent. */
  renew(): Promise<string | null> {
    this.#renewing ??= this.#refresh().finally(() => (this.#renewing = null));
    return this.#renewing;
  }

  /** A refresh proves nothing new: the person goes to the sign-in page, which asks for it. */
  challenge(claims: string): Promise<null> {
    this.#claims = claims;
    this.#become('lapsed', { hindrance: 'moreProof' });
    return Promise.resolve(null);
  }

  /** Signing in leaves this page, and whatever waits here with it. */
  back(): Promise<null> {
    return Promise.resolve(null);
  }

  async signIn(): Promise<void> {
    const { ids, place, store, signIn } = this.#parts;
    const trip = { state: ids.secret(), verifier: ids.secret(), hash: place.hash };
    store.keepTrip(trip);
    const challenge = await challengeOf(trip.verifier);
    const [asks, claims] = [store.left() !== null, this.#claims];
    place.leaveFor(authorizeAddress({ signIn, redirectUri: place.here, state: trip.state, challenge, asks, claims }));
  }

  lapse(): void {
    const state = this.state();
    this.#become(state === 'signedIn' ? 'lapsed' : state, { hindrance: this.hindrance() });
  }

  signOut({ otherUser } = { otherUser: false }): void {
    const { store, place, signIn, ids } = this.#parts;
    store.leave(otherUser ? 'otherUser' : 'waits');
    store.tellTabs(ids.intention());
    this.#become('signedOut');
    place.leaveFor(logoutAddress(signIn, place.here));
  }

  /** Whoever leaves in one tab leaves in all: the session at the authority, which they share, has ended. */
  leaveAlong(): void {
    const { store } = this.#parts;
    if (this.state() === 'signedOut' || !store.leftElsewhere()) return;
    store.leave('waits');
    this.#become('signedOut');
  }

  /**
   * Once, when the page opens. On the way back from the sign-in page the code becomes a session; a first visit goes
   * straight to the sign-in page. False when this page is about to be left or loaded again.
   */
  async settle(): Promise<boolean> {
    const { place, store } = this.#parts;
    this.leaveAlong();
    if (place.query.has('code') || place.query.has('error')) return this.#return();
    if (this.state() === 'signedIn' || store.left() === 'waits') return true;
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
    if (refreshToken === null) this.lapse();
    else await this.#take({ grant_type: 'refresh_token', refresh_token: refreshToken });
    return this.#session?.accessToken ?? null;
  }

  async #take(grant: Readonly<Record<string, string>>): Promise<void> {
    const before = this.#session;
    const got: Exchanged = await exchange(this.#parts, grant);
    // Somebody left meanwhile: an answer that comes late signs nobody in again.
    if (this.#session !== before) return;
    // Unreachable keeps the session: the old token may still do, and the next call tries again.
    if (got.kind === 'session') this.#become('signedIn', { session: got.session });
    if (got.kind === 'refused') this.lapse();
  }

  #become(state: SignInState, { session = null, hindrance = null }: Becoming = {}): void {
    this.#session = session;
    if (session === null) this.#parts.store.forgetSession();
    else this.#parts.store.keepSession(session);
    this.become(state, { hindrance, ...(session !== null && { person: personIn(session) }) });
  }
}
