import type { Clock } from './clock.ts';
import { done } from './outcome.ts';
import type { Answer } from './outcome.ts';

/** Keeps what was read for a while; whoever asks meanwhile waits for the same reading. A refusal is not kept. */
export class Kept<T> {
  readonly #clock: Clock;
  readonly #lifeMs: number;
  readonly #read: () => Promise<Answer<T>>;
  #value: { readonly value: T; readonly until: number } | null = null;
  #reading: Promise<Answer<T>> | null = null;

  constructor(clock: Clock, lifeMs: number, read: () => Promise<Answer<T>>) {
    this.#clock = clock;
    this.#lifeMs = lifeMs;
    this.#read = read;
  }

  get(): Promise<Answer<T>> {
    if (this.#value !== null && this.#value.until > this.#clock.now()) return Promise.resolve(done(this.#value.value));
    this.#reading ??= this.#readNew().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #readNew(): Promise<Answer<T>> {
    const answer = await this.#read();
    if (answer.kind === 'done') this.#value = { value: answer.value, until: this.#clock.now() + this.#lifeMs };
    return answer;
  }
}
