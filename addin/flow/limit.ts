/** How a text stands to its limit in characters (R13). */
export interface Left {
  readonly left: number;
  /** Near enough to the limit to say so while somebody types. */
  readonly near: boolean;
  readonly over: boolean;
}

/** Counted in UTF-16 units, as the ERP does. */
export const leftOf = (text: string, limit: number): Left => {
  const left = limit - text.length;
  return { left, near: left <= Math.max(10, limit / 5), over: left < 0 };
};

/** Somebody who hears the screen is told at these, not at every key. */
const toldAt = [0, 5, 10, 20, 50, 100, 200, 500, 800] as const;

/** How much is left as it is said aloud: one of a few round numbers, never less than there is; negative once it is over, null far from the limit. */
export const saidOf = ({ left, near, over }: Left): number | null => {
  if (over) return -1;
  return near ? (toldAt.find((step) => step >= left) ?? left) : null;
};

/** The first `limit` characters, cut at a word where that costs less than a third of the text. */
export const cutTo = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const lastSpace = cut.lastIndexOf(' ');
  return (lastSpace > (limit * 2) / 3 ? cut.slice(0, lastSpace) : cut).trim();
};
