import type { Value, Values } from '../../store/rows.ts';
import { splitOutside } from '../query/split.ts';
import { Refusal } from '../refusal.ts';
import { fieldOf } from '../source.ts';
import type { Field, Source } from '../source.ts';
import { valueFromJson } from '../write/values.ts';
import type { Slot } from '../write/values.ts';

const malformed = (text: string): Refusal => new Refusal('BadRequest', `The key '${text}' does not fit the entity.`);

const isText = ({ property }: Field): boolean => property.type === 'code' || property.type === 'text';
const isWhole = (text: string): boolean => /^'(?:[^']|'')*'$/.test(text);

/** A value as OData writes it in an address: a text in apostrophes, of which one within it is doubled. */
const valueFrom = (field: Slot, text: string, doubled: boolean): Value => {
  if (isText(field) !== text.startsWith("'") || (isText(field) && doubled && !isWhole(text))) throw malformed(text);
  if (!isText(field)) return valueFromJson(field, /^-?\d{1,10}$/.test(text) ? Number(text) : text);
  const inner = text.slice(1, -1);
  return valueFromJson(field, doubled ? inner.replaceAll("''", "'") : inner);
};

const named = (source: Source, part: string): readonly [field: Slot, text: string] => {
  const found = /^([^=']+)=(.*)$/s.exec(part);
  if (found?.[1] === undefined || found[2] === undefined) throw malformed(part);
  return [{ ...fieldOf(source, found[1].trim()), rules: source.rules }, found[2].trim()];
};

const partsFrom = (source: Source, text: string): readonly (readonly [field: Slot, text: string])[] => {
  const [only = '', ...more] = splitOutside(text, ',').map((part) => part.trim());
  const [name = '', ...others] = source.set.key;
  const property = source.set.properties[name];
  const unnamed = more.length === 0 && others.length === 0 && !/^[^=']+=/.test(only);
  if (unnamed && property !== undefined) return [[{ name, property, rules: source.rules }, only]];
  return [only, ...more].map((part) => named(source, part));
};

/** libsql cuts a text off at its first NUL: the key of what is left would be another record's. */
const refuseNul = (text: string): void => {
  if (text.includes('\0')) throw malformed(text);
};

/** `'T-000123'` or `Dossiernr='D-000001',Regelnr=10000`: the values of the primary key, all of them and nothing else. */
export const keyFrom = (source: Source, text: string, doubled = true): Values => {
  refuseNul(text);
  const parts = partsFrom(source, text);
  const values = Object.fromEntries(parts.map(([field, value]) => [field.name, valueFrom(field, value, doubled)]));
  const { key } = source.set;
  if (parts.length !== key.length || !key.every((name) => Object.hasOwn(values, name))) throw malformed(text);
  return values;
};

const written = (value: Value | undefined): string =>
  typeof value === 'string' ? `'${encodeURIComponent(value.replaceAll("'", "''"))}'` : String(value);

/** The same the other way round, for the address of a record. */
export const keyOf = ({ set, names }: Source, row: Values): string =>
  set.key.length === 1
    ? written(row[set.key[0] ?? ''])
    : set.key.map((name) => `${encodeURIComponent(names.wire(name))}=${written(row[name])}`).join(',');
