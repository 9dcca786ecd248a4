/** How many letters have to change to get from one word to the other (Levenshtein). */
const distance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of Array.from(from).entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** The known name that was probably meant: at most a third of its letters differ. */
export const nearest = (word: string, known: readonly string[]): string | undefined =>
  known
    .map((name) => ({ name, apart: distance(word, name) }))
    .filter(({ name, apart }) => apart * 3 <= Math.max(word.length, name.length))
    .toSorted((a, b) => a.apart - b.apart)[0]?.name;
