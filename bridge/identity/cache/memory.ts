import type { Clock } from '../../clock.ts';
import type { KeptToken, TokenCacheStore } from './store.ts';

/** Tokens of Entra are 2 to 4 kB: 20 MB at most. */
const usualMost = 5_000;

/** Within this program, and gone with it; the least recently used make room. */
export class MemoryTokens implements TokenCacheStore {
  readonly #clock: Clock;
  readonly #most: number;
  readonly #kept = new Map<string, KeptToken>();

  constructor(clock: Clock, most = usualMost) {
    this.#clock = clock;
    this.#most = most;
  }

  async get(partition: string): Promise<KeptToken | null> {
    const kept = this.#kept.get(partition);
    if (kept === undefined) return null;
    this.#kept.delete(partition);
    if (kept.endsAt <= this.#clock.now()) return null;
    this.#kept.set(partition, kept);
    return kept;
  }

  async set(partition: string, kept: KeptToken): Promise<void> {
    this.#kept.delete(partition);
    this.#kept.set(partition, kept);
    if (this.#kept.size > this.#most) this.#forgetEnded();
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) return;
      this.#kept.delete(oldest);
    }
  }

  get size(): number {
    return this.#kept.size;
  }

  #forgetEnded(): void {
    for (const [partition, { endsAt }] of this.#kept) if (endsAt <= this.#clock.now()) this.#kept.delete(partition);
  }
}
