import type { Values } from '../../store/rows.ts';
import { Refusal } from '../refusal.ts';
import { fieldOf } from '../source.ts';
import type { Source } from '../source.ts';
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
const refuseNul = (json: Json): void => {
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

const isNavigation = (source: Source, wire: string): boolean =>
  Object.hasOwn(source.set.navigations, source.names.logical(wire) ?? '');

const writableField = (source: Source, wire: string, verb: 'create' | 'change') => {
  if (isNavigation(source, wire)) {
    throw new Refusal('BadRequest_MethodNotImplemented', `The sandbox has no deep insert yet: ${wire}.`);
  }
  const field = fieldOf(source, wire);
  const { writable } = field.property;
  if (writable === 'never' || (writable === 'create' && verb === 'change')) {
    throw new Refusal('BadRequest_InvalidOperation', `The property '${wire}' is read-only.`);
  }
  return field;
};

/** While an id may change, a PATCH of it is taken and forgotten. */
const isForgotten = ({ names, rules }: Source, wire: string, verb: 'create' | 'change'): boolean =>
  verb === 'change' && !rules.on('systemId') && names.logical(wire) === 'id';

/** A body's properties by their logical names; what starts with `@` or carries an annotation is left aside. */
export const valuesFromBody = (source: Source, body: Json, verb: 'create' | 'change'): Values =>
  Object.fromEntries(
    Object.entries(body)
      .filter(([wire]) => !wire.includes('@') && !isForgotten(source, wire, verb))
      .map(([wire, value]) => {
        const field = writableField(source, wire, verb);
        return [field.name, valueFromJson(field, value)];
      }),
  );
