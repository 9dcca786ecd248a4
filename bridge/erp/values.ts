/** Logical values to the ERP's wire forms and back. */
import type { Field } from './fields.ts';

const emptyDate = '0001-01-01';

/** An option member on the wire: a character that is no letter or digit becomes `_xHHHH_`; the blank member is `_x0020_`. */
export const encodeOption = (member: string): string =>
  member === ''
    ? '_x0020_'
    : member.replaceAll(/[^\p{L}\p{N}_]/gu, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

export const decodeOption = (wire: string): string =>
  wire.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))).trim();

/** The value for a JSON body. */
export const encodeValue = (field: Field<unknown>, value: unknown): unknown => {
  if (field.kind === 'option') return encodeOption(String(value));
  if (field.kind === 'date') return value ?? emptyDate;
  return value;
};

/** The value inside a `$filter`. */
export const encodeLiteral = (field: Field<unknown>, value: unknown): string => {
  const wire = encodeValue(field, value);
  const quoted = field.kind === 'text' || field.kind === 'option';
  return quoted ? `'${String(wire).replaceAll("'", "''")}'` : String(wire);
};

/** Half of a character would fail later, in an address or a file name. */
const whole = (text: string): string => text.replaceAll(/\p{Cs}/gu, '\uFFFD');

const startsWithDay = /^\d{4}-\d\d-\d\d(?!\d)/;

const decodeDate = (wire: unknown, valueIn: (text: string) => string): string | null | undefined => {
  if (typeof wire !== 'string' || !startsWithDay.test(wire)) return undefined;
  return wire.startsWith(emptyDate) ? null : valueIn(wire);
};

const decoders: Readonly<Record<Field<unknown>['kind'], (wire: unknown) => unknown>> = {
  text: (wire) => (typeof wire === 'string' ? whole(wire) : undefined),
  guid: (wire) => (typeof wire === 'string' ? wire.toLowerCase() : undefined),
  int: (wire) => (Number.isInteger(wire) ? wire : undefined),
  bool: (wire) => (typeof wire === 'boolean' ? wire : undefined),
  date: (wire) => decodeDate(wire, (text) => text.slice(0, 10)),
  dateTime: (wire) => decodeDate(wire, (text) => text),
  option: (wire) => (typeof wire === 'string' ? decodeOption(wire) : undefined),
};

/** The logical value, or `undefined` when the ERP sent something of another kind. */
export const decodeValue = (field: Field<unknown>, wire: unknown): unknown => {
  const value = decoders[field.kind](wire);
  if (field.kind === 'option' && !field.members.includes(String(value))) return undefined;
  return value;
};
