import type { Hints } from '../../bridge/letters/hints/schema.ts';

/** How the letter could be written more plainly. Never a reason not to send it. */
export type Hint = Hints['hints'][number];

/** The same for the same words, also when the letter around them was made anew. */
export const hintKey = ({ kind, text }: Hint): string => `${kind}:${text}`;

export interface HintsShown {
  readonly shown: readonly Hint[];
  readonly hidden: number;
}

/** The hints that nobody put aside; each once. */
export const hintsShown = (hints: readonly Hint[], aside: readonly string[]): HintsShown => {
  const all = [...new Map(hints.map((hint) => [hintKey(hint), hint])).values()];
  const shown = all.filter((hint) => !aside.includes(hintKey(hint)));
  return { shown, hidden: all.length - shown.length };
};
