/** Lists of drawn values: their definitions join those of the letter. */
import { attributeOf, attributesOf, parse, withAttribute, write } from './markup.ts';
import { elementsIn, isElement } from './nodes.ts';
import type { Element, Node } from './nodes.ts';
import type { AddedPart, Part, WordPackage } from './package.ts';
import { relationshipKind } from './relationships.ts';
import { standalone } from './standalone.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';
const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="${word}"></w:numbering>`;

/** What the text refers to; another part of that type is nobody's. */
export const numberingOf = (pkg: WordPackage): Part | null => {
  const link = pkg.relationships(pkg.main).find(({ type, external }) => relationshipKind(type) === 'numbering' && !external);
  return link === undefined ? null : pkg.part(link.target);
};

const definitionsIn = (pkg: WordPackage): Element | null => {
  const part = numberingOf(pkg);
  return part === null ? null : parse(pkg.text(part));
};

const freeName = (pkg: WordPackage): string => {
  let name = 'word/numbering.xml';
  for (let number = 1; pkg.part(name) !== null; number += 1) name = `word/numbering${number}.xml`;
  return name;
};

const named = (root: Element, name: string): readonly Element[] => [...elementsIn(root)].filter((element) => element.name === name);

const largest = (elements: readonly Element[], attribute: string): number =>
  elements.reduce((most, element) => Math.max(most, Number(attributeOf(element, attribute) ?? 0) || 0), 0);

const isDefinition = (node: Node): boolean => isElement(node) && (node.name === 'w:abstractNum' || node.name === 'w:numPicBullet');

/** Without what later versions of Word added: whatever does not say so in its root may not hold that. */
const plain = (element: Element): Element => {
  const added = [...attributesOf(element).keys()].filter((name) => /^(?!xmlns:)[^:]+:/u.test(name) && element.scope.get(name.slice(0, name.indexOf(':'))) !== word);
  return { ...element, start: added.reduce((start, name) => withAttribute({ ...element, start }, name, null), element.start) };
};

/** Definitions come first, then the lists that use them: so it is in every letter, however many lists are drawn. */
export class NumberingParts {
  readonly #pkg: WordPackage;
  readonly #present: string | null;
  readonly #definitions: string[] = [];
  readonly #lists: string[] = [];
  readonly #taken = new Map<WordPackage, Map<string, string>>();
  #next: { abstract: number; list: number } | null = null;

  constructor(pkg: WordPackage) {
    this.#pkg = pkg;
    this.#present = numberingOf(pkg)?.name ?? null;
  }

  get changed(): ReadonlyMap<string, string> {
    return this.#present === null || this.#lists.length === 0 ? new Map() : new Map([[this.#present, this.#written()]]);
  }

  get added(): readonly AddedPart[] {
    if (this.#present !== null || this.#lists.length === 0) return [];
    return [{ name: freeName(this.#pkg), contentType, content: this.#written(), from: this.#pkg.main.name, relationshipType: `${office}/numbering`, relationshipId: 'rIdLetterLists' }];
  }

  /** Takes over the list that a paragraph is in, once; gives its number in the letter. */
  take(from: WordPackage, numId: string): string {
    const taken = this.#taken.get(from) ?? new Map<string, string>();
    this.#taken.set(from, taken);
    const number = taken.get(numId) ?? this.#takeFirst(from, numId);
    taken.set(numId, number);
    return number;
  }

  #takeFirst(from: WordPackage, numId: string): string {
    const drawn = definitionsIn(from);
    const list = drawn === null ? undefined : named(drawn, 'w:num').find((one) => attributeOf(one, 'w:numId') === numId);
    const abstractId = list?.children.filter(isElement).map((child) => attributeOf(child, 'w:val'))[0];
    const definition = drawn === null ? undefined : named(drawn, 'w:abstractNum').find((one) => attributeOf(one, 'w:abstractNumId') === abstractId);
    if (definition === undefined) return '0';
    const { abstract, list: number } = this.#numbers();
    definition.start = withAttribute(plain(definition), 'w:abstractNumId', String(abstract));
    this.#definitions.push(standalone(definition));
    this.#lists.push(`<w:num xmlns:w="${word}" w:numId="${number}"><w:abstractNumId w:val="${abstract}"/></w:num>`);
    return String(number);
  }

  #numbers(): { readonly abstract: number; readonly list: number } {
    const root = definitionsIn(this.#pkg);
    const before = this.#next ?? {
      abstract: root === null ? 0 : largest(named(root, 'w:abstractNum'), 'w:abstractNumId'),
      list: root === null ? 0 : largest(named(root, 'w:num'), 'w:numId'),
    };
    this.#next = { abstract: before.abstract + 1, list: before.list + 1 };
    return this.#next;
  }

  #written(): string {
    const root = definitionsIn(this.#pkg) ?? parse(empty);
    const numbering = root.children.find(isElement);
    if (numbering === undefined) throw new Error('A part holds an element');
    const definitions = numbering.children.filter(isDefinition).map(write);
    const lists = numbering.children.filter((node) => !isDefinition(node)).map(write);
    const before = root.children.slice(0, root.children.indexOf(numbering)).map(write).join('');
    const all = [...definitions, ...this.#definitions, ...this.#listsFirst(lists)].join('');
    return `${before}${numbering.start}>${all}</${/^<(\S+)/u.exec(numbering.start)?.[1] ?? ''}>`;
  }

  /** Nothing but lists may come before what ends the part. */
  #listsFirst(rest: readonly string[]): readonly string[] {
    const last = rest.findIndex((one) => /^<\S*numIdMacAtCleanup/u.test(one));
    return last === -1 ? [...rest, ...this.#lists] : [...rest.slice(0, last), ...this.#lists, ...rest.slice(last)];
  }
}
