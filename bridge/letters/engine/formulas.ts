/** Tags in formulas. A formula is read as one text; blocks have no place in it. */
import { ownElements } from './leaves.ts';
import { leavesFor, markLeaves } from './marks.ts';
import type { MarkedText } from './marks.ts';
import { around } from './nodes.ts';
import type { Element } from './nodes.ts';
import type { Where } from './tagReading.ts';

const formulaOf = (text: Element): Element => [...around(text)].find(({ name }) => name === 'm:oMath') ?? text;

const formulasIn = (paragraph: Element): Iterable<readonly Element[]> => {
  const texts = new Map<Element, Element[]>();
  for (const text of ownElements(paragraph).filter(({ name }) => name === 'm:t')) {
    const formula = formulaOf(text);
    const before = texts.get(formula);
    if (before === undefined) texts.set(formula, [text]);
    else before.push(text);
  }
  return texts.values();
};

export const markFormulas = (paragraph: Element, where: Where): readonly MarkedText[] =>
  [...formulasIn(paragraph)].map((texts) => markLeaves(leavesFor(texts), where, ({ tag }) => tag.kind === 'value'));
