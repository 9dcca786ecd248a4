import { AssertionError } from 'chai';
import { openPackage } from '../../../bridge/letters/engine/package.ts';
import { invariantFaults } from '../../letters/invariants/invariants.ts';
import { isWord, parse, textOf, walk } from '../../letters/invariants/markup.ts';
import { expectedTexts } from './letter.ts';
import type { LetterData } from './letter.ts';

/** The paragraphs of a letter's body, read by another parser than any of the engines has. */
const textsIn = (bytes: Uint8Array): readonly string[] => {
  const pkg = openPackage(bytes);
  const root = 'main' in pkg ? parse(pkg.text(pkg.main)) : JSON.stringify(pkg);
  if (typeof root === 'string') throw new AssertionError(root);
  return walk(root, { fallback: false }).filter((node) => isWord(node, 'p')).map(textOf);
};

/** Throws where a letter is not word for word as it must be. */
export const checkText = (bytes: Uint8Array, data: LetterData): void => {
  const [found, expected] = [textsIn(bytes), expectedTexts(data)];
  const wrong = expected.findIndex((text, index) => text !== found[index]);
  if (wrong >= 0) throw new AssertionError(`Paragraph ${wrong + 1} is "${found[wrong]}", not "${expected[wrong]}"`);
  if (found.length !== expected.length) throw new AssertionError(`${found.length} paragraphs, not ${expected.length}`);
};

export const checkInvariants = (bytes: Uint8Array): void => {
  const [fault] = invariantFaults(bytes);
  if (fault !== undefined) throw new AssertionError(fault);
};
