/** Parts without paragraphs: a document's properties, and the addresses that its links go to. */
import { escapeAttribute, textIn, unescape } from './markup.ts';
import { markLeaves } from './marks.ts';
import type { MarkedText } from './marks.ts';
import { elementsIn, isElement } from './nodes.ts';
import type { Element } from './nodes.ts';
import type { Problem, Use } from './types.ts';
import { usesIn } from './uses.ts';
import { flatten } from './flatten.ts';
import type { ReadPart, Reading } from './wordPart.ts';
import type { Segment } from './segments.ts';
import { readTag, readTags } from './tags.ts';

const isLine = (element: Element): boolean => element.children.length > 0 && !element.children.some(isElement);

const onlyValues = ({ marks }: MarkedText): readonly Problem[] =>
  marks.filter(({ tag }) => tag.kind !== 'value').map(({ typed, place }) => ({ kind: 'notATag', ...place, what: typed }));

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

/** Word writes the delimiters of a tag in an address percent-encoded, and as they are. */
const decoded = (address: string): string => {
  try {
    return decodeURIComponent(unescape(address));
  } catch {
    return unescape(address);
  }
};

interface Address extends ReadPart {
  readonly segments: readonly Segment[];
}

const readAddress = (written: string, { part, delimiters }: Reading): Address | null => {
  const text = decoded(written);
  const { spans } = readTags(text, delimiters);
  if (spans.length === 0) return null;
  const segments: Segment[] = [];
  const uses: Use[] = [];
  const problems: Problem[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    const typed = text.slice(from, to);
    const tag = readTag(typed.slice(delimiters.start.length, typed.length - delimiters.end.length));
    const place = { part, paragraph: 0, text: text.slice(0, 80) };
    if (typeof tag === 'string' || tag.kind !== 'value') problems.push({ kind: 'notATag', ...place, what: typed });
    else {
      segments.push(escapeAttribute(encodeURI(text.slice(at, from))), { kind: 'value', tag, context: { kind: from === 0 ? 'address' : 'addressPart' } });
      uses.push({ name: tag.name, typed, as: 'value', within: [], comparedWith: null, ...place });
    }
    at = to;
  }
  segments.push(escapeAttribute(encodeURI(text.slice(at))));
  return { segments, uses, problems };
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
