/** From the tree of a part to its segments. */
import { edgesAround } from './alone.ts';
import { lookOf } from './look.ts';
import { contextOf } from './marks.ts';
import { withAttribute, writtenName } from './markup.ts';
import { isElement } from './nodes.ts';
import type { Alone, Block, Element, Mark, Node } from './nodes.ts';
import type { NotesBySort } from './notes.ts';
import { cutEdges, looseEdges } from './ranges.ts';
import type { HolderSegment, Segment } from './segments.ts';
import { cutsIn, refersToNothing } from './startTags.ts';
import type { Cut } from './startTags.ts';
import type { ConditionTag, RowsTag, Tag, ValueTag } from './tags.ts';

/** What only the first copy has: there is one comment. */
const once: ReadonlySet<string> = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']);

const mustEndInParagraph: ReadonlySet<string> = new Set(['w:tc', 'w:hdr', 'w:ftr', 'w:txbxContent', 'w:footnote', 'w:endnote']);

/** Stands for what is cut out of a text: no XML may hold it. */
export const sentinel = '\uFFFF';

const isAsked = (tag: Tag): tag is ConditionTag | RowsTag => tag.kind === 'if' || tag.kind === 'repeat';
const isValue = (tag: Tag): tag is ValueTag => tag.kind === 'value';

/** What stands around rows and paragraphs without being one. */
const shells: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml']);

const varies = (node: Node): boolean =>
  node.kind === 'block' || node.kind === 'alone' || (isElement(node) && shells.has(node.name) && node.children.some(varies));

/** What a part is flattened with. */
interface Around {
  /** Elements that cannot stay. */
  readonly dropped: ReadonlySet<Element>;
  /** The lists around that are repeated. */
  readonly repeats: number;
  /** Notes that are written for each time that the text refers to them. */
  readonly notes: NotesBySort;
}

class Flattener {
  readonly #around: Around;
  readonly #segments: Segment[] = [];
  #text = '';

  constructor(around: Around) {
    this.#around = around;
  }

  all(nodes: readonly Node[]): readonly Segment[] {
    for (const node of nodes) this.#node(node);
    this.#flush();
    return this.#segments;
  }

  #inner(nodes: readonly Node[], deeper = 0): readonly Segment[] {
    return new Flattener({ ...this.#around, repeats: this.#around.repeats + deeper }).all(nodes);
  }

  #flush(): void {
    if (this.#text !== '') this.#segments.push(this.#text);
    this.#text = '';
  }

  #push(segment: Segment): void {
    this.#flush();
    this.#segments.push(segment);
  }

  #put(segment: Segment): void {
    if (typeof segment === 'string') this.#text += segment;
    else this.#push(segment);
  }

  #node(node: Node): void {
    if (node.kind === 'text') this.#text += node.raw;
    else if (node.kind === 'mark') this.#mark(node);
    else if (node.kind === 'block') this.#block(node);
    else if (node.kind === 'alone') this.#alone(node);
    else if (!this.#around.dropped.has(node)) this.#element(node);
  }

  #mark(mark: Mark): void {
    if (isValue(mark.tag)) this.#push({ kind: 'value', tag: mark.tag, context: contextOf(mark) });
  }

  #block({ opened: { tag }, children, otherwise }: Block): void {
    if (!isAsked(tag)) return;
    const deeper = tag.kind === 'repeat' ? 1 : 0;
    this.#push({ kind: 'block', tag, children: this.#inner(children, deeper), otherwise: this.#inner(otherwise) });
  }

  #alone(alone: Alone): void {
    const { value, paragraph, stays } = alone;
    if (!isValue(value.tag)) return;
    const { before, after } = edgesAround(alone);
    this.#push({ kind: 'alone', tag: value.tag, paragraph: this.#inner([paragraph]), stays, look: lookOf(alone), before: this.#inner(before), after: this.#inner(after) });
  }

  #element(element: Element): void {
    const holds = holderOf(element);
    if (holds !== null) this.#push({ ...holds, children: this.#inner(element.children) });
    else if (this.#around.repeats > 0 && once.has(element.name)) this.#push({ kind: 'once', children: new Flattener({ ...this.#around, repeats: 0 }).all([element]) });
    else if (!refersToNothing(element, this.#around.notes)) this.#plain(element);
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
    const repeated = this.#around.repeats > 0;
    const start = repeated ? withoutParagraphId(element) : element.start;
    const cuts = cutsIn(element, { repeated, notes: this.#around.notes });
    if (cuts.length === 0) this.#text += start;
    else this.#cutOut({ ...element, start }, cuts);
  }

  /** Writes a start tag with segments in the place of attributes' values. */
  #cutOut(element: Element, cuts: readonly Cut[]): void {
    const cut = cuts.reduce((start, [attribute], index) => withAttribute({ ...element, start }, attribute, `${sentinel}${index}${sentinel}`), element.start);
    for (const [index, piece] of cut.split(sentinel).entries()) {
      if (index % 2 === 0) this.#text += piece;
      else for (const segment of cuts[Number(piece)]?.[1] ?? []) this.#put(segment);
    }
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

/** The segments of a part. `notes` are those that are written for each time that the text refers to them. */
export const flatten = (root: Element, notes: NotesBySort = new Map()): readonly Segment[] =>
  new Flattener({ dropped: cutEdges(root), repeats: 0, notes }).all(root.children);

/** The segments of what stands in a note; a note that is written more than once has numbers of its own each time. */
export const flattenNote = (note: Element, repeated: boolean): readonly Segment[] =>
  new Flattener({ dropped: looseEdges(note), repeats: repeated ? 1 : 0, notes: new Map() }).all(note.children);
