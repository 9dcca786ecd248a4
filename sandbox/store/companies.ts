import type { Database } from './database.ts';

/** The company that the records belong to: the first that was made. */
export const isHome = 'companies.rowid = (select min(rowid) from companies)';

export const isCompany = (database: Database, id: string): boolean =>
  database.all('select id from companies where id = ?', [id]).length > 0;

/** Every company but the home of the records. */
export const isEmptyCompany = (database: Database, id: string): boolean =>
  database.all(`select id from companies where id = ? and not ${isHome}`, [id]).length > 0;
