/** The authority's published keys: fetched when they are first needed, and kept while the authority does not answer. */
import { createLocalJWKSet, errors } from 'jose';
import type { JSONWebKeySet, JWTVerifyGetKey } from 'jose';
import type { Clock } from '../clock.ts';

export interface KeyParts {
  readonly url: string;
  readonly fetch: (url: string) => Promise<Response>;
  readonly clock: Clock;
}

/** The keys could not be had, which says nothing of the token that asks for one. */
export class KeysAway extends Error {
  override name = 'KeysAway';
}

/** Entra changes keys every few weeks, and publishes the new one well before it signs with it. */
const freshMs = 10 * 60_000;
/** Longer without an answer, and a key that was withdrawn would still count. */
const keptMs = 24 * 60 * 60_000;
/** Between two tries while the authority does not answer. */
const pauseMs = 30_000;
/** For keys that are not known: so often in so long, that whoever invents key ids makes no load. */
const looksAtOnce = 3;

interface Kept {
  readonly keys: ReturnType<typeof createLocalJWKSet>;
  readonly since: number;
}

export class AuthorityKeys {
  readonly #parts: KeyParts;
  #kept: Kept | null = null;
  #loading: Promise<void> | null = null;
  #triedAt = -Infinity;
  #looks: readonly number[] = [];

  constructor(parts: KeyParts) {
    this.#parts = parts;
  }

  /** @throws KeysAway, or jose's error where the authority has no such key */
  readonly get: JWTVerifyGetKey = async (header, token) => {
    const kept = await this.#current();
    try {
      return await kept.keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !this.#mayLook()) throw error;
      await this.#load();
      return (await this.#current()).keys(header, token);
    }
  };

  /** What is no longer fresh is used once more while it is fetched anew. */
  async #current(): Promise<Kept> {
    const { clock } = this.#parts;
    const age = this.#kept === null ? Infinity : clock.now() - this.#kept.since;
    if (age > keptMs || age < 0) await this.#load();
    else if (age > freshMs && clock.now() - this.#triedAt > pauseMs) this.#load().catch(() => undefined);
    if (this.#kept === null) throw new KeysAway();
    return this.#kept;
  }

  #load(): Promise<void> {
    this.#triedAt = this.#parts.clock.now();
    this.#loading ??= this.#fetch().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async #fetch(): Promise<void> {
    const { url, fetch, clock } = this.#parts;
    try {
      const response = await fetch(url);
      if (response.status !== 200) throw new KeysAway();
      this.#kept = { keys: createLocalJWKSet((await response.json()) as JSONWebKeySet), since: clock.now() };
    } catch {
      throw new KeysAway();
    }
  }

  #mayLook(): boolean {
    const now = this.#parts.clock.now();
    this.#looks = this.#looks.filter((at) => now - at < pauseMs);
    if (this.#looks.length >= looksAtOnce) return false;
    this.#looks = [...this.#looks, now];
    return true;
  }
}
