/** Finds values by name, and says what they are in words. */
import { fieldName } from './names.ts';
import type { Filter } from './filters.ts';
import type { Data, Picture, Rich, Value } from './types.ts';

/** No group separators: those belong to money and come with its filter. */
const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 10, useGrouping: false });

export const isRich = (value: Value | undefined): value is Rich =>
  typeof value === 'object' && value !== null && 'kind' in value && value['kind'] === 'rich' && value['docx'] instanceof Uint8Array;

export const isRows = (value: Value | undefined): value is readonly Data[] => Array.isArray(value);

export const isPicture = (value: Value): value is Picture =>
  typeof value === 'object' && value !== null && 'kind' in value && value['kind'] === 'picture' && value['bytes'] instanceof Uint8Array;

export const isData = (value: Value): value is Data => typeof value === 'object' && value !== null && !isRows(value) && !isRich(value) && !isPicture(value);

const flatInto = (names: Map<string, Value>, data: Data, before: string): void => {
  for (const [typed, value] of Object.entries(data)) {
    const name = `${before}${fieldName(typed)}`;
    if (isData(value)) flatInto(names, value, `${name}.`);
    else if (!names.has(name)) names.set(name, value);
  }
};

/** Values by name as seen from one place: the columns of a row first, then what is around it. */
export class Values {
  readonly #data: Data;
  readonly #outer: Values | null;
  #flat: ReadonlyMap<string, Value> | null = null;

  constructor(data: Data, outer: Values | null = null) {
    this.#data = data;
    this.#outer = outer;
  }

  /** Undefined where there is none. */
  find(name: string): Value | undefined {
    const own = this.#own(name);
    return own === undefined && this.#outer !== null ? this.#outer.find(name) : own;
  }

  /** As `find`, drawn where it was: what is nearest counts, drawn or not. */
  findDrawn(name: string, drawn: string): Value | undefined {
    const own = this.#own(name);
    if (own !== undefined) return this.#own(drawn) ?? own;
    return this.#outer?.findDrawn(name, drawn);
  }

  /** Most names are keys as they are; only another spelling needs the whole list. */
  #own(name: string): Value | undefined {
    const value = Object.hasOwn(this.#data, name) ? this.#data[name] : undefined;
    if (value !== undefined && !isData(value)) return value;
    this.#flat ??= flattened(this.#data);
    return this.#flat.get(name);
  }
}

const flattened = (data: Data): ReadonlyMap<string, Value> => {
  const names = new Map<string, Value>();
  flatInto(names, data, '');
  return names;
};

const rowText = (row: Data): string => Object.values(row).map(plainText).filter((text) => text !== '').join(', ');

/** A value as items: the rows of a list, or the lines of a text. */
export const itemsOf = (value: Value): readonly string[] =>
  (isRows(value) ? value.map(plainText) : plainText(value).split('\n')).map((item) => item.trim()).filter((item) => item !== '');

/** A value in words: `ja`, `12,5`, the rows of a list a line each. */
const plainText = (value: Value): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? number.format(value + 0) : '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (isRows(value)) return value.map(plainText).join('\n');
  return isData(value) ? rowText(value) : '';
};

/** A number comes to a filter as a person writes it: with a comma, so that 1.125 is not taken for 1125. */
export const valueText = (value: Value, filters: readonly Filter[]): string => filters.reduce((text, filter) => filter(text), plainText(value));

const noes: ReadonlySet<string> = new Set(['', 'nee', 'no', 'false']);

/** What `als` asks of a value. */
export const holds = (value: Value): boolean => {
  if (typeof value === 'string') return !noes.has(value.trim().toLowerCase());
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value);
  if (isRows(value)) return value.length > 0;
  return value === true || isRich(value);
};

export const isSame = (value: Value, compared: string): boolean => fieldName(plainText(value)) === compared;
