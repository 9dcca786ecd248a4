import type { Value } from '../../store/rows.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import { Refusal } from '../refusal.ts';
import { emptyDate, emptyGuid, emptyTime } from '../schema/property.ts';
import type { Property } from '../schema/property.ts';
import type { Field } from '../source.ts';
import { memberOnWire } from '../wire.ts';

/** A property that takes on a value, and the rules that it is taken on by. */
export interface Slot extends Field {
  readonly rules: Rulebook;
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const time = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,7})?$/;

const cannotConvert = ({ name, property }: Field, value: unknown): Refusal =>
  new Refusal(
    'BadRequest',
    `Cannot convert a value of type ${value === null ? 'null' : typeof value} to the type of '${name}' (${property.type}).`,
  );

const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
};

const withinLength = ({ name, rules }: Slot, length: number | null, text: string): string => {
  if (length === null || text.length <= length) return text;
  if (!rules.on('textTooLong')) return text.slice(0, length);
  throw new Refusal(
    'Application_StringExceededLength',
    `The length of the string is ${text.length}, but it must be at most ${length} characters. Field: ${name}.`,
  );
};

/** AL's Code. */
const asCode = (text: string, rules: Rulebook): string => (rules.on('codesUppercased') ? text.trim().toUpperCase() : text);

const isInteger = (value: unknown): value is number =>
  Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;

const fromText = (slot: Slot, text: string): Value | null => {
  const { property, rules } = slot;
  if (property.type === 'text') return withinLength(slot, property.length, text);
  if (property.type === 'code') return withinLength(slot, property.length, asCode(text, rules));
  if (property.type === 'option') return property.members.find((member) => memberOnWire(member, rules) === text) ?? null;
  if (property.type === 'date') return isDate(text) ? text : null;
  if (property.type === 'time') return time.test(text) ? text : null;
  return property.type === 'guid' && guid.test(text) ? text.toLowerCase() : null;
};

const fromJson = (slot: Slot, value: unknown): Value | null => {
  if (typeof value === 'string') return fromText(slot, value);
  if (typeof value === 'boolean') return slot.property.type === 'bool' ? value : null;
  return isInteger(value) && slot.property.type === 'int' ? value : null;
};

/** What a property takes on from JSON: checked for type and length, Code upper-cased and trimmed. */
export const valueFromJson = (slot: Slot, value: unknown): Value => {
  const taken = fromJson(slot, value);
  if (taken !== null) return taken;
  if (!slot.rules.on('valueTypes')) return initialValue(slot.property);
  throw cannotConvert(slot, value);
};

export const initialValue = (property: Property): Value => {
  if (property.type === 'option') return property.members[0] ?? '';
  if (property.type === 'int' || property.type === 'int64') return 0;
  if (property.type === 'bool' || property.type === 'flow') return false;
  if (property.type === 'date') return emptyDate;
  if (property.type === 'time') return emptyTime;
  if (property.type === 'dateTime') return `${emptyDate}T00:00:00Z`;
  return property.type === 'guid' ? emptyGuid : '';
};
