/** Draws pictures, and the values that a template wants as a table or a list, before it is filled: drawing waits, filling does not. */
import { fieldName } from './names.ts';
import type { Data, Drawing, Headings, Rich, Use, Value } from './types.ts';
import { isData, isPicture, isRich, isRows, itemsOf, valueText } from './values.ts';

type Wanted = ReadonlyMap<string, ReadonlySet<Drawing>>;

/** No name of a field has a bar: that is where its filters begin. */
const bar = '|';

export const drawnName = (name: string, drawing: Drawing): string => `${name}${bar}${drawing}`;

const wantedIn = (uses: readonly Use[]): Wanted => {
  const wanted = new Map<string, Set<Drawing>>();
  for (const { name, drawn } of uses) if (drawn !== null) wanted.set(name, (wanted.get(name) ?? new Set()).add(drawn));
  return wanted;
};

const columnsOf = (rows: readonly Data[]): readonly string[] => [...new Set(rows.flatMap((row) => Object.keys(row)))];

const tableOf = (rows: readonly Data[], headings: Headings[string] = {}) => {
  const columns = columnsOf(rows);
  return {
    header: columns.map((column) => (Object.hasOwn(headings, column) ? (headings[column] ?? '') : column)),
    rows: rows.map((row) => columns.map((column) => valueText(row[column] ?? '', []))),
  };
};

class Drawer {
  readonly #wanted: Wanted;
  readonly #headings: Headings;

  constructor(wanted: Wanted, headings: Headings) {
    this.#wanted = wanted;
    this.#headings = headings;
  }

  /** `before` is what the names begin with; within a row they begin anew. A name with a bar would pass for a drawing. */
  async of(data: Data, before = ''): Promise<Data> {
    const entries: (readonly [string, Value])[] = [];
    for (const [typed, value] of Object.entries(data)) {
      const name = before + fieldName(typed);
      if (!typed.includes(bar)) entries.push([typed, await this.#within(value, name)], ...(await this.#drawn(fieldName(typed), name, value)));
    }
    return Object.fromEntries(entries);
  }

  async #drawn(own: string, name: string, value: Value): Promise<readonly (readonly [string, Value])[]> {
    const drawn: (readonly [string, Value])[] = [];
    for (const drawing of this.#wanted.get(name) ?? []) {
      const made = await this.#draw(name, value, drawing);
      if (made !== null) drawn.push([drawnName(own, drawing), made]);
    }
    return drawn;
  }

  /** Nothing is drawn of nothing. Null for what stays as it is: a table of what has no rows. */
  async #draw(name: string, value: Value, drawing: Drawing): Promise<Rich | '' | null> {
    if (isRich(value) || isPicture(value) || isData(value)) return null;
    const items = itemsOf(value);
    if (items.length === 0) return '';
    const { drawList, drawTable } = await import('./drawing.ts');
    if (drawing !== 'table') return drawList(items, drawing);
    return isRows(value) ? drawTable(tableOf(value, Object.hasOwn(this.#headings, name) ? this.#headings[name] : {})) : null;
  }

  async #within(value: Value, name: string): Promise<Value> {
    if (isData(value)) return this.of(value, `${name}.`);
    if (isPicture(value)) return (await import('./drawing.ts')).drawPicture(value);
    if (!isRows(value)) return value;
    const rows: Data[] = [];
    for (const row of value) rows.push(await this.of(row));
    return rows;
  }
}

const holdsPicture = (value: Value): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  return isRows(value) ? value.some(holdsPicture) : isPicture(value) || (isData(value) && Object.values(value).some(holdsPicture));
};

/** Whether anything is to be drawn. */
export const drawsAny = (data: Data, uses: readonly Use[]): boolean => uses.some(({ drawn }) => drawn !== null) || holdsPicture(data);

/** The data with what the template wants drawn beside what it is drawn from. */
export const withDrawn = (data: Data, uses: readonly Use[], headings: Headings = {}): Promise<Data> => new Drawer(wantedIn(uses), headings).of(data);
