/** Any JSON as the values of a letter. */
import { z } from 'zod';
import type { Data, Value } from '../letters/engine/types.ts';
import { valueText } from '../letters/engine/values.ts';
import { Failure } from './command.ts';

type Json = Readonly<Record<string, unknown>>;

/** Where in the data something stands. */
interface Place {
  readonly place: string;
  readonly depth: number;
}

/** No letter names anything deeper. */
const deepest = 50;

const inside = ({ depth }: Place, place: string): Place => {
  if (depth === deepest) throw new Failure(`The data are more than ${deepest} levels deep.`);
  return { place, depth: depth + 1 };
};

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const isScalar = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

const isPicture = (value: unknown): boolean => isObject(value) && typeof value['picture'] === 'string' && value['picture'].startsWith('data:');

/** On one line: each is an item of its own. */
const lineOf = (value: string | number | boolean | null): string => valueText(value, []).replaceAll(/\s*\n\s*/gu, ' ');

const listOf = (value: readonly unknown[], at: Place): Value => {
  const { place } = at;
  if (value.some(isPicture)) throw new Failure(`${place} is a list of pictures; give each a name, in a list of objects: [{ "photo": { "picture": … } }].`);
  if (value.every(isObject)) return value.map((row, index) => objectOf(row, inside(at, `${place}[${index}]`)));
  // Lines of one text: `{{namen | lijst}}` writes them as “a, b en c”.
  if (value.every(isScalar)) return value.map(lineOf).join('\n');
  throw new Failure(`${place} holds rows and texts together, or lists in a list; a letter can have one or the other.`);
};

const side = z.number().positive().max(2_000);

const picture = z.strictObject({
  /** Each kind of file begins in its own way. */
  picture: z.string().regex(/^data:image\/(?:png;base64,iVBORw0KGgo|jpeg;base64,\/9j\/)[A-Za-z0-9+/]+={0,2}$/u),
  width: side,
  height: side,
  description: z.string(),
});

const pictureOf = (value: Json, { place }: Place): Value => {
  const { data, success } = picture.safeParse(value);
  if (!success) throw new Failure(`${place} is no picture: it needs "picture" as data:image/png;base64,… or image/jpeg, "width" and "height" in pixels, and a "description".`);
  const { width, height, description } = data;
  const [head = '', content = ''] = data.picture.split(',');
  return { kind: 'picture', bytes: Buffer.from(content, 'base64'), type: head.includes('png') ? 'png' : 'jpg', width, height, description };
};

const valueOf = (value: unknown, at: Place): Value => {
  if (Array.isArray(value)) return listOf(value, at);
  if (!isObject(value)) return value as Value;
  return isPicture(value) ? pictureOf(value, at) : objectOf(value, at);
};

const objectOf = (object: Json, at: Place): Data => {
  const place = (name: string): string => (at.place === '' ? name : `${at.place}.${name}`);
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, valueOf(value, inside(at, place(name)))]));
};

/** Objects in objects, lists of objects as rows, lists of texts as lines, pictures to be drawn. */
export const dataOf = (json: unknown, file: string): Data => {
  if (!isObject(json)) throw new Failure(`${file} must hold an object: { "name": "value" }.`);
  return objectOf(json, { place: '', depth: 0 });
};
