/** Rows of a small table, as somebody adds, moves and removes them. */
export const withoutRow = <T>(rows: readonly T[], index: number): readonly T[] => rows.filter((_, at) => at !== index);

export const withRow = <T>(rows: readonly T[], index: number, row: T): readonly T[] => rows.map((known, at) => (at === index ? row : known));

/** One place up (-1) or down (1); at the edge nothing changes. */
export const moved = <T>(rows: readonly T[], index: number, step: -1 | 1): readonly T[] => {
  const [row, other] = [rows[index], rows[index + step]];
  if (row === undefined || other === undefined) return rows;
  return rows.map((known, at) => (at === index ? other : at === index + step ? row : known));
};
