/** A part of a Word file as the warnings look at it: its elements, and its paragraphs by their number. */
import { elementsIn, isElement, parse, textIn } from '../../engine/markup.ts';
import type { Element } from '../../engine/markup.ts';

export interface ReadPart {
  readonly name: string;
  readonly role: string;
  readonly root: Element;
  /** Counted from 1, those in text boxes too, in the order of the file. */
  readonly paragraphs: ReadonlyMap<Element, number>;
}

export const readPart = ({ name, role }: Pick<ReadPart, 'name' | 'role'>, xml: string): ReadPart => {
  const root = parse(xml);
  const paragraphs = [...elementsIn(root)].filter((element) => element.name === 'w:p');
  return { name, role, root, paragraphs: new Map(paragraphs.map((element, index) => [element, index + 1])) };
};

/** The elements around it, the nearest first. */
export const around = (element: Element): readonly Element[] => {
  const found: Element[] = [];
  for (let at = element.parent; at !== null; at = at.parent) found.push(at);
  return found;
};

export const isWithin = (element: Element, ...names: readonly string[]): boolean => around(element).some(({ name }) => names.includes(name));

/** The element directly inside of that name. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.filter((child) => isElement(child)).find((child) => child.name === name);

export const below = (element: Element, name: string): readonly Element[] => [...elementsIn(element)].filter((one) => one.name === name);

const shown: Readonly<Record<string, string>> = { 'w:br': '\n', 'w:cr': '\n', 'w:tab': '\t' };

/** The text of a run or a paragraph as a reader sees it: not that of a text box in it, nor what was deleted. */
export const shownText = (element: Element): string =>
  [...elementsIn(element, ({ name }) => !['w:p', 'w:pPr', 'w:rPr', 'w:del', 'w:moveFrom'].includes(name))]
    .map((one) => (one.name === 'w:t' ? textIn(one) : (shown[one.name] ?? '')))
    .join('');

/** The paragraph it stands in, or else the first one in it. */
const paragraphOf = ({ paragraphs }: ReadPart, element: Element): Element | undefined =>
  [element, ...around(element)].find((one) => paragraphs.has(one)) ?? below(element, 'w:p')[0];

/** How much of the text around is shown, in characters. */
const most = 80;

export const placeOf = (part: ReadPart, element: Element): { readonly paragraph: number; readonly text: string } => {
  const found = paragraphOf(part, element);
  if (found === undefined) return { paragraph: 0, text: '' };
  return { paragraph: part.paragraphs.get(found) ?? 0, text: shownText(found).trim().slice(0, most) };
};
