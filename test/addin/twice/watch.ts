import type { Page, Request } from 'playwright-core';

/** A bridge that refuses is no fault of the pane: the browser tells of every answer above 399. */
const isOfTheBridge = (message: string): boolean => message.startsWith('Failed to load resource');

/** What a page did, and what of it must never happen. */
export class Watch {
  readonly #page: Page;
  readonly #asked = new Set<Request>();
  #errors: string[] = [];
  #downloads = 0;
  #left = false;

  constructor(page: Page) {
    this.#page = page;
    page.on('console', (message) => message.type() === 'error' && !isOfTheBridge(message.text()) && this.#errors.push(message.text()));
    page.on('pageerror', (error) => this.#errors.push(error.message));
    page.on('download', () => (this.#downloads += 1));
    page.on('request', (request) => this.#ask(request));
    page.on('requestfinished', (request) => this.#asked.delete(request));
    page.on('requestfailed', (request) => this.#asked.delete(request));
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
      await drawn().catch(() => this.#page.waitForLoadState());
      if (this.#asked.size > held()) still = 0;
    }
  }

  #ask(request: Request): void {
    this.#asked.add(request);
    if (request.isNavigationRequest() && request.frame() === this.#page.mainFrame()) this.#left = true;
  }
}
