/** The elements of a package's small XML files: content types, relationships, the stamp. */
import { attributesOf, MarkupError, parse, textIn } from './markup.ts';
import { elementsIn } from './nodes.ts';
import type { Element } from './nodes.ts';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** Empty where none is declared. */
  readonly namespace: string;
  /** By their full names, with references resolved. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The text directly in it. */
  readonly text: string;
}

const read = (element: Element): XmlElement => {
  const [, prefix = '', name = ''] = /^<(?:([^\s:]*):)?(\S+)/u.exec(element.start) ?? [];
  return { name, namespace: element.scope.get(prefix) ?? '', attributes: attributesOf(element), text: textIn(element) };
};

/** Every element in the order of its opening tag; null where the text is not well-formed, or has a DOCTYPE. */
export const readElements = (xml: string): readonly XmlElement[] | null => {
  try {
    return [...elementsIn(parse(xml))].map(read);
  } catch (error) {
    if (error instanceof MarkupError) return null;
    throw error;
  }
};
