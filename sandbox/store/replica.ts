import { openFile } from './database.ts';
import type { Database } from './database.ts';

/** A copy of the database that follows it at a distance: a second connection on the same file, which holds on to an older view. */
export interface Replica {
  /** The data as they were at most `lag` milliseconds ago; null, and nothing held on to, when there is no lag. */
  readonly atMost: (lag: number) => Database | null;
  readonly close: () => void;
}

/** Begins a view of the data as they are now: in WAL mode the first read of a transaction fixes what it sees. */
const begin = (connection: Database): void => {
  connection.exec('begin');
  connection.all('select count(*) from companies');
};

/** Opens a copy of a database in WAL mode that exists. While a view is held, the file's log only grows; each renewal lets it shrink. */
export const openReplica = async (file: string, now: () => number): Promise<Replica> => {
  const connection = await openFile(file);
  connection.exec('pragma query_only = on');
  let since: number | null = null;
  const release = (): void => {
    if (since !== null) connection.exec('commit');
    since = null;
  };
  const view: Database = { ...connection, transaction: (work) => work() };
  const atMost = (lag: number): Database | null => {
    if (since !== null && now() - since >= lag) release();
    if (lag === 0) return null;
    if (since === null) begin(connection);
    since ??= now();
    return view;
  };
  const close = (): void => {
    release();
    connection.close();
  };
  return { atMost, close };
};
