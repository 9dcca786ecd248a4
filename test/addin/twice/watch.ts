import type { Page, Request } from 'playwright-core';
import type { Sight } from '../../proof/access/sight.ts';

/** A bridge that refuses is no fault of the pane: the browser tells of every answer above 399. */
const isOfTheBridge = (message: string): boolean => message.startsWith('Failed to load resource');

/** What a page did, and what of it must never happen. */
export class Watch {
  readonly #sight: Sight;
  readonly #asked = new Set<Request>();
  #errors: string[] = [];
  #downloads = 0;
  #left = false;

  /** Watches whichever page comes to be in sight from now on. */
  constructor(sight: Sight) {
    this.#sight = sight;
    const context = sight.page.context();
    context.on('console', (message) => message.type() === 'error' && !isOfTheBridge(message.text()) && this.#errors.push(message.text()));
    context.on('weberror', (error) => this.#errors.push(error.error().message));
    this.#follow(sight.page);
    context.on('page', (page) => this.#follow(page));
    context.on('request', (request) => this.#ask(request));
    context.on('requestfinished', (request) => this.#asked.delete(request));
    context.on('requestfailed', (request) => this.#asked.delete(request));
  }

  begin(): void {
    [this.#errors, this.#downloads, this.#left] = [[], 0, false];
  }

  /** Whether the page was left for another one, or loaded anew. */
  get left(): boolean {
    return this.#left;
  }

  get faults(): readonly string[] {
    const files = this.#downloads > 1 ? [`saves ${this.#downloads} files`] : [];
    return [...this.#errors.map((error) => `error: ${error}`), ...files];
  }

  /** Waits until everything is drawn and nothing is on its way any more, but for as many as `held` tells of. */
  async quiet(drawn: () => Promise<unknown>, held: () => number): Promise<void> {
    for (let still = 0; still < 2; still += 1) {
      await drawn().catch(() => this.#sight.page.waitForLoadState());
      if (this.#asked.size > held()) still = 0;
    }
  }

  #follow(page: Page): void {
    page.on('download', () => (this.#downloads += 1));
    page.on('close', () => this.#asked.clear());
  }

  #ask(request: Request): void {
    this.#asked.add(request);
    if (request.isNavigationRequest() && request.frame() === this.#sight.page.mainFrame()) this.#left = true;
  }
}
