import type { SqlValue } from '../../store/database.ts';
import { expressionOf } from '../../store/rows.ts';
import { Refusal } from '../refusal.ts';
import { askedField, askedNavigation } from '../source.ts';
import type { Field, Source } from '../source.ts';
import type { Condition } from './condition.ts';
import type { Comparison, Filter, Fold, Literal, LiteralOperand, Match } from './grammar.ts';
import { refuseTooLong } from './tooLong.ts';

const always: Condition = { sql: '1 = 1', values: [] };

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

const isText = ({ property }: Field): boolean => property.type === 'code' || property.type === 'text';

const fromString = (field: Field, text: string): string | null => {
  if (field.property.type === 'option') return field.property.members.includes(text) ? text : null;
  return isText(field) ? text : null;
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

/** A field and its values in SQL, with what `tolower` and `toupper` make of them; SQLite's own functions, so of a to z only. */
interface Sides {
  readonly left: string;
  readonly marks: readonly string[];
  readonly values: readonly SqlValue[];
}

const foldedSql = (fold: Fold | null, sql: string): string => {
  if (fold === null) return sql;
  return fold === 'tolower' ? `lower(${sql})` : `upper(${sql})`;
};

interface Asked {
  readonly field: Field;
  readonly fold: Fold | null;
  readonly literals: readonly LiteralOperand[];
}

const sidesOf = (source: Source, { field, fold, literals }: Asked): Sides => {
  const folds = [fold, ...literals.map((each) => each.fold)];
  const folded = folds.some((each) => each !== null);
  if (folded && !isText(field)) throw new Refusal('BadRequest', `The property '${field.name}' has no upper and lower case.`);
  const anyCase = folded && source.rules.on('toLowerToUpper');
  const [left = '', ...marks] = [expressionOf(source.table, field.name, field.property), ...literals.map(() => '?')].map(
    (sql, at) => foldedSql(anyCase ? 'tolower' : (folds[at] ?? null), sql),
  );
  return { left, marks, values: literals.map(({ literal }) => valueFor(field, literal)) };
};

/** Not `like`: that would ignore case and give `%` and `_` a meaning. */
const matchCondition = (match: Match, { left, marks: [mark = '?'], values }: Sides): Condition => {
  if (match === 'contains') return { sql: `instr(${left}, ${mark}) > 0`, values };
  if (match === 'startswith') return { sql: `instr(${left}, ${mark}) = 1`, values };
  return { sql: `substr(${left}, max(1, length(${left}) - length(${mark}) + 1)) = ${mark}`, values: [...values, ...values] };
};

/** In halves: SQLite takes a tree of a thousand levels, and a long chain would be one of as many. */
const joined = (word: 'and' | 'or', parts: readonly Condition[]): Condition => {
  if (parts.length <= 1) return parts[0] ?? always;
  const half = Math.ceil(parts.length / 2);
  const [left, right] = [joined(word, parts.slice(0, half)), joined(word, parts.slice(half))];
  return { sql: `(${left.sql} ${word} ${right.sql})`, values: [...left.values, ...right.values] };
};

type OnField = Extract<Filter, { readonly field: unknown }>;

const literalsOf = (filter: OnField): readonly LiteralOperand[] => {
  if (filter.kind === 'in') return filter.values;
  return [filter.kind === 'match' ? filter.text : filter.value];
};

const onField = (source: Source, filter: OnField): Condition => {
  const field = askedField(source, filter.field.name);
  if (field === null) return always;
  const literals = literalsOf(filter);
  if (filter.kind !== 'match') for (const { literal } of literals) refuseTooLong(source, field, literal);
  const sides = sidesOf(source, { field, fold: filter.field.fold, literals });
  if (filter.kind === 'compare') {
    return { sql: `${sides.left} ${operators[filter.operator]} ${sides.marks.join('')}`, values: sides.values };
  }
  if (filter.kind === 'in') return { sql: `${sides.left} in (${sides.marks.join(', ')})`, values: sides.values };
  if (!isText(field)) throw wrongType(field, filter.text.literal.text);
  return matchCondition(filter.match, sides);
};

export const conditionOf = (source: Source, filter: Filter): Condition => {
  if ('parts' in filter) return joined(filter.kind, filter.parts.map((part) => conditionOf(source, part)));
  if ('field' in filter) return onField(source, filter);
  askedNavigation(source, filter.navigation);
  return always;
};
