import { write } from './markup.ts';
import type { Element, Scope } from './nodes.ts';

/** Its own declarations, of the prefixes that stand in it and are not known there. */
const declared = (element: Element, whole: string, known: Scope): string => {
  const { start } = element;
  const used = [...element.scope].filter(([prefix, space]) => prefix !== '' && whole.includes(`${prefix}:`) && known.get(prefix) !== space && !start.includes(`xmlns:${prefix}=`));
  return start + used.map(([prefix, space]) => ` xmlns:${prefix}="${space}"`).join('');
};

/** An element that may be taken into another file: the letter may use other prefixes. */
export const standalone = (element: Element): string => {
  const whole = write(element);
  return declared(element, whole, new Map()) + whole.slice(element.start.length);
};

/** Its start tag, for another place in the same part. */
export const startWithin = (element: Element, known: Scope): string => declared(element, write(element), known);
