/**
 * XML as a tree that writes itself back as it was read: what is not touched stays as it was, byte for byte. Small on
 * purpose: what Word writes and no more. A document type is refused, and every entity but the five of XML itself.
 */
import type { Element, Node, Scope, Text } from './nodes.ts';
import { isElement } from './nodes.ts';
import { areNames, illegalAt, mayStand } from './wellFormed.ts';

export class MarkupError extends Error {
  override name = 'MarkupError';
}

const main = 'http://schemas.openxmlformats.org';

/** The usual prefix by namespace; what stands in another one keeps its name in the file. */
const usual: ReadonlyMap<string, string> = new Map([
  [`${main}/wordprocessingml/2006/main`, 'w'],
  [`${main}/drawingml/2006/main`, 'a'],
  [`${main}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${main}/markup-compatibility/2006`, 'mc'],
  [`${main}/officeDocument/2006/relationships`, 'r'],
  [`${main}/officeDocument/2006/math`, 'm'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
]);

/** Elements within elements, and characters of a name; Word stays far below. */
const deepest = 500;
const longestName = 200;

/** Characters of what is wrong that are told. */
const shownOfFault = 40;

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/([^\s<>/=&"']+)\s*>|<([^\s<>/=&"'!?]+)((?:\s+[^\s<>/=&"']+\s*=\s*(?:"[^<"]*"|'[^<']*'))*)\s*(\/?)>|[^<]+/y;

const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const referred = (reference: string): string => {
  if (!reference.startsWith('#')) return named[reference] ?? '';
  const code = /^#x/iu.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number.parseInt(reference.slice(1), 10);
  return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : '';
};

export const unescape = (raw: string): string => (raw.includes('&') ? raw.replaceAll(/&([^;]*);/gu, (_, reference: string) => referred(reference)) : raw);

/** Most texts have nothing to escape. */
export const escape = (text: string): string =>
  /[&<>]/u.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;' };

/** For an attribute in double quotes, and for a text of which every space counts. */
export const escapeAttribute = (text: string): string => text.replaceAll(/[&<>"\r\n\t]/gu, (sign) => escapes[sign] ?? sign);

const scopeWith = (scope: Scope, start: string): Scope => {
  if (!start.includes('xmlns')) return scope;
  const own = new Map(scope);
  for (const [, name = '', double, single] of start.matchAll(attribute)) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) own.set(name.slice('xmlns:'.length), unescape(double ?? single ?? ''));
  }
  return own;
};

const usualName = (written: string, scope: Scope): string => {
  const colon = written.indexOf(':');
  const prefix = usual.get(scope.get(written.slice(0, Math.max(0, colon))) ?? '');
  return prefix === undefined ? written : `${prefix}:${written.slice(colon + 1)}`;
};

/** An attribute without a prefix stands in no namespace. */
const usualAttribute = (written: string, scope: Scope): string => (written.includes(':') ? usualName(written, scope) : written);

/** `w:p`, as the file names it. */
export const writtenName = ({ start }: Pick<Element, 'start'>): string => /^<([^\s]+)/u.exec(start)?.[1] ?? '';

const namesIn = (start: string): readonly string[] => Array.from(start.matchAll(attribute), ([, written = '']) => written);

class Builder {
  readonly root: Element = { kind: 'element', name: '', start: '', scope: new Map(), parent: null, children: [] };
  #at: Element = this.root;
  #depth = 0;

  text(raw: string, isFirst: boolean): void {
    if (!mayStand(raw, { isFirst, isOutside: this.#at === this.root })) throw new MarkupError(raw.slice(0, shownOfFault));
    this.#at.children.push({ kind: 'text', raw: raw.startsWith('<![CDATA[') ? escape(raw.slice(9, -3)) : raw });
  }

  open(written: string, start: string, empty: boolean): void {
    if (written.length > longestName) throw new MarkupError(start.slice(0, shownOfFault));
    const scope = scopeWith(this.#at.scope, start);
    if (!areNames({ element: written, attributes: namesIn(start), scope })) throw new MarkupError(start.slice(0, shownOfFault));
    const element: Element = { kind: 'element', name: usualName(written, scope), start, scope, parent: this.#at, children: [] };
    this.#at.children.push(element);
    if (empty) return;
    this.#depth += 1;
    if (this.#depth > deepest) throw new MarkupError(start);
    this.#at = element;
  }

  close(written: string): void {
    if (this.#at.parent === null || writtenName(this.#at) !== written) throw new MarkupError(`</${written}>`);
    this.#depth -= 1;
    this.#at = this.#at.parent;
  }

  end(): Element {
    const [first, ...more] = this.root.children.filter(isElement);
    if (this.#at !== this.root || first === undefined || more.length > 0) throw new MarkupError(this.#at.start);
    return this.root;
  }
}

/** The root holds what the part holds. Throws a `MarkupError` naming the place for what is not well-formed. */
export const parse = (xml: string): Element => {
  const broken = illegalAt(xml);
  if (broken >= 0) throw new MarkupError(xml.slice(broken, broken + shownOfFault));
  const builder = new Builder();
  for (let at = 0; at < xml.length; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(xml);
    if (found === null) throw new MarkupError(xml.slice(at, at + shownOfFault));
    const [raw, closed, opened, attributes = '', empty] = found;
    if (closed !== undefined) builder.close(closed);
    else if (opened === undefined) builder.text(raw, at === 0);
    else builder.open(opened, `<${opened}${attributes}`, empty === '/');
  }
  return builder.end();
};

type Tagged = Pick<Element, 'start' | 'scope'>;

/** Every attribute by its name in the file. */
export const attributesOf = ({ start }: Pick<Element, 'start'>): ReadonlyMap<string, string> =>
  new Map([...start.matchAll(attribute)].map(([, written = '', double, single]) => [written, unescape(double ?? single ?? '')]));

/** The value of an attribute by its usual name, such as `w:val`; null where there is none. */
export const attributeOf = ({ start, scope }: Tagged, name: string): string | null => {
  for (const [, written = '', double, single] of start.matchAll(attribute)) {
    if (usualAttribute(written, scope) === name) return unescape(double ?? single ?? '');
  }
  return null;
};

/** The start tag with another value for an attribute that it has, by its usual name; with null the attribute goes. */
export const withAttribute = ({ start, scope }: Tagged, name: string, value: string | null): string =>
  start
    .replaceAll(attribute, (whole, written: string) => {
      if (usualAttribute(written, scope) !== name) return whole;
      return value === null ? '' : `${written}="${escapeAttribute(value)}"`;
    })
    .trimEnd();

/** The text that stands directly in an element, unescaped; comments and instructions are none. */
export const textIn = ({ children }: Element): string =>
  children.map((child) => (child.kind === 'text' && !child.raw.startsWith('<') ? unescape(child.raw) : '')).join('');

/** An element as it stands in the file. */
export const write = (node: Node): string => {
  if (node.kind === 'text') return node.raw;
  if (!isElement(node)) throw new Error('What a tag became has no markup of its own');
  const inside = node.children.map(write).join('');
  if (node.name === '') return inside;
  return node.children.length === 0 ? `${node.start}/>` : `${node.start}>${inside}</${writtenName(node)}>`;
};

/** A new element beside or in another one, under the name its namespace has there: `w:br` in a file that says `x:t`. */
export const elementLike = (like: Element, name: string, children: readonly Node[] = []): Element => {
  const written = writtenName(like);
  const prefix = written.slice(0, written.indexOf(':') + 1);
  const element: Element = { kind: 'element', name, start: `<${prefix}${name.slice(name.indexOf(':') + 1)}`, scope: like.scope, parent: null, children: [...children] };
  for (const child of children) if (child.kind !== 'text') child.parent = element;
  return element;
};

export const textNode = (text: string): Text => ({ kind: 'text', raw: escape(text) });
