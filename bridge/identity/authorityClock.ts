/** How far this machine's clock is from the authority's, by the Date of its answers. */
import type { Clock } from '../clock.ts';

export interface AuthorityClockParts {
  readonly clock: Clock;
  /** Asks the authority for anything: its Date is `heard`. May throw. */
  readonly ask: () => Promise<unknown>;
  /** Told how far ahead this machine is, once for each time that it goes wrong; negative where it is behind. */
  readonly onOff: (ms: number) => void;
}

/** Tokens hold at once with a clock that is less off than this, and until their end with one that is not much more. */
export const tolerableMs = 2 * 60_000;
/** Date comes in whole seconds, and an answer takes its time. */
const imprecisionMs = 5_000;
const pauseMs = 10_000;

export class AuthorityClock implements Clock {
  readonly #parts: AuthorityClockParts;
  #aheadMs = 0;
  #lookedAt = -Infinity;

  constructor(parts: AuthorityClockParts) {
    this.#parts = parts;
  }

  /** `Date` of an answer that came just now. */
  heard(date: unknown): void {
    const told = typeof date === 'string' ? Date.parse(date) : Number.NaN;
    if (Number.isNaN(told)) return;
    const wasOff = this.#isOff();
    this.#aheadMs = this.#parts.clock.now() - told;
    if (this.#isOff() && !wasOff) this.#parts.onOff(this.#aheadMs);
  }

  /** What the authority's clock says now, as far as that is known; ours, before it was heard. */
  now(): number {
    return this.#parts.clock.now() - this.#aheadMs;
  }

  /** Either clock may have been set since it was heard. Old tokens are common: it is not looked at for every one. */
  async lookAgain(): Promise<void> {
    const sinceMs = this.#parts.clock.now() - this.#lookedAt;
    if (sinceMs >= 0 && sinceMs < pauseMs) return;
    this.#lookedAt = this.#parts.clock.now();
    await this.#parts.ask().catch(() => undefined);
  }

  #isOff(): boolean {
    return Math.abs(this.#aheadMs) > tolerableMs + imprecisionMs;
  }
}
