/** Any JSON as the values of a letter. */
import type { Data, Value } from '../letters/engine/types.ts';
import { Failure } from './command.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const isScalar = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

const listOf = (value: readonly unknown[], place: string): Value => {
  if (value.every(isObject)) return value.map((row, index) => objectOf(row, `${place}[${index}]`));
  // Lines of one text: `{{namen | lijst}}` writes them as “a, b en c”.
  if (value.every(isScalar)) return value.map((one) => one ?? '').join('\n');
  throw new Failure(`${place} holds rows and texts together, or lists in a list; a letter can have one or the other.`);
};

const valueOf = (value: unknown, place: string): Value => {
  if (Array.isArray(value)) return listOf(value, place);
  return isObject(value) ? objectOf(value, place) : (value as Value);
};

const objectOf = (object: Json, place: string): Data =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, valueOf(value, place === '' ? name : `${place}.${name}`)]));

/** Objects in objects, lists of objects as rows, lists of texts as lines. */
export const dataOf = (json: unknown, file: string): Data => {
  if (!isObject(json)) throw new Failure(`${file} must hold an object: { "name": "value" }.`);
  return objectOf(json, '');
};
