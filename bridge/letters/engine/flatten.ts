/** From the tree of a part to its segments. */
import { contextOf } from './marks.ts';
import { attributeOf, withAttribute, writtenName } from './markup.ts';
import { isElement } from './nodes.ts';
import type { Alone, Block, Element, Mark, Node } from './nodes.ts';
import { cutEdges } from './ranges.ts';
import type { HolderSegment, Segment } from './segments.ts';
import type { ConditionTag, RowsTag, Tag, ValueTag } from './tags.ts';

/** Elements that must be unique in a document, by the attribute that says which. */
const numbered: ReadonlyMap<string, readonly [attribute: string, sort: string]> = new Map([
  ['wp:docPr', ['id', 'drawing']],
  ['w:bookmarkStart', ['w:id', 'bookmark']],
  ['w:bookmarkEnd', ['w:id', 'bookmark']],
  ['w:permStart', ['w:id', 'perm']],
  ['w:permEnd', ['w:id', 'perm']],
  ['v:shape', ['id', 'shape']],
]);

/** What only the first copy has: there is one comment. */
const once: ReadonlySet<string> = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']);

const mustEndInParagraph: ReadonlySet<string> = new Set(['w:tc', 'w:hdr', 'w:ftr', 'w:txbxContent', 'w:footnote', 'w:endnote']);

const isControlId = (element: Element): boolean => element.name === 'w:id' && element.parent?.name === 'w:sdtPr';

/** The attribute by which an element must be unique; null where it need not be. */
export const numberOf = (element: Element): { readonly attribute: string; readonly sort: string; readonly value: string } | null => {
  const [attribute, sort] = numbered.get(element.name) ?? (isControlId(element) ? ['w:val', 'control'] : []);
  const value = attribute === undefined ? null : attributeOf(element, attribute);
  return attribute === undefined || sort === undefined || value === null ? null : { attribute, sort, value };
};

/** Stands for the number while the start tag is cut in two around it. */
const sentinel = '\uFFFF';

const isAsked = (tag: Tag): tag is ConditionTag | RowsTag => tag.kind === 'if' || tag.kind === 'repeat';
const isValue = (tag: Tag): tag is ValueTag => tag.kind === 'value';

/** What stands around rows and paragraphs without being one. */
const shells: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml']);

const varies = (node: Node): boolean =>
  node.kind === 'block' || node.kind === 'alone' || (isElement(node) && shells.has(node.name) && node.children.some(varies));

class Flattener {
  readonly #dropped: ReadonlySet<Element>;
  readonly #repeats: number;
  readonly #segments: Segment[] = [];
  #text = '';

  constructor(dropped: ReadonlySet<Element>, repeats: number) {
    this.#dropped = dropped;
    this.#repeats = repeats;
  }

  all(nodes: readonly Node[]): readonly Segment[] {
    for (const node of nodes) this.#node(node);
    this.#flush();
    return this.#segments;
  }

  #inner(nodes: readonly Node[], deeper = 0): readonly Segment[] {
    return new Flattener(this.#dropped, this.#repeats + deeper).all(nodes);
  }

  #flush(): void {
    if (this.#text !== '') this.#segments.push(this.#text);
    this.#text = '';
  }

  #push(segment: Segment): void {
    this.#flush();
    this.#segments.push(segment);
  }

  #node(node: Node): void {
    if (node.kind === 'text') this.#text += node.raw;
    else if (node.kind === 'mark') this.#mark(node);
    else if (node.kind === 'block') this.#block(node);
    else if (node.kind === 'alone') this.#alone(node);
    else if (!this.#dropped.has(node)) this.#element(node);
  }

  #mark(mark: Mark): void {
    if (isValue(mark.tag)) this.#push({ kind: 'value', tag: mark.tag, context: contextOf(mark) });
  }

  #block({ opened: { tag }, children, otherwise }: Block): void {
    if (!isAsked(tag)) return;
    const deeper = tag.kind === 'repeat' ? 1 : 0;
    this.#push({ kind: 'block', tag, children: this.#inner(children, deeper), otherwise: this.#inner(otherwise) });
  }

  #alone({ value, paragraph }: Alone): void {
    if (isValue(value.tag)) this.#push({ kind: 'alone', tag: value.tag, paragraph: this.#inner([paragraph]) });
  }

  #element(element: Element): void {
    const holds = holderOf(element);
    if (holds !== null) this.#push({ ...holds, children: this.#inner(element.children) });
    else if (this.#repeats > 0 && once.has(element.name)) this.#push({ kind: 'once', children: new Flattener(this.#dropped, 0).all([element]) });
    else this.#plain(element);
  }

  #plain(element: Element): void {
    this.#start(element);
    if (element.children.length === 0) {
      this.#text += '/>';
      return;
    }
    this.#text += '>';
    for (const child of element.children) this.#node(child);
    this.#text += `</${writtenName(element)}>`;
  }

  /** In what is repeated, numbers are new in every copy, and Word's own names of paragraphs go. */
  #start(element: Element): void {
    const number = this.#repeats === 0 ? null : numberOf(element);
    const start = this.#repeats === 0 ? element.start : withoutParagraphId(element);
    if (number === null) {
      this.#text += start;
      return;
    }
    const name = element.name === 'w:bookmarkStart' ? attributeOf(element, 'w:name') : null;
    this.#cutOut({ ...element, start }, number.attribute, { kind: 'id', sort: number.sort, value: number.value }, (rest) => {
      if (name === null) this.#text += rest;
      else this.#cutOut({ ...element, start: rest }, 'w:name', { kind: 'id', sort: 'name', value: name }, (last) => (this.#text += last));
    });
  }

  /** Writes a start tag with a segment in the place of an attribute's value. */
  #cutOut(tagged: Pick<Element, 'start' | 'scope'>, attribute: string, segment: Segment, writeRest: (rest: string) => void): void {
    const [before = '', rest = ''] = withAttribute(tagged, attribute, sentinel).split(sentinel);
    this.#text += before;
    this.#push(segment);
    writeRest(rest);
  }
}

const withoutParagraphId = (element: Element): string =>
  element.start.includes('paraId') ? withAttribute({ ...element, start: withAttribute(element, 'w14:paraId', null) }, 'w14:textId', null) : element.start;

const holderOf = (element: Element): Omit<HolderSegment, 'children'> | null => {
  const holds = element.name === 'w:tbl' ? 'row' : mustEndInParagraph.has(element.name) ? 'paragraph' : null;
  if (holds === null || !element.children.some(varies)) return null;
  const name = writtenName(element);
  return { kind: 'holder', holds, start: `${element.start}>`, end: `</${name}>`, prefix: name.slice(0, name.indexOf(':') + 1) };
};

export const flatten = (root: Element): readonly Segment[] => new Flattener(cutEdges(root), 0).all(root.children);
