import type { Value, Values } from '../../store/rows.ts';
import { Refusal } from '../refusal.ts';
import { fieldOf, findField, findNavigation } from '../source.ts';
import type { Field, Source } from '../source.ts';
import { valueFromJson } from './values.ts';

export type Json = Readonly<Record<string, unknown>>;

const parsed = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new Refusal('BadRequest', 'The request body is not valid JSON.');
  }
};

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** libsql cuts a text off at its first NUL, and what cannot be kept whole is not taken. */
export const refuseNul = (json: Json): void => {
  const cut = Object.entries(json).find(([, value]) => typeof value === 'string' && value.includes('\0'));
  if (cut !== undefined) throw new Refusal('BadRequest', `The value of '${cut[0]}' contains a NUL character.`);
};

/** A body's JSON object, of properties or of an action's parameters. */
export const jsonFrom = (bytes: Buffer): Json => {
  const json = parsed(bytes);
  if (!isObject(json)) throw new Refusal('BadRequest', 'The request body must be a JSON object.');
  refuseNul(json);
  return json;
};

type Verb = 'create' | 'change';

const isWritable = ({ property: { writable } }: Field, verb: Verb): boolean =>
  writable === 'always' || (writable === 'create' && verb === 'create');

/** The property that a write sets; null where it is to be left aside instead of refused. */
const writableField = (source: Source, wire: string, verb: Verb): Field | null => {
  const { rules } = source;
  const field = rules.on('unknownProperty') ? fieldOf(source, wire) : findField(source, wire);
  if (field === null) return null;
  const isId = field.name === 'id';
  if (isWritable(field, verb)) return isId && !rules.on('callerMadeId') ? null : field;
  if (!rules.on(isId && verb === 'change' ? 'systemId' : 'readOnlyProperty')) return null;
  throw new Refusal('BadRequest_InvalidOperation', `The property '${wire}' is read-only.`);
};

const takesNavigations = ({ rules }: Source, verb: Verb): boolean =>
  verb === 'create' ? rules.on('deepInsert') : !rules.on('noDeepUpdate');

const refuseNavigation = (source: Source, body: Json, verb: Verb): void => {
  const wire = Object.keys(body).find((name) => findNavigation(source, name) !== undefined);
  if (wire === undefined || takesNavigations(source, verb)) return;
  throw new Refusal('BadRequest_MethodNotImplemented', `Records under '${wire}' cannot be written along.`);
};

const valueFrom = (source: Source, [wire, value]: readonly [string, unknown], verb: Verb): readonly (readonly [string, Value])[] => {
  if (wire.includes('@') || findNavigation(source, wire) !== undefined) return [];
  const field = writableField(source, wire, verb);
  return field === null ? [] : [[field.name, valueFromJson({ ...field, rules: source.rules }, value)]];
};

/** A body's properties by their logical names; what starts with `@` or carries an annotation is left aside. */
export const valuesFromBody = (source: Source, body: Json, verb: Verb): Values => {
  refuseNavigation(source, body, verb);
  return Object.fromEntries(Object.entries(body).flatMap((pair) => valueFrom(source, pair, verb)));
};
