/** Reads a manifest strictly, and keeps the line of every element, so that what is wrong can be pointed at. */
import { SaxesParser } from 'saxes';
import type { SaxesAttributeNS } from 'saxes';
import { words } from '../words.ts';
import type { Words } from '../words.ts';

/** Prefixes are only short for these, whatever a file calls them: `bt:Image`, `xsi:type`. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.microsoft.com/office/officeappbasictypes/1.0': 'bt:',
  'http://www.w3.org/2001/XMLSchema-instance': 'xsi:',
};

export interface XmlElement {
  /** Without a prefix but for `bt:`. */
  readonly name: string;
  readonly namespace: string;
  /** By name, `xsi:type` among them; namespace declarations are left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** What stands directly within it, without space around it. */
  readonly text: string;
  /** Of its `<`, counted from 1. */
  readonly line: number;
}

export type ReadXml =
  | { readonly kind: 'read'; readonly root: XmlElement }
  | { readonly kind: 'unreadable'; readonly line: number; readonly why: string }
  | { readonly kind: 'tooLarge'; readonly line: number; readonly what: Words };

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

/** A document type may name what is to be fetched, and texts that grow; and all is read as UTF-8. */
class Refused extends Error {}

/** The manifests of this project have 61 and 133 elements, at most 12 in each other. Far above that, a file is none, and would only take time. */
const most = { elements: 2_000, depth: 50 } as const;

class TooLarge extends Error {
  readonly what: Words;

  constructor(what: Words) {
    super(what.en);
    this.what = what;
  }
}

const nameOf = (uri: string, local: string): string => `${prefixes[uri] ?? ''}${local}`;

/** One of a namespace that is not known is no attribute of Office, whatever its prefix and name: `{urn:x}size`. */
const attributeName = ({ uri, local }: SaxesAttributeNS): string => (uri === '' || Object.hasOwn(prefixes, uri) ? nameOf(uri, local) : `{${uri}}${local}`);

const attributesOf = (all: readonly SaxesAttributeNS[]): ReadonlyMap<string, string> =>
  new Map(all.filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns').map((one) => [attributeName(one), one.value]));

const unreadable = (error: unknown, line: number): ReadXml =>
  error instanceof TooLarge
    ? { kind: 'tooLarge', line, what: error.what }
    : { kind: 'unreadable', line, why: error instanceof Error ? error.message.replace(/^\d+:\d+: /u, '') : String(error) };

class Reading {
  readonly #parser = new SaxesParser({ xmlns: true, position: true });
  readonly #open: Growing[] = [];
  #root: XmlElement | null = null;
  #elements = 0;
  /** Where the tag that is being read began. */
  #line = 1;

  constructor() {
    this.#parser.on('opentagstart', () => {
      this.#line = this.#parser.line;
    });
    this.#parser.on('opentag', ({ uri, local, attributes }) => this.#begin({ uri, local, attributes: attributesOf(Object.values(attributes)) }));
    this.#parser.on('text', (more) => this.#add(more));
    this.#parser.on('cdata', (more) => this.#add(more));
    this.#parser.on('closetag', () => this.#end());
    this.#parser.on('doctype', () => {
      throw new Refused('a document type (DOCTYPE) is not allowed');
    });
    this.#parser.on('xmldecl', ({ encoding }) => {
      if (encoding !== undefined && !/^utf-8$/iu.test(encoding)) throw new Refused(`the encoding is ${encoding} instead of UTF-8`);
    });
  }

  of(xml: string): ReadXml {
    try {
      this.#parser.write(xml).close();
    } catch (error) {
      return unreadable(error, this.#parser.line);
    }
    return this.#root === null ? { kind: 'unreadable', line: 1, why: 'there is no element' } : { kind: 'read', root: this.#root };
  }

  #begin({ uri, local, attributes }: { readonly uri: string; readonly local: string; readonly attributes: XmlElement['attributes'] }): void {
    const element: Growing = { name: nameOf(uri, local), namespace: uri, attributes, children: [], text: '', line: this.#line };
    this.#open.at(-1)?.children.push(element);
    this.#root ??= element;
    this.#open.push(element);
    this.#count();
  }

  #count(): void {
    this.#elements += 1;
    if (this.#open.length > most.depth) {
      throw new TooLarge(words(`Hier staan meer dan ${most.depth} elementen in elkaar.`, `More than ${most.depth} elements are in each other here.`));
    }
    if (this.#elements > most.elements) {
      throw new TooLarge(words(`Er zijn meer dan ${most.elements} elementen.`, `There are more than ${most.elements} elements.`));
    }
  }

  #add(more: string): void {
    const element = this.#open.at(-1);
    if (element !== undefined) element.text += more;
  }

  #end(): void {
    const element = this.#open.pop();
    if (element !== undefined) element.text = element.text.trim();
  }
}

/** Never throws for what a file holds. A byte order mark is no part of it. */
export const readXml = (xml: string): ReadXml => new Reading().of(xml.replace(/^\uFEFF/u, ''));
