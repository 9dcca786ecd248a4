/** Numbers that must be unique in a document: which are taken, and where free ones begin. */
import { numberOf } from './startTags.ts';
import { elementsIn } from './nodes.ts';
import type { Element } from './nodes.ts';

/** More than a letter has copies of anything. */
const room = 1_000_000;

/** Word's numbers are 31 bits. */
const largest = 0x7fff_ffff;

/** The first of a million numbers that no drawing, bookmark or content control has. */
export const firstFree = (roots: readonly Element[]): number => {
  const taken = roots
    .flatMap((root) => [...elementsIn(root)])
    .map((element) => Number(/\d+$/u.exec(numberOf(element)?.value ?? '')?.[0] ?? -1))
    .filter((number) => number >= 0 && number <= largest)
    .toSorted((one, other) => one - other);
  let free = 1;
  for (const number of taken) {
    if (number - free >= room) break;
    free = number + 1;
  }
  return free;
};
