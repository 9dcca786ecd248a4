import type { Database } from '../../store/database.ts';
import type { Source } from '../source.ts';
import type { Condition } from './condition.ts';

/** The conditions of a read, with what the caller may see at all. */
export const withRowFilter = ({ rowFilters, rules, table }: Source, conditions: readonly Condition[]): readonly Condition[] => {
  const seen = rowFilters?.[table];
  return seen === undefined || !rules.on('rowFilterHides') ? conditions : [...conditions, seen];
};

export const passesRowFilter = (database: Database, { rowFilters, table }: Source, id: string): boolean => {
  const seen = rowFilters?.[table];
  if (seen === undefined) return true;
  return database.all(`select 1 from ${table} where id = ? and ${seen.sql}`, [id, ...seen.values]).length > 0;
};
