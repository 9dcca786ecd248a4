import type { SqlValue } from '../../store/database.ts';
import { expressionOf, toSql } from '../../store/rows.ts';
import type { Values } from '../../store/rows.ts';
import type { Source } from '../source.ts';
import type { Order } from './options.ts';
import type { Condition } from './condition.ts';

const keyOrder = ({ set }: Source): readonly Order[] =>
  set.key.flatMap((name) => {
    const property = set.properties[name];
    return property === undefined ? [] : [{ field: { name, property }, descending: false }];
  });

/** Once each, at its first place: a field that is asked for again says nothing more, and SQLite takes only so many terms. */
const onceEach = (order: readonly Order[]): readonly Order[] => {
  const names = new Set<string>();
  return order.filter(({ field: { name } }) => !names.has(name) && names.add(name));
};

/** What was asked, then the primary key: so that no two records have the same place. */
export const fullOrder = (source: Source, order: readonly Order[]): readonly Order[] => onceEach([...order, ...keyOrder(source)]);

const expression = (source: Source, { field }: Order): string =>
  expressionOf(source.table, field.name, field.property);

export const orderBy = (source: Source, order: readonly Order[]): string =>
  order.map((each) => `${expression(source, each)}${each.descending ? ' desc' : ''}`).join(', ');

const valuesAt = (order: readonly Order[], last: Values): readonly SqlValue[] =>
  order.map(({ field }) => toSql(last[field.name] ?? ''));

/** Compared as a whole, so that an index leads straight to the place, however deep it is. */
const beyondAtOnce = (source: Source, order: readonly Order[], last: Values): Condition => ({
  sql: `(${order.map((each) => expression(source, each)).join(', ')}) ${order[0]?.descending === true ? '<' : '>'} (${order.map(() => '?').join(', ')})`,
  values: valuesAt(order, last),
});

const beyondAt = (source: Source, order: readonly Order[], last: Values): Condition => {
  const sql = order.map((each, at) => {
    const sign = at < order.length - 1 ? '=' : each.descending ? '<' : '>';
    return `${expression(source, each)} ${sign} ?`;
  });
  return { sql: `(${sql.join(' and ')})`, values: valuesAt(order, last) };
};

/** Up and down mixed cannot be compared as a whole; the first property says at least where to begin. */
const beyondByParts = (source: Source, order: readonly Order[], last: Values): Condition => {
  const steps = order.map((_, at) => beyondAt(source, order.slice(0, at + 1), last));
  const start = order.slice(0, 1).map((each) => `${expression(source, each)} ${each.descending ? '<=' : '>='} ?`);
  return {
    sql: `(${start.join('')} and (${steps.map((step) => step.sql).join(' or ')}))`,
    values: [...valuesAt(order.slice(0, 1), last), ...steps.flatMap((step) => step.values)],
  };
};

/** The records that come after `last`: stable when others are added or leave meanwhile. */
export const beyond = (source: Source, order: readonly Order[], last: Values): Condition => {
  const oneWay = new Set(order.map(({ descending }) => descending)).size === 1;
  return oneWay ? beyondAtOnce(source, order, last) : beyondByParts(source, order, last);
};
