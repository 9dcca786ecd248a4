import type { Clock } from '../../clock.ts';
import type { MsalClient, Opening } from './client.ts';
import { NoAnswer, within } from './patience.ts';

export interface LibraryParts {
  /** Loads msal-browser, after the first paint. */
  readonly open: (opening: Opening) => Promise<MsalClient>;
  readonly clock: Clock;
}

/** Office answers within a second or two; behind a slow line the authority in a hidden frame within ten. */
const patienceMs = 30_000;
const openPatienceMs = 15_000;

/** msal-browser, opened once; what did not open is tried again when it is needed next. */
export class Library {
  readonly #parts: LibraryParts;
  #opening: Opening = { nested: true };
  #client: Promise<MsalClient> | null = null;

  constructor(parts: LibraryParts) {
    this.#parts = parts;
  }

  opened(): Promise<MsalClient> {
    this.#client ??= this.#open().catch((error: unknown) => {
      this.#client = null;
      throw error;
    });
    return this.#client;
  }

  /** The next one remembers nobody. */
  close(): void {
    this.#client = null;
  }

  goWithoutOffice(): void {
    this.#opening = { nested: false };
    this.#client = null;
  }

  patiently<T>(promise: Promise<T>): Promise<T> {
    return within({ clock: this.#parts.clock, ms: patienceMs }, promise);
  }

  /** An Office whose own sign-in does not answer is treated as one that has none. */
  async #open(): Promise<MsalClient> {
    const { clock, open } = this.#parts;
    try {
      return await within({ clock, ms: openPatienceMs }, open(this.#opening));
    } catch (error) {
      if (!this.#opening.nested || !(error instanceof NoAnswer)) throw error;
      this.#opening = { nested: false };
      return open(this.#opening);
    }
  }
}
