/** A part of a Word file as the warnings look at it: its elements, and its paragraphs by their number. */
import { isParagraph, leavesOf, textOf } from '../../engine/leaves.ts';
import { parse } from '../../engine/markup.ts';
import { around, childNamed, elementsIn } from '../../engine/nodes.ts';
import type { Element, Place } from '../../engine/nodes.ts';

/** `paragraph` is 0 where it is none. */
type Spot = Omit<Place, 'part'>;

export interface ReadPart {
  readonly name: string;
  readonly role: string;
  readonly root: Element;
  readonly paragraphs: ReadonlyMap<Element, Spot>;
}

export const isWithin = (element: Element, ...names: readonly string[]): boolean => [...around(element)].some(({ name }) => names.includes(name));

/** The element directly inside of that name, where there is an element to look in. */
export const childOf = (element: Element | undefined, name: string): Element | undefined => (element === undefined ? undefined : childNamed(element, name));

export const below = (element: Element, name: string): readonly Element[] => [...elementsIn(element)].filter((one) => one.name === name);

/** The text of a run or a paragraph as a reader sees it: not that of a text box in it, nor what was deleted. */
export const shownText = (element: Element): string => textOf(leavesOf(element));

/** How much of the text of a paragraph is shown, in characters. */
const most = 80;

const placed = (paragraph: Element, index: number): readonly [Element, Spot] => [
  paragraph,
  { paragraph: index + 1, text: shownText(paragraph).trim().slice(0, most) },
];

export const readPart = ({ name, role }: Pick<ReadPart, 'name' | 'role'>, xml: string): ReadPart => {
  const root = parse(xml);
  return { name, role, root, paragraphs: new Map([...elementsIn(root)].filter(isParagraph).map(placed)) };
};

const nowhere: Spot = { paragraph: 0, text: '' };

/** The paragraph it stands in, or else the first one in it. */
export const placeOf = ({ paragraphs }: ReadPart, element: Element): Spot => {
  const found = [element, ...around(element)].find((one) => paragraphs.has(one)) ?? [...elementsIn(element)].find(isParagraph);
  return (found === undefined ? undefined : paragraphs.get(found)) ?? nowhere;
};
