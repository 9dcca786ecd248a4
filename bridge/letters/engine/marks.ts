/** Puts marks in the place of tags: where the first character of a tag stood, however many runs the rest was in. */
import type { Context } from './contexts.ts';
import { leavesOf, textOf } from './leaves.ts';
import type { Leaf } from './leaves.ts';
import { attributeOf, textIn, textNode, withAttribute, write, writtenName } from './markup.ts';
import { childNamed } from './nodes.ts';
import type { Element, Mark, Node } from './nodes.ts';
import { markFor, problemAt, readAll } from './tagReading.ts';
import type { Found, TagReading, Where } from './tagReading.ts';
import type { Problem } from './types.ts';

export interface MarkedText {
  readonly marks: readonly Mark[];
  readonly problems: readonly Problem[];
}

const keepsSpace = (element: Element): void => {
  if (element.name !== 'w:t' && element.name !== 'm:t') return;
  if (attributeOf(element, 'xml:space') === null) element.start += ' xml:space="preserve"';
  else element.start = withAttribute(element, 'xml:space', 'preserve');
};

/** What is left of a leaf, with the marks of the tags that begin in it. */
const piecesOf = ({ text, from, element }: Leaf, found: readonly Found[], reading: TagReading): readonly Node[] => {
  const pieces: Node[] = [];
  let at = 0;
  for (const one of found) {
    if (one.from - from > at) pieces.push(textNode(text.slice(at, one.from - from)));
    if (one.from >= from) pieces.push(markFor(reading, one, element));
    at = Math.min(text.length, one.to - from);
  }
  if (at < text.length) pieces.push(textNode(text.slice(at)));
  return pieces;
};

/** The tags that begin, go on or end in each leaf; both stand in order. */
const shared = (leaves: readonly Leaf[], found: readonly Found[]): readonly (readonly Found[])[] => {
  let first = 0;
  return leaves.map(({ from, text }) => {
    while ((found[first]?.to ?? Infinity) <= from) first += 1;
    let last = first;
    while ((found[last]?.from ?? Infinity) < from + text.length) last += 1;
    return found.slice(first, last);
  });
};

const remove = (element: Element): void => {
  element.parent?.children.splice(element.parent.children.indexOf(element), 1);
};

const placeIn = (leaf: Leaf, here: readonly Found[], reading: TagReading): readonly Mark[] => {
  if (here.length === 0) return [];
  if (leaf.sign) {
    remove(leaf.element);
    return [];
  }
  const pieces = piecesOf(leaf, here, reading);
  leaf.element.children = [...pieces];
  keepsSpace(leaf.element);
  return pieces.filter((piece) => piece.kind === 'mark');
};

const placeAll = (leaves: readonly Leaf[], found: readonly Found[], reading: TagReading): readonly Mark[] => {
  const here = shared(leaves, found);
  return leaves.flatMap((leaf, index) => placeIn(leaf, here[index] ?? [], reading));
};

/** Whether a tag may stand in the text. */
type MayStand = (found: Found, text: string) => boolean;

const mark = (leaves: readonly Leaf[], reading: TagReading, may: MayStand): MarkedText => {
  const { found, problems } = readAll(reading);
  const wrong = found.filter((one) => !may(one, reading.text)).map((one) => problemAt(reading, one, 'notATag'));
  return { marks: placeAll(leaves, found.filter((one) => may(one, reading.text)), reading), problems: [...problems, ...wrong] };
};

/** The tags of leaves that are read as one text. */
export const markLeaves = (leaves: readonly Leaf[], where: Where, may: MayStand = () => true): MarkedText => {
  const text = textOf(leaves);
  return text.includes(where.delimiters.start) || text.includes(where.delimiters.end) ? mark(leaves, { ...where, text }, may) : { marks: [], problems: [] };
};

export const markParagraph = (paragraph: Element, where: Where): MarkedText => markLeaves(leavesOf(paragraph), where);

/** Elements that hold nothing but text. */
export const leavesFor = (elements: readonly Element[]): readonly Leaf[] => {
  let from = 0;
  return elements.map((element) => {
    const text = textIn(element);
    const leaf = { element, text, from, sign: false };
    from += text.length;
    return leaf;
  });
};

const drawnContext = (element: Element): Context => {
  const run = element.parent;
  if (run?.name === 'a:fld') return { kind: 'line' };
  const properties = run === null ? undefined : childNamed(run, 'a:rPr');
  const written = properties === undefined ? '' : write(properties);
  const [text, prefix] = [writtenName(element), writtenName(element).slice(0, -1)];
  return { kind: 'text', newline: `</${text}></${prefix}r><${prefix}br>${written}</${prefix}br><${prefix}r>${written}<${text}>`, tab: '\t', gap: null };
};

const wordContext = (element: Element): Context => {
  const text = writtenName(element);
  const prefix = text.slice(0, -1);
  const again = `<${text} xml:space="preserve">`;
  const end = `</${text}>`;
  return { kind: 'text', newline: `${end}<${prefix}br/>${again}`, tab: `${end}<${prefix}tab/>${again}`, gap: [end, again] };
};

/** Of the code before a tag, whether the tag begins the address of a link. */
const codeContext = (element: Element, value: Mark): Context => {
  const before = element.children.slice(0, element.children.indexOf(value)).map((node) => (node.kind === 'text' ? node.raw : 'x')).join('');
  if (!/^\s*HYPERLINK\b/iu.test(before)) return { kind: 'code' };
  return /HYPERLINK\s+"?$/iu.test(before) ? { kind: 'address' } : { kind: 'addressPart' };
};

/** How the value of a tag is written where it stands. */
export const contextOf = (value: Mark): Context => {
  const { parent } = value;
  if (parent.name === 'a:t') return drawnContext(parent);
  if (parent.name === 'w:t') return wordContext(parent);
  return parent.name === 'w:instrText' ? codeContext(parent, value) : { kind: 'line' };
};
