import type { Clock } from './clock.ts';
import { done } from './outcome.ts';
import type { Answer } from './outcome.ts';

/**
 * Keeps what was read for a while; whoever asks meanwhile waits for the same reading. A refusal is not kept. The reader
 * is given with each call, so that a reading is always done with the token of whoever asks.
 */
export class Kept<T> {
  readonly #clock: Clock;
  readonly #lifeMs: number;
  #value: { readonly value: T; readonly since: number } | null = null;
  #reading: Promise<Answer<T>> | null = null;

  constructor(clock: Clock, lifeMs: number) {
    this.#clock = clock;
    this.#lifeMs = lifeMs;
  }

  get(read: () => Promise<Answer<T>>): Promise<Answer<T>> {
    if (this.#value !== null && this.#isFresh(this.#value.since)) return Promise.resolve(done(this.#value.value));
    this.#reading ??= this.#readNew(read).finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  /** A clock that was put back says nothing of how long ago it was. */
  #isFresh(since: number): boolean {
    const age = this.#clock.now() - since;
    return age >= 0 && age < this.#lifeMs;
  }

  async #readNew(read: () => Promise<Answer<T>>): Promise<Answer<T>> {
    const answer = await read();
    if (answer.kind === 'done') this.#value = { value: answer.value, since: this.#clock.now() };
    return answer;
  }
}
