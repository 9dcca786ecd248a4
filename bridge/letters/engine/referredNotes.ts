/** The notes that one letter refers to. */
import type { NoteSort } from './notes.ts';
import type { Values } from './values.ts';

interface Place {
  /** The note's number in the template. */
  readonly note: string;
  readonly values: Values;
}

export interface Referred extends Place {
  readonly number: number;
  /** Another place refers to the same note of the template. */
  readonly again: boolean;
}

export class ReferredNotes {
  readonly #bySort: Readonly<Record<NoteSort, Referred[]>> = { footnote: [], endnote: [] };
  readonly #seen = new Set<string>();

  /** Numbers follow the order of the references, as Word itself numbers notes. */
  refer(sort: NoteSort, { first, note, values }: Place & { readonly first: number }): number {
    const before = this.#bySort[sort];
    const number = first + before.length;
    const again = this.#seen.size === this.#seen.add(`${sort} ${note}`).size;
    before.push({ note, values, number, again });
    return number;
  }

  inOrder(sort: NoteSort): readonly Referred[] {
    return this.#bySort[sort];
  }
}
