/** Puts marks in the place of tags: where the first character of a tag stood, however many runs the rest was in. */
import type { Context } from './contexts.ts';
import { codeOf, fieldsIn } from './fields.ts';
import type { Field } from './fields.ts';
import { leavesOf, ownElements, textOf } from './leaves.ts';
import type { Leaf } from './leaves.ts';
import { attributeOf, textIn, textNode, withAttribute, write, writtenName } from './markup.ts';
import { childNamed } from './nodes.ts';
import type { Element, Mark, Node, Place } from './nodes.ts';
import { readTag, readTags } from './tags.ts';
import type { Span, Tag } from './tags.ts';
import type { Delimiters, Problem } from './types.ts';

export interface MarkedText {
  readonly marks: readonly Mark[];
  readonly problems: readonly Problem[];
}

/** How much of the text around is shown with a tag, in characters. */
const widest = 80;

/** The text around a place in it. */
const textAround = (text: string, { from, to }: Span): string => {
  const start = Math.max(0, Math.min(from - Math.floor((widest - (to - from)) / 2), text.length - widest));
  return text.slice(start, start + widest).replaceAll(/\s/gu, ' ').trim();
};

interface Found extends Span {
  readonly tag: Tag;
  readonly typed: string;
}

interface Reading {
  readonly text: string;
  readonly delimiters: Delimiters;
  readonly place: Omit<Place, 'text'>;
}

const problemAt = ({ text, place }: Reading, span: Span, kind: Problem['kind']): Problem => ({
  ...place,
  kind,
  text: textAround(text, span),
  what: text.slice(span.from, span.to),
});

const readAll = (reading: Reading): { readonly found: readonly Found[]; readonly problems: readonly Problem[] } => {
  const { text, delimiters } = reading;
  const { spans, faults } = readTags(text, delimiters);
  const found: Found[] = [];
  const problems = faults.map((fault) => problemAt(reading, fault, fault.kind));
  for (const span of spans) {
    const typed = text.slice(span.from, span.to);
    const tag = readTag(typed.slice(delimiters.start.length, typed.length - delimiters.end.length));
    if (typeof tag === 'string') problems.push(problemAt(reading, span, tag));
    else found.push({ ...span, tag, typed });
  }
  return { found, problems };
};

const markFor = ({ text, place }: Reading, found: Found, parent: Element): Mark => ({
  kind: 'mark',
  tag: found.tag,
  typed: found.typed,
  place: { ...place, text: textAround(text, found) },
  parent,
});

const keepsSpace = (element: Element): void => {
  if (element.name !== 'w:t') return;
  if (attributeOf(element, 'xml:space') === null) element.start += ' xml:space="preserve"';
  else element.start = withAttribute(element, 'xml:space', 'preserve');
};

/** What is left of a leaf, with the marks of the tags that begin in it. */
const piecesOf = ({ text, from, element }: Leaf, found: readonly Found[], reading: Reading): readonly Node[] => {
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

const placeIn = (leaf: Leaf, here: readonly Found[], reading: Reading): readonly Mark[] => {
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

const placeAll = (leaves: readonly Leaf[], found: readonly Found[], reading: Reading): readonly Mark[] => {
  const here = shared(leaves, found);
  return leaves.flatMap((leaf, index) => placeIn(leaf, here[index] ?? [], reading));
};

const mark = (leaves: readonly Leaf[], reading: Reading): MarkedText => {
  const { found, problems } = readAll(reading);
  return { marks: placeAll(leaves, found, reading), problems };
};

interface Where {
  readonly delimiters: Delimiters;
  readonly place: Omit<Place, 'text'>;
}

/** The tags of a paragraph, or of any other leaves that are read as one text. */
export const markLeaves = (leaves: readonly Leaf[], where: Where): MarkedText => {
  const text = textOf(leaves);
  return text.includes(where.delimiters.start) || text.includes(where.delimiters.end) ? mark(leaves, { ...where, text }) : { marks: [], problems: [] };
};

export const markParagraph = (paragraph: Element, where: Where): MarkedText => markLeaves(leavesOf(paragraph), where);

const leavesFor = (elements: readonly Element[]): readonly Leaf[] => {
  let from = 0;
  return elements.map((element) => {
    const text = textIn(element);
    const leaf = { element, text, from, sign: false };
    from += text.length;
    return leaf;
  });
};

/** A field's own word comes from the author: a value that were one could fetch something. Blocks have no place in a code. */
const isArgument = ({ tag, from }: Found, code: string): boolean => tag.kind === 'value' && /^\s*\p{L}+\s/u.test(code.slice(0, from));

/** Word keeps what such a field said before, until somebody asks for it anew: the letter would say what is not so. */
const isCondition = (code: string): boolean => /^\s*(?:IF|COMPARE)(?![\p{L}\p{N}])/iu.test(code);

const markCode = ({ codes }: Field, where: Where): MarkedText => {
  const text = codeOf({ codes });
  const reading = { ...where, text };
  const { found, problems } = readAll(reading);
  const [first] = found;
  if (first !== undefined && isCondition(text)) return { marks: [], problems: [{ ...problemAt(reading, first, 'mergeRule'), what: text.trim() }] };
  const right = found.filter((one) => isArgument(one, text));
  const wrong = found.filter((one) => !isArgument(one, text)).map((one) => problemAt(reading, one, 'notATag'));
  return { marks: placeAll(leavesFor(codes), right, reading), problems: [...problems, ...wrong] };
};

/** The tags in the codes of a paragraph's fields, such as the address of a link. */
export const markCodes = (paragraph: Element, where: Where): MarkedText => {
  const marked = fieldsIn(ownElements(paragraph)).map((field) => markCode(field, where));
  return { marks: marked.flatMap(({ marks }) => marks), problems: marked.flatMap(({ problems }) => problems) };
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
