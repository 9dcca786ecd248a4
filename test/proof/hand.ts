/** The only way in: every click, field and choice of the proof goes through here and is counted. */
import type { Locator } from 'playwright-core';

/** Signing in is no step of the process, neither here nor in the ERP: counted apart. */
export const signingIn = 'aanmelden';

export class Hand {
  readonly #counts = new Map<string, number>();
  #step = '';

  /** What follows belongs to this step of the process. */
  at(step: string): void {
    this.#step = step;
  }

  /** Interactions of one step. */
  count(step: string): number {
    return this.#counts.get(step) ?? 0;
  }

  async click(target: Locator): Promise<void> {
    this.#add();
    await target.click();
  }

  /** Typing one field counts once, however long the text. */
  async fill(field: Locator, text: string): Promise<void> {
    this.#add();
    await field.fill(text);
  }

  /** Choosing from a list counts once. */
  async choose(field: Locator, label: string): Promise<void> {
    this.#add();
    await field.selectOption({ label });
  }

  #add(): void {
    this.#counts.set(this.#step, this.count(this.#step) + 1);
  }
}
