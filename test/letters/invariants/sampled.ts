import { schemaFaults } from './schemaFaults.ts';

/** One in so many: the validator takes most of a second for each. */
const every = 500;

/** Of the letters that a test generates, some for Microsoft's validator. */
export class Sampled {
  readonly #looked: Uint8Array[] = [];
  #count = 0;

  take(letter: Uint8Array): Uint8Array {
    this.#count += 1;
    if (this.#count % every === 0) this.#looked.push(letter);
    return letter;
  }

  /** At least one letter must have been taken out: else nothing was tried. */
  async faults(): Promise<readonly string[]> {
    if (this.#looked.length === 0) return [`fewer than ${every} letters were made`];
    const faults: string[] = [];
    for (const letter of this.#looked) faults.push(...(await schemaFaults(letter)));
    return faults;
  }
}
