/** Paragraphs that hold one value and nothing else. */
import { elementsIn, isElement, replace } from './nodes.ts';
import type { Alone, Element, Mark } from './nodes.ts';
import { hasOnlyMarks, holdsSection, isOnlyMarks, marksIn } from './placing.ts';
import { cutRanges, isEdge } from './ranges.ts';
import type { Problem } from './types.ts';

const isDrawn = ({ tag }: Mark): boolean => tag.kind === 'value' && tag.drawn !== null;

/** A page, a section, or a range that goes on outside it: whatever is in the paragraph, that stays. */
const beginsOrEnds = (paragraph: Element): boolean => !isOnlyMarks(paragraph) || holdsSection(paragraph) || cutRanges([paragraph]).size > 0;

const aloneIn = (paragraph: Element): Alone | null => {
  const [value, ...more] = marksIn(paragraph);
  const only = value?.tag.kind === 'value' && more.length === 0 && hasOnlyMarks(paragraph);
  if (!only || paragraph.parent === null) return null;
  const stays = beginsOrEnds(paragraph);
  return stays && !isDrawn(value) ? null : { kind: 'alone', value, paragraph, stays, parent: paragraph.parent };
};

/** Such a paragraph goes when its value is empty, and makes way for a table or a list. Returns the values that have one. */
export const setApartAlone = (root: Element): ReadonlySet<Mark> => {
  const apart = new Set<Mark>();
  for (const paragraph of [...elementsIn(root)].filter(({ name }) => name === 'w:p')) {
    const alone = aloneIn(paragraph);
    if (alone === null) continue;
    replace(paragraph, [alone]);
    apart.add(alone.value);
  }
  return apart;
};

const isCommented = ({ name, children }: Element): boolean => name === 'w:r' && children.some((child) => isElement(child) && child.name === 'w:commentReference');

const edgesAmong = (elements: readonly Element[]): readonly Element[] => elements.filter((element) => isEdge(element) || isCommented(element));

/** Where bookmarks and comments begin and end, before the value and after it: they are there around what is drawn. */
export const edgesAround = ({ paragraph, value }: Alone): { readonly before: readonly Element[]; readonly after: readonly Element[] } => {
  const all = [...elementsIn(paragraph)];
  const at = all.indexOf(value.parent);
  return { before: edgesAmong(all.slice(0, at)), after: edgesAmong(all.slice(at + 1)) };
};

/** A table or a list has no place in the middle of a text. */
export const drawnNotAlone = (marks: readonly Mark[], apart: ReadonlySet<Mark>): readonly Problem[] =>
  marks.filter((mark) => isDrawn(mark) && !apart.has(mark)).map(({ typed, place }) => ({ kind: 'drawnNotAlone', ...place, what: typed }));
