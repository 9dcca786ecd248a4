import { write } from './markup.ts';
import type { Element } from './nodes.ts';

/** Its own declarations, of the prefixes that stand in it: the letter may use others. */
const declared = (element: Element, start: string, inside: string): string => {
  const used = [...element.scope].filter(([prefix]) => prefix !== '' && (start + inside).includes(`${prefix}:`) && !start.includes(`xmlns:${prefix}=`));
  return start + used.map(([prefix, space]) => ` xmlns:${prefix}="${space}"`).join('');
};

/** An element that may be taken into another file. */
export const standalone = (element: Element): string => {
  const whole = write(element);
  return declared(element, element.start, whole) + whole.slice(element.start.length);
};
