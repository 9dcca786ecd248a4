import type { Values } from '../../store/rows.ts';
import { Refusal } from '../refusal.ts';
import { fieldOf } from '../source.ts';
import type { Source } from '../source.ts';
import { valueFromJson } from './values.ts';

export type Json = Readonly<Record<string, unknown>>;

export const jsonFrom = (bytes: Buffer): Json => {
  try {
    const parsed: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Json;
  } catch {
    throw new Refusal('BadRequest', 'The request body is not valid JSON.');
  }
  throw new Refusal('BadRequest', 'The request body must be a JSON object.');
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

/** A body's properties by their logical names; what starts with `@` or carries an annotation is left aside. */
export const valuesFromBody = (source: Source, body: Json, verb: 'create' | 'change'): Values =>
  Object.fromEntries(
    Object.entries(body)
      .filter(([wire]) => !wire.includes('@'))
      .map(([wire, value]) => {
        const field = writableField(source, wire, verb);
        return [field.name, valueFromJson(field, value)];
      }),
  );
