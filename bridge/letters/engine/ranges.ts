/** Pairs of elements that mark a range, such as a bookmark: a block may hold both, or neither. */
import { attributeOf } from './markup.ts';
import { isElement } from './nodes.ts';
import type { Element, Node } from './nodes.ts';

const edge = /^w:(?<range>bookmark|commentRange|perm|moveFromRange|moveToRange|customXmlInsRange|customXmlMoveToRange)(?:Start|End)$/u;

export const isEdge = ({ name }: Element): boolean => edge.test(name);

/** Every element, also those in blocks. */
function* everyElement(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes) {
    if (isElement(node)) {
      yield node;
      yield* everyElement(node.children);
    }
    if (node.kind === 'block') yield* everyElement([...node.children, ...node.otherwise]);
    if (node.kind === 'alone') yield* everyElement([node.paragraph]);
  }
}

/** Which range an edge belongs to: `bookmark 7`; null for another element. */
const rangeOf = (element: Element): string | null => {
  const range = edge.exec(element.name)?.groups?.['range'];
  return range === undefined ? null : `${range} ${attributeOf(element, 'w:id') ?? ''}`;
};

/** The ranges of which one edge stands in these nodes and the other does not. */
export const cutRanges = (nodes: readonly Node[]): ReadonlySet<string> => {
  const open = new Set<string>();
  for (const element of everyElement(nodes)) {
    const range = rangeOf(element);
    if (range !== null && !open.delete(range)) open.add(range);
  }
  return open;
};

const blockBodies = (nodes: readonly Node[]): readonly (readonly Node[])[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'block') return [node.children, node.otherwise, ...blockBodies([...node.children, ...node.otherwise])];
    return isElement(node) ? blockBodies(node.children) : [];
  });

const edgesOf = (ranges: ReadonlySet<string>, nodes: readonly Node[]): readonly Element[] =>
  ranges.size === 0 ? [] : [...everyElement(nodes)].filter((element) => ranges.has(rangeOf(element) ?? ''));

/** The edges of ranges that a block cuts: they cannot stay. */
export const cutEdges = (root: Element): ReadonlySet<Element> =>
  new Set(edgesOf(new Set(blockBodies(root.children).flatMap((body) => [...cutRanges(body)])), root.children));

/** Also those of ranges that go on outside these nodes. */
export const looseEdges = (whole: Element): ReadonlySet<Element> => new Set([...cutEdges(whole), ...edgesOf(cutRanges(whole.children), whole.children)]);
