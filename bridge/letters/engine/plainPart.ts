/** Parts without paragraphs: a document's properties, and the addresses that its links go to. */
import { escapeAttribute, textIn, unescape } from './markup.ts';
import { markLeaves } from './marks.ts';
import type { MarkedText } from './marks.ts';
import { elementsIn, isElement } from './nodes.ts';
import type { Element, Place } from './nodes.ts';
import type { Delimiters, Problem, Use } from './types.ts';
import { usesIn } from './uses.ts';
import { flatten } from './flatten.ts';
import type { ReadPart, Reading } from './wordPart.ts';
import type { Segment } from './segments.ts';
import { readTag, readTags } from './tags.ts';
import type { Span, ValueTag } from './tags.ts';

const isLine = (element: Element): boolean => element.children.length > 0 && !element.children.some(isElement);

const onlyValues = ({ marks }: MarkedText): readonly Problem[] =>
  marks.filter(({ tag }) => tag.kind !== 'value' || tag.drawn !== null).map(({ typed, place }) => ({ kind: 'notATag', ...place, what: typed }));

/** Every text among the properties, each on its own; a block has no place there. */
export const readProperties = (root: Element, { part, delimiters }: Reading): ReadPart => {
  const marked = [...elementsIn(root)]
    .filter(isLine)
    .map((element) => markLeaves([{ element, text: textIn(element), from: 0, sign: false }], { delimiters, place: { part, paragraph: 0 } }));
  const problems = marked.flatMap((one) => [...one.problems, ...onlyValues(one)]);
  const marks = marked.flatMap((one) => one.marks);
  return { segments: marks.length === 0 || problems.length > 0 ? null : flatten(root), uses: usesIn(root.children), problems };
};

const target = /(\sTarget=")([^"]*)(")/gu;

const anyCase = (text: string): RegExp => new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'), 'giu');

/** Word writes the delimiters of a tag in an address percent-encoded. Nothing else of the address is touched. */
const withDelimiters = (address: string, { start, end }: Delimiters): string =>
  [start, end].reduce((text, delimiter) => text.replaceAll(anyCase(encodeURIComponent(delimiter)), () => delimiter), address);

const decoded = (typed: string): string => {
  try {
    return decodeURIComponent(typed);
  } catch {
    return typed;
  }
};

interface Address extends ReadPart {
  readonly segments: readonly Segment[];
}

type Found = Span & { readonly typed: string };

const usedIn = ({ name }: ValueTag, { typed }: Found, place: Place): Use => ({ name, typed, as: 'value', within: [], comparedWith: null, drawn: null, ...place });

const readAddress = (written: string, { part, delimiters }: Reading): Address | null => {
  const text = withDelimiters(unescape(written), delimiters);
  const { spans, faults } = readTags(text, delimiters);
  if (spans.length === 0 && faults.length === 0) return null;
  const place = { part, paragraph: 0, text: text.slice(0, 80) };
  const [segments, uses]: [Segment[], Use[]] = [[], []];
  const problems: Problem[] = faults.map(({ kind, from, to }) => ({ kind, ...place, what: text.slice(from, to) }));
  let at = 0;
  for (const span of spans) {
    const found = { ...span, typed: decoded(text.slice(span.from, span.to)) };
    const tag = readTag(found.typed.slice(delimiters.start.length, found.typed.length - delimiters.end.length));
    if (typeof tag === 'string' || tag.kind !== 'value' || tag.drawn !== null) problems.push({ kind: 'notATag', ...place, what: found.typed });
    else {
      segments.push(escapeAttribute(text.slice(at, span.from)), { kind: 'value', tag, context: { kind: span.from === 0 ? 'address' : 'addressPart' } });
      uses.push(usedIn(tag, found, place));
    }
    at = span.to;
  }
  return { segments: [...segments, escapeAttribute(text.slice(at))], uses, problems };
};

/** The addresses in a part's relationships. Only hyperlinks go outside: the guard refuses every other one. */
export const readAddresses = (xml: string, reading: Reading): ReadPart => {
  const segments: Segment[] = [];
  const found: Address[] = [];
  let at = 0;
  for (const match of xml.matchAll(target)) {
    const [, before = '', written = ''] = match;
    const address = readAddress(written, reading);
    if (address === null) continue;
    const start = match.index + before.length;
    segments.push(xml.slice(at, start), ...address.segments);
    found.push(address);
    at = start + written.length;
  }
  const problems = found.flatMap((one) => one.problems);
  const uses = found.flatMap((one) => one.uses);
  return { segments: found.length === 0 || problems.length > 0 ? null : [...segments, xml.slice(at)], uses, problems };
};
