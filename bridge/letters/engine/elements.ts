/**
 * A strict reader for the small XML files of a package: content types, relationships, the stamp. Of the packages that are
 * here already, `sax` and `xml-js` belong to `docx` and not to us, and neither refuses what is not well-formed.
 */

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** As declared on the element itself; empty where it is declared further out or not at all. */
  readonly namespace: string;
  /** By their full names, with references resolved. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The text directly behind its opening tag. */
  readonly text: string;
}

const token =
  /<!--(?:(?!--)[\s\S])*-->|<\?[^?]*(?:\?(?!>)[^?]*)*\?>|<\/(?<closed>[^\s<>/=&"']+)\s*>|<(?<opened>[^\s<>/=&"'!?]+)(?<inner>(?:\s+[^\s<>/=&"']+\s*=\s*(?:"[^<"]*"|'[^<']*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)/uy;

const attribute = /(?<name>[^\s=]+)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/gu;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const referred = (reference: string): string | null => {
  if (!reference.startsWith('#')) return named[reference] ?? null;
  const code = reference.startsWith('#x') ? Number.parseInt(reference.slice(2), 16) : Number.parseInt(reference.slice(1), 10);
  return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : null;
};

/** Null where a reference is none that XML has without a DOCTYPE. */
const resolved = (text: string): string | null => {
  let sound = true;
  const plain = text.replaceAll(/&(?:(?<reference>#x[\da-fA-F]{1,6}|#\d{1,7}|[a-z]+);)?/gu, (_, reference?: string) => {
    const found = reference === undefined ? null : referred(reference);
    sound &&= found !== null;
    return found ?? '';
  });
  return sound ? plain : null;
};

const attributesIn = (inner: string): ReadonlyMap<string, string> | null => {
  const read = [...inner.matchAll(attribute)].map(({ groups = {} }) => [groups['name'] ?? '', resolved(groups['double'] ?? groups['single'] ?? '')] as const);
  const attributes = new Map(read.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])));
  return attributes.size === read.length ? attributes : null;
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const namespaceOf = (name: string, attributes: ReadonlyMap<string, string>): string =>
  attributes.get(name.includes(':') ? `xmlns:${name.slice(0, name.indexOf(':'))}` : 'xmlns') ?? '';

type Groups = Readonly<Record<string, string | undefined>>;
type Growing = { -readonly [Key in keyof XmlElement]: XmlElement[Key] };

/** Each step says whether the file is still well-formed. */
class ElementReader {
  readonly read: Growing[] = [];
  readonly #open: string[] = [];
  #last: Growing | null = null;

  take({ opened, inner = '', empty, closed, text }: Groups): boolean {
    if (text !== undefined) return this.#addText(text);
    if (closed !== undefined) return this.#close(closed);
    return opened === undefined || (this.#openOne(opened, inner) && (empty === '' || this.#close(opened)));
  }

  get isWhole(): boolean {
    return this.#open.length === 0 && this.read.length > 0;
  }

  #openOne(name: string, inner: string): boolean {
    const attributes = attributesIn(inner);
    if (attributes === null || this.isWhole) return false;
    this.#last = { name: localName(name), namespace: namespaceOf(name, attributes), attributes, text: '' };
    this.read.push(this.#last);
    this.#open.push(name);
    return true;
  }

  #close(name: string): boolean {
    this.#last = null;
    return this.#open.pop() === name;
  }

  #addText(text: string): boolean {
    const plain = resolved(text);
    if (plain === null || (this.#open.length === 0 && plain.trim() !== '')) return false;
    if (this.#last !== null) this.#last.text += plain;
    return true;
  }
}

/** Every element in the order of its opening tag; null where the text is not well-formed, or has a DOCTYPE or CDATA. */
export const readElements = (xml: string): readonly XmlElement[] | null => {
  const reader = new ElementReader();
  let at = 0;
  while (at < xml.length) {
    token.lastIndex = at;
    const found = token.exec(xml);
    if (found === null || !reader.take(found.groups ?? {})) return null;
    at = token.lastIndex;
  }
  return reader.isWhole ? reader.read : null;
};

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;' };

/** For a text or an attribute in double quotes. The text must hold nothing that XML cannot hold. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"\r\n\t]/gu, (sign) => escapes[sign] ?? sign);
