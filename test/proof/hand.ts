/** The only way in: every click, key chord, field and choice of the proof goes through here and is counted. */
import type { Locator, Page } from 'playwright-core';

export class Hand {
  readonly #page: Page;
  readonly #counts = new Map<string, number>();
  #step = '';

  constructor(page: Page) {
    this.#page = page;
  }

  /** What follows belongs to this step of the process. */
  at(step: string): void {
    this.#step = step;
  }

  /** Interactions of one step, or of all. */
  count(step?: string): number {
    if (step !== undefined) return this.#counts.get(step) ?? 0;
    return [...this.#counts.values()].reduce((sum, one) => sum + one, 0);
  }

  async click(target: Locator): Promise<void> {
    this.#add();
    await target.click();
  }

  async press(chord: string): Promise<void> {
    this.#add();
    await this.#page.keyboard.press(chord);
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
