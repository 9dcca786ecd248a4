/** Word files with something wrong in them, the same for the same seed. */
import { openPackage } from '../../../bridge/letters/engine/package.ts';
import { unpack } from '../../../bridge/letters/engine/unpack.ts';
import { zipped } from './files.ts';

/** From 0 up to `below`. Mulberry32. */
export type Dice = (below: number) => number;

export const diceFrom = (seed: number): Dice => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

const oneOf = <T>(all: readonly T[], dice: Dice): T => {
  const one = all[dice(all.length)];
  if (one === undefined) throw new RangeError('There is nothing to choose from');
  return one;
};

/** What is put into markup where it does not belong. */
const intruders = [
  '{{', '}}', '{{naam}}', '{{als x}}', '{{anders}}', '{{einde}}', '{{herhaal x}}', '{{ | datum}}', '<w:p>', '</w:p>', '<w:tr>', '</w:tc>', '<w:t>', '</w:r>',
  '&', '<', '>', '&#0;', '&x;', '<!--', ']]>', '<![CDATA[', '<?', '\u0000', '\uFFFE', '\uD800', '"', "'", '<!DOCTYPE a>', '<w:altChunk/>', '<w:instrText>INCLUDETEXT a</w:instrText>',
  '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>', '<w:instrText>MERGEFIELD a \\@ "d</w:instrText>', '<w:footnoteReference w:id="2"/>', '<w:footnote w:id="2"/>', '<w:mailMerge>',
];

type Mutation<T> = (content: T, dice: Dice) => T;

const tagsIn = (xml: string): readonly RegExpExecArray[] => [...xml.matchAll(/<[^<>]+>/gu)];

const withoutTag: Mutation<string> = (xml, dice) => {
  const { index, 0: tag } = oneOf(tagsIn(xml), dice);
  return xml.slice(0, index) + xml.slice(index + tag.length);
};

const twiceTag: Mutation<string> = (xml, dice) => {
  const { index, 0: tag } = oneOf(tagsIn(xml), dice);
  return xml.slice(0, index) + tag + xml.slice(index);
};

const intruded: Mutation<string> = (xml, dice) => {
  const at = dice(xml.length);
  return xml.slice(0, at) + oneOf(intruders, dice) + xml.slice(at);
};

const cutOut: Mutation<string> = (xml, dice) => {
  const at = dice(xml.length);
  return xml.slice(0, at) + xml.slice(at + dice(200));
};

/** Also from one place to another: blocks that cross, ids that are there twice. */
const copied: Mutation<string> = (xml, dice) => {
  const [from, to] = [dice(xml.length), dice(xml.length)];
  return xml.slice(0, to) + xml.slice(from, from + dice(400)) + xml.slice(to);
};

const markup: readonly Mutation<string>[] = [withoutTag, twiceTag, intruded, intruded, cutOut, copied];

const flipped: Mutation<Uint8Array> = (bytes, dice) => {
  const changed = Uint8Array.from(bytes);
  for (let times = 1 + dice(4); times > 0; times -= 1) changed[dice(changed.length)] = dice(256);
  return changed;
};

/** In the directory at the end, where the sizes and places stand. */
const flippedEnd: Mutation<Uint8Array> = (bytes, dice) => {
  const changed = Uint8Array.from(bytes);
  const from = Math.max(0, bytes.length - 2_000);
  changed[from + dice(bytes.length - from)] = oneOf([0, 1, 0x7f, 0xff, dice(256)], dice);
  return changed;
};

const shortened: Mutation<Uint8Array> = (bytes, dice) => bytes.subarray(0, dice(bytes.length));

const container: readonly Mutation<Uint8Array>[] = [flipped, flippedEnd, flippedEnd, shortened];

export interface Opened {
  readonly bytes: Uint8Array;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export const openedFile = (bytes: Uint8Array): Opened => {
  const pkg = openPackage(bytes);
  if (!('main' in pkg)) throw new Error(JSON.stringify(pkg));
  const files = pkg.parts.map((part) => [part.name, pkg.bytes(part)] as const);
  const types = unpack(pkg.contentTypesEntry);
  if ('kind' in types) throw new Error(JSON.stringify(types));
  return { bytes, files: new Map([...files, ['[Content_Types].xml', types]]) };
};

const isXml = (name: string): boolean => /\.(?:xml|rels)$/u.test(name) && !name.startsWith('[');

/** One XML part changed; the body of the letter more often than the others. */
const inMarkup = ({ files }: Opened, dice: Dice): Uint8Array => {
  const names = [...files.keys()].filter(isXml);
  const name = dice(2) === 0 ? 'word/document.xml' : oneOf(names, dice);
  let xml = Buffer.from(files.get(name) ?? []).toString();
  for (let times = 1 + dice(2); times > 0 && xml.length > 50 && xml.includes('>'); times -= 1) xml = oneOf(markup, dice)(xml, dice);
  return zipped({ ...Object.fromEntries(files), [name]: xml });
};

export const mutated = (file: Opened, dice: Dice): Uint8Array => (dice(3) === 0 ? oneOf(container, dice)(file.bytes, dice) : inMarkup(file, dice));
