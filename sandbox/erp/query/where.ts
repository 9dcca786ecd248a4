import type { SqlValue } from '../../store/database.ts';
import { expressionOf } from '../../store/rows.ts';
import { Refusal } from '../refusal.ts';
import { fieldOf } from '../source.ts';
import type { Field, Source } from '../source.ts';
import type { Comparison, Filter, Literal, Match } from './filter.ts';

/** A piece of SQL with the values for its question marks. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const operators: Readonly<Record<Comparison, string>> = { eq: '=', ne: '<>', gt: '>', ge: '>=', lt: '<', le: '<=' };

const wrongType = (field: Field, text: string): Refusal =>
  new Refusal('BadRequest', `The value ${text} does not fit the type of the property '${field.name}'.`);

const dateTimeOf = (text: string): string | null => {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

const fromBare = (field: Field, text: string): string | null => {
  if (field.property.type === 'dateTime') return dateTimeOf(text);
  if (field.property.type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
  if (field.property.type === 'guid') return text.toLowerCase();
  return field.property.type === 'time' ? text : null;
};

const fromString = ({ property }: Field, text: string): string | null => {
  if (property.type === 'option') return property.members.includes(text) ? text : null;
  return property.type === 'code' || property.type === 'text' ? text : null;
};

const sqlLiteral = (field: Field, literal: Literal): SqlValue | null => {
  const { type } = field.property;
  if (literal.kind === 'string') return fromString(field, literal.value);
  if (literal.kind === 'bare') return fromBare(field, literal.text);
  if (literal.kind === 'number') return type === 'int' || type === 'int64' ? literal.value : null;
  return type === 'bool' || type === 'flow' ? Number(literal.value) : null;
};

const valueFor = (field: Field, literal: Literal): SqlValue => {
  const value = sqlLiteral(field, literal);
  if (value === null) throw wrongType(field, literal.text);
  return value;
};

/** Not `like`: that would ignore case and give `%` and `_` a meaning. */
const matchCondition = (expression: string, match: Match, text: string): Condition => {
  if (match === 'contains') return { sql: `instr(${expression}, ?) > 0`, values: [text] };
  if (match === 'startswith') return { sql: `instr(${expression}, ?) = 1`, values: [text] };
  return { sql: `substr(${expression}, max(1, length(${expression}) - length(?) + 1)) = ?`, values: [text, text] };
};

const isText = ({ property }: Field): boolean => property.type === 'code' || property.type === 'text';

export const conditionOf = (source: Source, filter: Filter): Condition => {
  if (filter.kind === 'both') {
    const [left, right] = [conditionOf(source, filter.left), conditionOf(source, filter.right)];
    return { sql: `(${left.sql} ${filter.operator} ${right.sql})`, values: [...left.values, ...right.values] };
  }
  const field = fieldOf(source, filter.field);
  const expression = expressionOf(source.table, field.name, field.property);
  if (filter.kind === 'compare') {
    return { sql: `${expression} ${operators[filter.operator]} ?`, values: [valueFor(field, filter.literal)] };
  }
  if (!isText(field)) throw wrongType(field, `'${filter.text}'`);
  return matchCondition(expression, filter.match, filter.text);
};
