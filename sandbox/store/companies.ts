import type { Database } from './database.ts';

/** The company that the records belong to: the first that was made. The others are empty. */
export const homeCompany = (database: Database): string =>
  String(database.all('select id from companies order by rowid limit 1')[0]?.['id'] ?? '');

export const isCompany = (database: Database, id: string): boolean =>
  database.all('select id from companies where id = ?', [id]).length > 0;
