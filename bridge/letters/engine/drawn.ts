/** Draws the values that a template wants as a table or a list, before it is filled: drawing waits, filling does not. */
import { fieldName } from './names.ts';
import type { Data, Drawing, Rich, Use, Value } from './types.ts';
import { isData, isRich, isRows, valueText } from './values.ts';

/** What stands above a column of a list: its name where nothing else is known. */
export type HeadingOf = (list: string, column: string) => string;

type Wanted = ReadonlyMap<string, ReadonlySet<Drawing>>;

/** No name of a field has a bar: that is where its filters begin. */
export const drawnName = (name: string, drawing: Drawing): string => `${name}|${drawing}`;

const wantedIn = (uses: readonly Use[]): Wanted => {
  const wanted = new Map<string, Set<Drawing>>();
  for (const { name, drawn } of uses) if (drawn !== null) wanted.set(name, (wanted.get(name) ?? new Set()).add(drawn));
  return wanted;
};

const linesOf = (value: Value): readonly string[] =>
  valueText(value, [])
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const columnsOf = (rows: readonly Data[]): readonly string[] => [...new Set(rows.flatMap((row) => Object.keys(row)))];

const tableOf = (name: string, rows: readonly Data[], headingOf: HeadingOf) => {
  const columns = columnsOf(rows);
  return { header: columns.map((column) => headingOf(name, column)), rows: rows.map((row) => columns.map((column) => valueText(row[column] ?? '', []))) };
};

const isNothing = (value: Value): boolean => !isRich(value) && valueText(value, []).trim() === '';

/** Nothing is drawn of nothing. Null for a table of what has no rows: that stays the text it is. */
const draw = async (name: string, value: Value, drawing: Drawing, headingOf: HeadingOf): Promise<Rich | '' | null> => {
  if (isNothing(value)) return '';
  const { drawList, drawTable } = await import('./drawing.ts');
  if (drawing === 'table') return isRows(value) ? drawTable(tableOf(name, value, headingOf)) : null;
  const lines = linesOf(value);
  return lines.length > 0 ? drawList(lines, drawing) : null;
};

class Drawer {
  readonly #wanted: Wanted;
  readonly #headingOf: HeadingOf;

  constructor(wanted: Wanted, headingOf: HeadingOf) {
    this.#wanted = wanted;
    this.#headingOf = headingOf;
  }

  /** `before` is what the names begin with; within a row they begin anew. */
  async of(data: Data, before = ''): Promise<Data> {
    const drawn = await Promise.all(Object.entries(data).map(([typed, value]) => this.#entries(typed, value, before + fieldName(typed))));
    return Object.fromEntries(drawn.flat());
  }

  async #entries(typed: string, value: Value, name: string): Promise<readonly (readonly [string, Value])[]> {
    const entries: (readonly [string, Value])[] = [[typed, await this.#within(value, name)]];
    for (const drawing of this.#wanted.get(name) ?? []) {
      const drawn = await draw(name, value, drawing, this.#headingOf);
      if (drawn !== null) entries.push([drawnName(fieldName(typed), drawing), drawn]);
    }
    return entries;
  }

  async #within(value: Value, name: string): Promise<Value> {
    if (isRows(value)) return Promise.all(value.map((row) => this.of(row)));
    return isData(value) ? this.of(value, `${name}.`) : value;
  }
}

/** The data with what the template wants drawn beside what it is drawn from. */
export const withDrawn = async (data: Data, uses: readonly Use[], headingOf: HeadingOf): Promise<Data> => {
  const wanted = wantedIn(uses);
  return wanted.size === 0 ? data : new Drawer(wanted, headingOf).of(data);
};
