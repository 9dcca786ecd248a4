import type { Host } from '../../host/host.ts';
import type { Ids } from '../../ids.ts';
import type { Leaving } from '../session.ts';
import { Standing } from '../standing.ts';
import type { Hindrance, TokenSource } from '../tokens.ts';
import type { Ask, Got, MsalClient } from './client.ts';
import { hindranceOf, isOfficeRefusing } from './hindrance.ts';
import { Library } from './opened.ts';
import type { LibraryParts } from './opened.ts';

export interface MsalParts extends LibraryParts {
  readonly kind: Host['kind'];
  readonly loginHint: () => Promise<string | null>;
  readonly ids: Ids;
  readonly store: Leaving;
}

/** A token is renewed this long before it ends, so that no call travels with one that ends on the way. */
const marginMs = 60_000;

/** Out of reach for now: what is known may still do. */
const isPassing = (hindrance: Hindrance): boolean => hindrance === 'network' || hindrance === 'timeout';

/** Entra by msal-browser: by way of Office where that offers it (nested app authentication), else in a window of the browser. */
export class MsalTokens extends Standing implements TokenSource {
  readonly #parts: MsalParts;
  readonly #library: Library;
  #held: Got | null = null;
  #claims: string | null = null;
  #renewing: Promise<string | null> | null = null;
  #proving: Promise<string | null> | null = null;
  /** Which try to sign in is the newest: what an older one comes to does not count any more. */
  #tries = 0;

  constructor(parts: MsalParts) {
    super('arriving');
    this.#parts = parts;
    this.#library = new Library(parts);
  }

  async token(): Promise<string | null> {
    this.leaveAlong();
    if (this.#held === null) return null;
    const fresh = this.#held.expiresAt - marginMs > this.#parts.clock.now();
    return fresh ? this.#held.token : this.renew();
  }

  renew(): Promise<string | null> {
    this.#renewing ??= this.#refresh({ fresh: true }, null).finally(() => (this.#renewing = null));
    return this.#renewing;
  }

  challenge(claims: string): Promise<string | null> {
    this.#claims = claims;
    this.#proving ??= this.#refresh({ claims }, 'moreProof').finally(() => (this.#proving = null));
    return this.#proving;
  }

  back(): Promise<string | null> {
    const person = this.person();
    if (this.state() !== 'lapsed') return Promise.resolve(null);
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (this.state() === 'lapsed') return;
        stop();
        resolve(this.state() === 'signedIn' && this.person() === person ? (this.#held?.token ?? null) : null);
      });
    });
  }

  lapse(hindrance: Hindrance | null = null): void {
    if (this.state() !== 'signedIn') return;
    this.#held = null;
    this.become('lapsed', { hindrance });
  }

  signIn(): Promise<void> {
    return this.#try(async (client, ask) => {
      // Office may know by now, and then shows nothing; a browser would forget the click meanwhile.
      const got = client.nested ? await this.#library.patiently(client.silent(ask)) : null;
      return got ?? this.#inWindow(client, ask);
    });
  }

  signOut({ otherUser } = { otherUser: false }): void {
    this.#forget();
    void this.#leave(otherUser).catch(() => this.#tell('sessionStays'));
  }

  leaveAlong(): void {
    const { store } = this.#parts;
    if (this.state() === 'signedOut' || !store.began() || !store.leftElsewhere()) return;
    this.#forget();
    void this.#library.opened().then((client) => (client.nested ? undefined : client.forget()));
  }

  /** The page goes on at once; who this is shows a moment later. */
  settle(): Promise<boolean> {
    const { store } = this.#parts;
    if (store.began() && store.leftElsewhere()) store.leave('waits');
    if (store.left() === null) void this.#arrive();
    else this.become('signedOut');
    return Promise.resolve(true);
  }

  /** Word tells who works in it, or says nothing of it: then only a window can ask. A browser opens none without a click. */
  #arrive(): Promise<void> {
    return this.#try(async (client, ask) => {
      const asksAtOnce = client.nested && this.#parts.kind === 'word' && ask.hint === null;
      const got = asksAtOnce ? null : await this.#library.patiently(client.silent(ask));
      return got ?? (client.nested ? this.#inWindow(client, ask) : null);
    });
  }

  async #try(get: (client: MsalClient, ask: Ask) => Promise<Got | null>): Promise<void> {
    const attempt = ++this.#tries;
    const isOld = (): boolean => attempt !== this.#tries;
    try {
      const client = await this.#library.opened();
      const got = await get(client, await this.#ask(client));
      if (!isOld()) this.#arrived(got);
    } catch (error) {
      if (!isOld()) this.#failed(error);
    }
  }

  /** Only Office names somebody; in a browser a moment's wait may cost the click its window. */
  async #ask({ nested }: MsalClient): Promise<Ask> {
    const { kind, loginHint, store } = this.#parts;
    const hint = nested || kind !== 'browser' ? await loginHint() : null;
    return { hint, claims: this.#claims, choose: store.left() !== null };
  }

  #arrived(got: Got | null): void {
    if (got === null) return this.#tell(null);
    this.#held = got;
    this.#claims = null;
    this.#parts.store.arrive();
    this.become('signedIn', { person: got.person });
  }

  #failed(error: unknown): void {
    if (isOfficeRefusing(error)) this.#library.goWithoutOffice();
    this.#tell(isOfficeRefusing(error) ? null : hindranceOf(error));
  }

  #tell(hindrance: Hindrance | null): void {
    this.become(this.state() === 'lapsed' ? 'lapsed' : 'signedOut', { hindrance });
  }

  #inWindow(client: MsalClient, ask: Ask): Promise<Got> {
    this.become(this.state(), { hindrance: 'windowOpen' });
    return client.popup(ask);
  }

  async #refresh(ask: Ask, ifPersonNeeded: Hindrance | null): Promise<string | null> {
    const before = this.#held;
    const got = await this.#silently(ask);
    // Somebody left meanwhile: an answer that comes late signs nobody in again.
    if (this.#held !== before || before === null) return null;
    if (typeof got === 'object' && got !== null) return this.#goOn(got);
    if (got !== null && isPassing(got) && ifPersonNeeded === null) return before.token;
    this.lapse(ifPersonNeeded ?? got);
    return null;
  }

  /** Null: it takes the person. */
  async #silently(ask: Ask): Promise<Got | Hindrance | null> {
    try {
      const client = await this.#library.opened();
      return await this.#library.patiently(client.silent(ask));
    } catch (error) {
      return hindranceOf(error);
    }
  }

  /** Office may have changed accounts: then nothing that one person typed may go on in the other's name. */
  #goOn(got: Got): string | null {
    if (got.person === this.person()) {
      this.#held = got;
      this.#claims = null;
      return got.token;
    }
    this.#held = null;
    this.become('signedOut', { hindrance: 'otherAccount' });
    return null;
  }

  #forget(): void {
    this.#tries += 1;
    this.#held = null;
    this.#claims = null;
    this.#parts.store.leave('waits');
    this.become('signedOut');
  }

  async #leave(otherUser: boolean): Promise<void> {
    const client = await this.#library.opened();
    if (client.nested) this.#library.close();
    else await this.#leaveBrowser(client, otherUser);
    // Without a word Office would only name the same person again.
    if (otherUser) await this.#try((opened, ask) => this.#inWindow(opened, ask));
  }

  /** The session at the authority is the browser's, and ends. In Office it is Office's own, for all that somebody does there. */
  async #leaveBrowser(client: MsalClient, otherUser: boolean): Promise<void> {
    const { kind, store, ids } = this.#parts;
    store.tellTabs(ids.intention());
    await (otherUser || kind !== 'browser' ? client.forget() : client.leave());
  }
}
