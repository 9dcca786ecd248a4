/** Where a text stops being JSON. The engine's own message repeats what stands there, which may be a secret. */

const text = String.raw`"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"`;
const number = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const token = (source: string): RegExp => new RegExp(String.raw`^[ \t\r\n]*(?:${source})`);

const tokens = {
  text: token(text),
  plain: token(`${text}|${number}|true|false|null`),
  colon: token(':'),
  comma: token(','),
  object: token(String.raw`\{`),
  objectEnd: token(String.raw`\}`),
  array: token(String.raw`\[`),
  arrayEnd: token(String.raw`\]`),
} as const;

class Reader {
  readonly #all: string;
  /** How far it is JSON. */
  #at = 0;

  constructor(all: string) {
    this.#all = all;
  }

  furthest(): number {
    this.#value();
    return this.#at + (/^[ \t\r\n]*/.exec(this.#all.slice(this.#at))?.[0].length ?? 0);
  }

  #take(pattern: RegExp): boolean {
    const taken = pattern.exec(this.#all.slice(this.#at))?.[0];
    this.#at += taken?.length ?? 0;
    return taken !== undefined;
  }

  #value(): boolean {
    if (this.#take(tokens.plain)) return true;
    if (this.#take(tokens.array)) return this.#items(tokens.arrayEnd, () => this.#value());
    return this.#take(tokens.object) && this.#items(tokens.objectEnd, () => this.#take(tokens.text) && this.#take(tokens.colon) && this.#value());
  }

  #items(end: RegExp, item: () => boolean): boolean {
    if (this.#take(end)) return true;
    while (item()) {
      if (this.#take(end)) return true;
      if (!this.#take(tokens.comma)) return false;
    }
    return false;
  }
}

/** Counted from 1; the end of the text where something is missing there. */
export const faultIn = (json: string): { readonly line: number; readonly column: number } => {
  const lines = json.slice(0, new Reader(json).furthest()).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
};
