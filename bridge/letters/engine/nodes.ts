/** A part as a tree: what stands in the file, and in between what the tags in it became. */
import type { Tag } from './tags.ts';

/** Prefix to namespace, as declared on the elements around; `''` is the default one. */
export type Scope = ReadonlyMap<string, string>;

export interface Text {
  readonly kind: 'text';
  /** As it stands in the file: escaped; comments and instructions too. */
  raw: string;
}

export interface Element {
  readonly kind: 'element';
  /** With the usual prefix of its namespace, whichever the file uses: `w:p`. */
  readonly name: string;
  /** The start tag as it stands in the file, without its `>` or `/>`. */
  start: string;
  readonly scope: Scope;
  parent: Element | null;
  children: Node[];
  /** Attributes that hold tags, by their names, in pieces. */
  told?: ReadonlyMap<string, readonly (string | Mark)[]>;
}

/** Where a tag stands, for whoever has to mend it. */
export interface Place {
  readonly part: string;
  readonly paragraph: number;
  readonly text: string;
}

/** A tag in the place where its first character stood. */
export interface Mark {
  readonly kind: 'mark';
  readonly tag: Tag;
  /** The tag as typed, with its delimiters. */
  readonly typed: string;
  readonly place: Place;
  parent: Element;
}

/** What is repeated, or there on a condition. */
export interface Block {
  readonly kind: 'block';
  readonly opened: Mark;
  readonly children: readonly Node[];
  /** After `anders`: there when it is not so, or when the list has no rows. */
  readonly otherwise: readonly Node[];
  parent: Element;
}

/** A paragraph that holds one value and nothing else: it goes when the value is empty, or makes way for tables and lists. */
export interface Alone {
  readonly kind: 'alone';
  readonly value: Mark;
  readonly paragraph: Element;
  /** Something begins or ends with it, such as a page or a section: it is there when the value is empty, too. */
  readonly stays: boolean;
  parent: Element;
}

export type Node = Element | Text | Mark | Block | Alone;

export const isElement = (node: Node): node is Element => node.kind === 'element';

/** Every element below, in the order of the file; `into` says whether to look inside one. */
export function* elementsIn(element: Element, into: (element: Element) => boolean = () => true): Generator<Element> {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    yield child;
    if (into(child)) yield* elementsIn(child, into);
  }
}

/** The elements around, from the inside out. */
export function* around(node: { readonly parent: Element | null }): Generator<Element> {
  for (let at = node.parent; at !== null && at.name !== ''; at = at.parent) yield at;
}

export const childNamed = (element: Element, name: string): Element | undefined => element.children.filter(isElement).find((child) => child.name === name);

/** Puts nodes in the place of one. */
export const replace = (node: Exclude<Node, Text>, nodes: readonly Node[]): void => {
  const parent = node.parent;
  if (parent === null) throw new Error('Only what stands in something can be replaced');
  parent.children.splice(parent.children.indexOf(node), 1, ...nodes);
  for (const one of nodes) if (one.kind !== 'text') one.parent = parent;
};

/** The same start tag around other children. */
export const copyWith = (element: Element, children: readonly Node[]): Element => {
  const copy: Element = { ...element, children: [...children] };
  for (const child of children) if (child.kind !== 'text') child.parent = copy;
  return copy;
};

/** An element with all that is in it, once more. */
export const copied = (node: Node): Node => (isElement(node) ? copyWith(node, node.children.map(copied)) : node);
