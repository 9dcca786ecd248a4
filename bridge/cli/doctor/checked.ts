/** What one look at an installation came to. */
import { words } from '../../words.ts';
import type { Words } from '../../words.ts';

/** `unchecked`: it could not be looked at from here, which says nothing of whether it is right. */
export type Level = 'ok' | 'warning' | 'error' | 'unchecked';

export interface Checked {
  /** Which look it was, in one word that does not change with the language. */
  readonly check: string;
  readonly level: Level;
  readonly says: Words;
  /** What to do; null where there is nothing to do. */
  readonly mend: Words | null;
}

type Pair = readonly [nl: string, en: string];

const wordsOf = (pair: Pair): Words => words(...pair);

export const ok = (check: string, says: Pair): Checked => ({ check, level: 'ok', says: wordsOf(says), mend: null });

const withMend =
  (level: Level) =>
  (check: string, says: Pair, mend: Pair): Checked => ({ check, level, says: wordsOf(says), mend: wordsOf(mend) });

export const warning = withMend('warning');
export const wrong = withMend('error');
export const unchecked = withMend('unchecked');
