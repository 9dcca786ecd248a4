/** What the pane showed, kept by place, to be held against the ERP at that moment. */
export class Shown {
  readonly #texts = new Map<string, string>();

  put(place: string, text: string): void {
    this.#texts.set(place, plain(text));
  }

  at(place: string): string {
    return this.#texts.get(place) ?? '';
  }

  /** Whether every one of these stood there; white space does not count. */
  has(place: string, texts: readonly unknown[]): boolean {
    return texts.length > 0 && texts.every((text) => String(text) !== '' && this.at(place).includes(plain(String(text))));
  }
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
