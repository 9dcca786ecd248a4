/** A part of a Word file as the warnings look at it: its elements, and its paragraphs by their number. */
import { elementsIn, isElement, parse, textIn } from '../../engine/markup.ts';
import type { Element } from '../../engine/markup.ts';

export interface Place {
  /** Counted from 1, those in text boxes too, in the order of the file; 0 where it is no paragraph. */
  readonly paragraph: number;
  readonly text: string;
}

export interface ReadPart {
  readonly name: string;
  readonly role: string;
  readonly root: Element;
  readonly paragraphs: ReadonlyMap<Element, Place>;
}

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

/** How much of the text of a paragraph is shown, in characters. */
const most = 80;

const placed = (paragraph: Element, index: number): readonly [Element, Place] => [
  paragraph,
  { paragraph: index + 1, text: shownText(paragraph).trim().slice(0, most) },
];

export const readPart = ({ name, role }: Pick<ReadPart, 'name' | 'role'>, xml: string): ReadPart => {
  const root = parse(xml);
  return { name, role, root, paragraphs: new Map(below(root, 'w:p').map(placed)) };
};

const nowhere: Place = { paragraph: 0, text: '' };

/** The paragraph it stands in, or else the first one in it. */
export const placeOf = ({ paragraphs }: ReadPart, element: Element): Place => {
  const found = [element, ...around(element)].find((one) => paragraphs.has(one)) ?? below(element, 'w:p')[0];
  return (found === undefined ? undefined : paragraphs.get(found)) ?? nowhere;
};
