/** The paragraphs of a .docx as a reader sees them: the text of all runs joined, however Word cut it into runs. */
import { readZip } from './zip.ts';

export interface ParagraphText {
  /** The part it stands in, such as `word/document.xml` or `word/header1.xml`. */
  readonly part: string;
  /** Counted from 1 within its part. */
  readonly number: number;
  /** Line breaks as `\n`, tabs as `\t`. */
  readonly text: string;
  /** It stands in another paragraph, as in a text box. */
  readonly nested: boolean;
}

const markup =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(?<close>\/?)(?<name>[^\s/>]+)(?:"[^"]*"|'[^']*'|[^"'>])*?(?<empty>\/?)>|(?<text>[^<]+)/g;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const codePoint = (reference: string): string =>
  String.fromCodePoint(Number.parseInt(reference.replace(/^#x?/i, ''), /^#x/i.test(reference) ? 16 : 10));

const unescape = (text: string): string =>
  text.replaceAll(/&(#?\w+);/g, (_, reference: string) =>
    reference.startsWith('#') ? codePoint(reference) : (named[reference] ?? ''),
  );

/** What an element of a run shows; a tab stop of a paragraph is a `w:tab` too, but not in a run. */
const shownAs: Readonly<Record<string, string>> = { 'w:br': '\n', 'w:cr': '\n', 'w:tab': '\t' };

/** A paragraph that is still being read. */
type Growing = { -readonly [Key in keyof ParagraphText]: ParagraphText[Key] };

class Reader {
  readonly #part: string;
  /** The names of the elements around the present place, the outermost first; and the paragraphs among them. */
  readonly #open: string[] = [];
  readonly #inside: Growing[] = [];
  readonly #read: ParagraphText[] = [];

  constructor(part: string) {
    this.#part = part;
  }

  read(xml: string): readonly ParagraphText[] {
    for (const { groups = {} } of xml.matchAll(markup)) this.#take(groups);
    return this.#read;
  }

  #take({ close, name, empty, text }: Readonly<Record<string, string | undefined>>): void {
    if (text !== undefined) this.#addText(text);
    if (name === undefined) return;
    if (close === '') this.#enter(name);
    if (close === '/' || empty === '/') this.#leave(name);
  }

  #enter(name: string): void {
    const shown = shownAs[name];
    if (shown !== undefined && this.#open.at(-1) === 'w:r') this.#append(shown);
    this.#open.push(name);
    if (name === 'w:p') this.#startParagraph();
  }

  #leave(name: string): void {
    this.#open.pop();
    if (name === 'w:p') this.#inside.pop();
  }

  #startParagraph(): void {
    const paragraph = { part: this.#part, number: this.#read.length + 1, text: '', nested: this.#inside.length > 0 };
    this.#inside.push(paragraph);
    this.#read.push(paragraph);
  }

  #addText(text: string): void {
    const shown = this.#open.at(-1) === 'w:t' && !this.#open.includes('w:moveFrom') && !this.#open.includes('w:del');
    if (shown) this.#append(unescape(text));
  }

  #append(text: string): void {
    const paragraph = this.#inside.at(-1);
    if (paragraph !== undefined) paragraph.text += text;
  }
}

const isText = (part: string): boolean => part.startsWith('word/') && part.endsWith('.xml');

/**
 * Every paragraph of the document, its headers, footers and notes, part by part. Deleted and moved-away text is left
 * out. Throws where the bytes are no zip file.
 */
export const readParagraphs = (docx: Uint8Array): readonly ParagraphText[] =>
  [...readZip(docx)]
    .filter(([part]) => isText(part))
    .flatMap(([part, content]) => new Reader(part).read(new TextDecoder().decode(content)));
