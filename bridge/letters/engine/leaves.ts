/** The text of a paragraph as a reader sees it, and where each piece of it stands. */
import { textIn } from './markup.ts';
import { elementsIn } from './nodes.ts';
import type { Element } from './nodes.ts';

/** A piece of a paragraph's text: an element with text, or a sign such as a line break. */
export interface Leaf {
  readonly element: Element;
  readonly text: string;
  /** Where it begins in the text of all leaves together. */
  readonly from: number;
  /** It is one sign and holds no text of its own. */
  readonly sign: boolean;
}

const paragraphs: ReadonlySet<string> = new Set(['w:p', 'a:p']);

export const isParagraph = ({ name }: Element): boolean => paragraphs.has(name);

/** Deleted and moved away, or properties, or a paragraph of its own such as one in a text box. */
const passedBy: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'a:pPr', 'a:rPr']);

const isOwn = (element: Element): boolean => !passedBy.has(element.name) && !isParagraph(element);

const signs: Readonly<Record<string, string>> = {
  'w:br': '\n',
  'w:cr': '\n',
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '\u00AD',
  'a:br': '\n',
};

const leafText = (element: Element): string | null => {
  if (element.name === 'w:t' || element.name === 'a:t') return textIn(element);
  return Object.hasOwn(signs, element.name) ? (signs[element.name] ?? null) : null;
};

const isGone = ({ name }: Element): boolean => name === 'w:del' || name === 'w:moveFrom';

/** Every element but those of what was deleted or moved away. */
export const readElements = (root: Element): readonly Element[] => [...elementsIn(root, (element) => !isGone(element))];

/** Every element of a paragraph but those of paragraphs within it. */
export const ownElements = (paragraph: Element): readonly Element[] => [...elementsIn(paragraph, isOwn)].filter(isOwn);

export const leavesOf = (paragraph: Element): readonly Leaf[] => {
  const leaves: Leaf[] = [];
  let from = 0;
  for (const element of ownElements(paragraph)) {
    const text = leafText(element);
    if (text === null) continue;
    leaves.push({ element, text, from, sign: Object.hasOwn(signs, element.name) });
    from += text.length;
  }
  return leaves;
};

export const textOf = (leaves: readonly Leaf[]): string => leaves.map(({ text }) => text).join('');
