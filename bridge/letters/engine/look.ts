/** How the paragraph of a tag looks: what is drawn in its place looks the same. */
import { elementLike } from './markup.ts';
import { childNamed, copied, copyWith, isElement } from './nodes.ts';
import type { Alone, Element, Node, Scope } from './nodes.ts';
import { startWithin } from './standalone.ts';

export interface Look {
  /** `w:pPr` of the paragraph, `w:rPr` of the run that the tag stands in; null where it has none. */
  readonly paragraph: Element | null;
  readonly run: Element | null;
}

/** Tells of changes that were tracked, not of how it looks. */
const tracked: ReadonlySet<string> = new Set(['w:pPrChange', 'w:rPrChange', 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

const withoutNamed = (element: Element, names: ReadonlySet<string>): Element => {
  const children = element.children.filter((child) => !isElement(child) || !names.has(child.name));
  return copyWith(element, children.map((child) => (isElement(child) ? withoutNamed(child, names) : copied(child))));
};

/** Apart from its tree, which need not be kept for it; `known` is what is declared where it will stand. */
const apart = (element: Element | null | undefined, name: string, known: Scope): Element | null => {
  const properties = element === undefined || element === null ? undefined : childNamed(element, name);
  if (properties === undefined) return null;
  const own = { ...withoutNamed(properties, tracked), parent: null };
  for (const child of own.children.filter(isElement)) child.start = startWithin(child, known);
  return own;
};

export const lookOf = ({ paragraph, value, parent }: Alone): Look => ({
  paragraph: apart(paragraph, 'w:pPr', parent.scope),
  run: apart(value.parent.parent, 'w:rPr', parent.scope),
});

/** What stands before these in the schema, where the order counts. */
const beforeNumber: ReadonlySet<string> = new Set(['w:pStyle', 'w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:framePr', 'w:widowControl']);
const beforeBold: ReadonlySet<string> = new Set(['w:rStyle', 'w:rFonts']);
const beforeBreak: ReadonlySet<string> = new Set(['w:pStyle', 'w:keepNext', 'w:keepLines']);

/** Puts nodes behind those that must come first. */
const behind = (children: readonly Node[], first: ReadonlySet<string>, nodes: readonly Node[]): readonly Node[] => {
  const at = children.findLastIndex((child) => isElement(child) && first.has(child.name)) + 1;
  return [...children.slice(0, at), ...nodes, ...children.slice(at)];
};

const setProperties = (element: Element, name: string, children: readonly Node[]): void => {
  const others = element.children.filter((child) => !isElement(child) || child.name !== name);
  element.children = children.length === 0 ? others : [elementLike(element, name, children), ...others];
  for (const child of element.children) if (child.kind !== 'text') child.parent = element;
};

const named = (name: string) => (node: Node): boolean => isElement(node) && node.name === name;

/** What was drawn bold, such as a header, is bold whatever the tag is. */
const lookOfRun = (drawn: Element, { run }: Look): void => {
  const own = childNamed(drawn, 'w:rPr')?.children ?? [];
  const names = new Set(own.filter(isElement).map(({ name }) => name));
  const given = run === null ? [] : withoutNamed(run, names).children;
  setProperties(drawn, 'w:rPr', behind(given, beforeBold, own));
};

/** Where it starts and ends: of a drawing only the first paragraph begins on a page, and only the last ends a section. */
const edges: ReadonlySet<string> = new Set(['w:pageBreakBefore', 'w:sectPr']);

/** An item stands where its list says, and is in no list but its own. */
const ofLists: ReadonlySet<string> = new Set([...edges, 'w:ind', 'w:numPr', 'w:framePr', 'w:outlineLvl']);

const lookOfItem = (drawn: Element, { paragraph }: Look): void => {
  const number = childNamed(drawn, 'w:pPr')?.children.filter(named('w:numPr')) ?? [];
  if (number.length === 0 || paragraph === null) return;
  setProperties(drawn, 'w:pPr', behind(withoutNamed(paragraph, ofLists).children, beforeNumber, number));
};

const addTo = (drawn: Element | undefined, look: Look, name: string, place: (own: readonly Node[], edge: Node) => readonly Node[]): void => {
  const edge = look.paragraph === null ? undefined : childNamed(look.paragraph, name);
  if (drawn !== undefined && edge !== undefined) setProperties(drawn, 'w:pPr', place(childNamed(drawn, 'w:pPr')?.children ?? [], copied(edge)));
};

/** Gives what was drawn, of which these are the paragraphs and runs, the look of the tag. */
export const giveLook = (look: Look, { paragraphs, runs }: { readonly paragraphs: readonly Element[]; readonly runs: readonly Element[] }): void => {
  for (const run of runs) lookOfRun(run, look);
  for (const paragraph of paragraphs) lookOfItem(paragraph, look);
  addTo(paragraphs[0], look, 'w:pageBreakBefore', (own, edge) => behind(own, beforeBreak, [edge]));
  addTo(paragraphs.at(-1), look, 'w:sectPr', (own, edge) => [...own, edge]);
};
