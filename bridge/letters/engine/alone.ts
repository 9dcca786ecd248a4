/** Paragraphs that hold one value and nothing else. */
import { elementsIn, replace } from './nodes.ts';
import type { Alone, Element } from './nodes.ts';
import { holdsSection, isOnlyMarks, marksIn } from './placing.ts';
import { cutRanges } from './ranges.ts';

const aloneIn = (paragraph: Element): Alone | null => {
  const [value, ...more] = marksIn(paragraph);
  const only = value?.tag.kind === 'value' && more.length === 0 && isOnlyMarks(paragraph);
  if (!only || paragraph.parent === null || holdsSection(paragraph) || cutRanges([paragraph]).size > 0) return null;
  return { kind: 'alone', value, paragraph, parent: paragraph.parent };
};

/** Such a paragraph goes when its value is empty, and makes way for a table or a list. */
export const setApartAlone = (root: Element): void => {
  for (const paragraph of [...elementsIn(root)].filter(({ name }) => name === 'w:p')) {
    const alone = aloneIn(paragraph);
    if (alone !== null) replace(paragraph, [alone]);
  }
};
