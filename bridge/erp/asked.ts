/**
 * Holds the ERP's answer against the question. A filter that is not understood may be left out silently, and whoever then
 * takes the first record works on somebody else's.
 */
import type { SetName } from './entities.ts';
import { fieldOf } from './query.ts';
import type { Condition, Query } from './query.ts';
import { MappingMismatch } from './rows.ts';
import type { Page } from './rows.ts';

type AnyRow = Readonly<Record<string, unknown>>;

/** As loosely as a database may compare: neither capitals nor accents. */
const { compare } = new Intl.Collator('nl', { sensitivity: 'base' });

const isSame = (found: unknown, asked: unknown): boolean =>
  typeof found === 'string' && typeof asked === 'string' ? compare(found.trim(), asked.trim()) === 0 : found === asked;

const holds =
  <S extends SetName>(set: S, row: AnyRow) =>
  ({ field, values }: Condition<S>): boolean =>
    fieldOf(set, field).kind === 'dateTime' || values.some((value) => isSame(row[field], value));

/** The page itself. Throws MappingMismatch where a record was not asked for. */
export const onlyAsked = <S extends SetName>({ set, where }: Pick<Query<S>, 'set' | 'where'>, page: Page): Page => {
  if (page.rows.every((row) => where.every(holds(set, row)))) return page;
  throw new MappingMismatch(`${set}: a record that was not asked for`);
};

/** The record itself. Throws MappingMismatch where it is another one. */
export const onlyThis = (set: SetName, id: string, row: AnyRow): AnyRow => {
  if (isSame(row['id'], id)) return row;
  throw new MappingMismatch(`${set}: another record than the one asked for`);
};
