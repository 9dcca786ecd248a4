/** How far this machine's clock is from the authority's, by the Date of its answers. */
import type { Clock } from '../clock.ts';

/** Tokens hold at once with a clock that is less off than this, and until their end with one that is not much more. */
export const tolerableMs = 2 * 60_000;

export class AuthorityClock {
  readonly #clock: Clock;
  readonly #onOff: (ms: number) => void;
  #aheadMs: number | null = null;

  /** `onOff` is told how far ahead this machine is, once for each time that it goes wrong. */
  constructor(clock: Clock, onOff: (ms: number) => void) {
    this.#clock = clock;
    this.#onOff = onOff;
  }

  /** `Date` of an answer that came just now; in whole seconds. */
  heard(date: unknown): void {
    const told = typeof date === 'string' ? Date.parse(date) : Number.NaN;
    if (Number.isNaN(told)) return;
    const wasOff = this.isOff();
    this.#aheadMs = this.#clock.now() - told;
    if (this.isOff() && !wasOff) this.#onOff(this.#aheadMs);
  }

  isOff(): boolean {
    return Math.abs(this.#aheadMs ?? 0) > tolerableMs;
  }

  /** What the authority's clock says now, as far as that is known. */
  now(): number {
    return this.#clock.now() - (this.#aheadMs ?? 0);
  }
}
