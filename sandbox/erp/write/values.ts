import type { Value } from '../../store/rows.ts';
import { Refusal } from '../refusal.ts';
import { emptyDate, emptyGuid, emptyTime } from '../schema/property.ts';
import type { Property } from '../schema/property.ts';
import type { Field } from '../source.ts';

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

const withinLength = (field: Field, length: number | null, text: string): string => {
  if (length !== null && text.length > length) {
    throw new Refusal(
      'Application_StringExceededLength',
      `The length of the string is ${text.length}, but it must be at most ${length} characters. Field: ${field.name}.`,
    );
  }
  return text;
};

const isInteger = (value: unknown): value is number =>
  Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;

const fromText = (field: Field, text: string): Value | null => {
  const { property } = field;
  if (property.type === 'text') return withinLength(field, property.length, text);
  if (property.type === 'code') return withinLength(field, property.length, text.trim().toUpperCase());
  if (property.type === 'option') return property.members.includes(text) ? text : null;
  if (property.type === 'date') return isDate(text) ? text : null;
  if (property.type === 'time') return time.test(text) ? text : null;
  return property.type === 'guid' && guid.test(text) ? text.toLowerCase() : null;
};

const fromJson = (field: Field, value: unknown): Value | null => {
  if (typeof value === 'string') return fromText(field, value);
  if (typeof value === 'boolean') return field.property.type === 'bool' ? value : null;
  return isInteger(value) && field.property.type === 'int' ? value : null;
};

/** What a property takes on from JSON: checked for type and length, Code upper-cased and trimmed. */
export const valueFromJson = (field: Field, value: unknown): Value => {
  const taken = fromJson(field, value);
  if (taken === null) throw cannotConvert(field, value);
  return taken;
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
