import { createRequire } from 'node:module';

export type SqlValue = string | number | null | Uint8Array;
export type SqlRow = Readonly<Record<string, unknown>>;

/** SQLite, synchronous: a request is one transaction on one thread, so nothing interleaves. */
export interface Database {
  all(sql: string, values?: readonly SqlValue[]): readonly SqlRow[];
  run(sql: string, values?: readonly SqlValue[]): void;
  exec(sql: string): void;
  /** Commits what `work` wrote, or nothing when it throws; within another one, only when that commits too. */
  transaction<T>(work: () => T): T;
  close(): void;
}

interface Statement {
  all(...values: readonly unknown[]): unknown;
  run(...values: readonly unknown[]): unknown;
}

interface Driver {
  prepare(sql: string): Statement;
  exec(sql: string): void;
  close(): void;
}

/** How a driver takes its parameters: `node:sqlite` one by one, `libsql` as one array. */
interface Engine {
  readonly driver: Driver;
  readonly bind: (values: readonly SqlValue[]) => readonly unknown[];
}

const openNodeSqlite = async (file: string): Promise<Engine | null> => {
  const name = 'node:sqlite';
  try {
    const sqlite = (await import(name)) as { readonly DatabaseSync: new (path: string) => Driver };
    return { driver: new sqlite.DatabaseSync(file), bind: (values) => values };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_BUILTIN_MODULE') return null;
    throw error;
  }
};

const openLibsql = (file: string): Engine => {
  const Libsql = createRequire(import.meta.url)('libsql') as new (path: string) => Driver;
  return { driver: new Libsql(file), bind: (values) => [values] };
};

interface Bounds {
  readonly begin: string;
  readonly commit: string;
  readonly rollback: string;
}

const outermost: Bounds = { begin: 'begin immediate', commit: 'commit', rollback: 'rollback' };
const inner: Bounds = { begin: 'savepoint part', commit: 'release part', rollback: 'rollback to part; release part' };

const within = <T>(driver: Driver, { begin, commit, rollback }: Bounds, work: () => T): T => {
  driver.exec(begin);
  try {
    const result = work();
    driver.exec(commit);
    return result;
  } catch (error) {
    driver.exec(rollback);
    throw error;
  }
};

const transactionsOn = (driver: Driver): Database['transaction'] => {
  let depth = 0;
  return (work) => {
    depth += 1;
    try {
      return within(driver, depth === 1 ? outermost : inner, work);
    } finally {
      depth -= 1;
    }
  };
};

const databaseOn = ({ driver, bind }: Engine): Database => {
  const prepared = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const statement = prepared.get(sql) ?? driver.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  return {
    // Never `.get()`: libsql adds a `_metadata` property to its row.
    all: (sql, values = []) => prepare(sql).all(...bind(values)) as readonly SqlRow[],
    run: (sql, values = []) => void prepare(sql).run(...bind(values)),
    exec: (sql) => driver.exec(sql),
    transaction: transactionsOn(driver),
    close: () => driver.close(),
  };
};

/** Opens or makes a file as SQLite leaves it: with Node's own SQLite, or with libsql where this Node has none (Node 20). */
export const openFile = async (file: string): Promise<Database> =>
  databaseOn((await openNodeSqlite(file)) ?? openLibsql(file));

/** Opens or makes the database that records are kept in. */
export const openDatabase = async (file: string): Promise<Database> => {
  const database = await openFile(file);
  database.exec('pragma busy_timeout = 5000');
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = normal');
  return database;
};

/**
 * For filling a database that nobody else works in: what is new is written once, where the log would write it twice. A
 * transaction that does not end is undone at the next start, as ever.
 */
export const whileLoading = (database: Database, work: () => void): void => {
  database.exec('pragma journal_mode = delete');
  database.exec('pragma cache_size = -262144');
  try {
    work();
  } finally {
    database.exec('pragma cache_size = -2000');
    database.exec('pragma journal_mode = wal');
  }
};
