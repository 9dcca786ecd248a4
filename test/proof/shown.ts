/** What the pane showed, kept per step, to be held against the ERP afterwards. */
export class Shown {
  readonly #texts = new Map<string, string>();

  put(step: string, text: string): void {
    this.#texts.set(step, `${this.#texts.get(step) ?? ''}\n${text}`);
  }

  /** Whether every one of these stood on the screen; white space does not count. */
  has(step: string, texts: readonly unknown[]): boolean {
    const screen = plain(this.#texts.get(step) ?? '');
    return texts.length > 0 && texts.every((text) => String(text) !== '' && screen.includes(plain(String(text))));
  }
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
