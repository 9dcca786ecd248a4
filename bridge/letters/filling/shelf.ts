interface Kept<T> {
  readonly template: T;
  /** Of the file it was read from. */
  readonly size: number;
}

/** Templates that were read, as many as fit; the one that was not used for the longest time goes first. */
export class Shelf<T> {
  readonly #most: number;
  readonly #kept = new Map<string, Kept<T>>();
  #size = 0;

  /** `most` in bytes of the files. */
  constructor(most: number) {
    this.#most = most;
  }

  get(id: string): T | null {
    const kept = this.#kept.get(id);
    if (kept === undefined) return null;
    this.#kept.delete(id);
    this.#kept.set(id, kept);
    return kept.template;
  }

  /** What was put last is always kept. */
  put(id: string, kept: Kept<T>): void {
    this.#drop(id);
    this.#kept.set(id, kept);
    this.#size += kept.size;
    for (const other of this.#kept.keys()) if (this.#size > this.#most && other !== id) this.#drop(other);
  }

  #drop(id: string): void {
    this.#size -= this.#kept.get(id)?.size ?? 0;
    this.#kept.delete(id);
  }
}
