import type { Clock } from '../../addin/clock.ts';

/** A clock that waits for nobody: whoever waits is served at once, and the time is later by that much. */
export class TestClock implements Clock {
  readonly waited: number[] = [];
  #now = Date.parse('2026-11-25T08:30:00Z');

  now(): number {
    return this.#now;
  }

  today(): string {
    return '2026-11-25';
  }

  after(milliseconds: number): Promise<void> {
    this.waited.push(milliseconds);
    this.pass(milliseconds);
    return Promise.resolve();
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
