/**
 * The markup of a part as a tree, read by `saxes`, a conforming XML parser that is not ours: what the merge engine writes is
 * not judged by what the merge engine reads.
 */
import { SaxesParser } from 'saxes';

export const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
export const references = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
export const word2010 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

export interface Attribute {
  readonly uri: string;
  readonly local: string;
  readonly value: string;
}

export interface Node {
  readonly uri: string;
  readonly local: string;
  readonly attributes: readonly Attribute[];
  readonly children: readonly Node[];
  /** The text directly within it. */
  readonly text: string;
}

interface Growing extends Node {
  readonly children: Growing[];
  text: string;
}

const attributesOf = (attributes: Readonly<Record<string, Attribute>>): readonly Attribute[] =>
  Object.values(attributes).map(({ uri, local, value }) => ({ uri, local, value }));

/** The root; or what is not well-formed. */
export const parse = (text: string): Node | string => {
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  let root: Node | null = null;
  parser.on('opentag', ({ uri, local, attributes }) => {
    const node: Growing = { uri, local, attributes: attributesOf(attributes), children: [], text: '' };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on('text', (more) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += more;
  });
  parser.on('closetag', () => void open.pop());
  try {
    parser.write(text).close();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return root ?? 'no root';
};

export const isWord = ({ uri, local }: Node, ...names: readonly string[]): boolean => uri === word && names.includes(local);

export const attributeOf = ({ attributes }: Node, uri: string, local: string): string | null =>
  attributes.find((one) => one.uri === uri && one.local === local)?.value ?? null;

/** Every node, those within `mc:Fallback` only where asked: it says again what `mc:Choice` says, with the same numbers. */
export const walk = (node: Node, { fallback }: { readonly fallback: boolean }): readonly Node[] => {
  const all: Node[] = [];
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    all.push(next);
    const children = next.children.filter(({ uri, local }) => fallback || uri !== compatibility || local !== 'Fallback');
    waiting.push(...children.toReversed());
  }
  return all;
};

export const keepsSpace = (node: Node): boolean => attributeOf(node, xmlNamespace, 'space') === 'preserve';

/** What a reader sees of it. */
export const textOf = (node: Node): string =>
  walk(node, { fallback: true })
    .filter((one) => isWord(one, 't') || one.local === 't')
    .map(({ text }) => text)
    .join('');
