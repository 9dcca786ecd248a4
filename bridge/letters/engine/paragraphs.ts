/** The paragraphs of a .docx as a reader sees them: the text of all runs joined, however Word cut it into runs. */
import { isParagraph, leavesOf, textOf } from './leaves.ts';
import { parse } from './markup.ts';
import { around, elementsIn } from './nodes.ts';
import type { Element } from './nodes.ts';
import { openPackage } from './package.ts';
import type { Part, Role } from './packageTypes.ts';

export interface ParagraphText {
  /** The part it stands in, such as `word/document.xml` or `word/header1.xml`. */
  readonly part: string;
  readonly role: Role;
  /** Counted from 1 within its part. */
  readonly number: number;
  /** Line breaks as `\n`, tabs as `\t`. */
  readonly text: string;
  /** It stands in another paragraph, as in a text box. */
  readonly nested: boolean;
}

/** Parts whose paragraphs a reader of the letter sees. */
export const readRoles: ReadonlySet<Role> = new Set<Role>(['main', 'header', 'footer', 'footnotes', 'endnotes', 'diagram', 'chart']);

const nests = (paragraph: Element): boolean => [...around(paragraph)].some(isParagraph);

const paragraphsIn = ({ name, role }: Part, xml: string): readonly ParagraphText[] =>
  [...elementsIn(parse(xml))].filter(isParagraph).map((paragraph, index) => ({
    part: name,
    role,
    number: index + 1,
    text: textOf(leavesOf(paragraph)),
    nested: nests(paragraph),
  }));

/**
 * Every paragraph of the document, its headers, footers and notes, part by part. Deleted and moved-away text is left
 * out. Throws where the bytes are no Word document.
 */
export const readParagraphs = (docx: Uint8Array): readonly ParagraphText[] => {
  const opened = openPackage(docx);
  if (!('main' in opened)) throw new Error(`No readable Word document: ${opened.map(({ kind, what }) => `${kind} ${what}`).join(', ')}`);
  return opened.parts.filter(({ role }) => readRoles.has(role)).flatMap((part) => paragraphsIn(part, opened.text(part)));
};
