/** Paragraphs that hold one value and nothing else. */
import { elementsIn, replace } from './nodes.ts';
import type { Alone, Element, Mark } from './nodes.ts';
import { holdsSection, isOnlyMarks, marksIn } from './placing.ts';
import { cutRanges } from './ranges.ts';
import type { Problem } from './types.ts';

const aloneIn = (paragraph: Element): Alone | null => {
  const [value, ...more] = marksIn(paragraph);
  const only = value?.tag.kind === 'value' && more.length === 0 && isOnlyMarks(paragraph);
  if (!only || paragraph.parent === null || holdsSection(paragraph) || cutRanges([paragraph]).size > 0) return null;
  return { kind: 'alone', value, paragraph, parent: paragraph.parent };
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

/** A table or a list has no place in the middle of a text. */
export const drawnNotAlone = (marks: readonly Mark[], apart: ReadonlySet<Mark>): readonly Problem[] =>
  marks
    .filter((mark) => mark.tag.kind === 'value' && mark.tag.drawn !== null && !apart.has(mark))
    .map(({ typed, place }) => ({ kind: 'drawnNotAlone', ...place, what: typed }));
