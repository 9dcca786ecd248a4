import { join, resolve } from 'node:path';
import { openFile } from './database.ts';
import type { Database } from './database.ts';

/** Another sandbox runs on this folder. */
export class FolderInUse extends Error {
  constructor(folder: string) {
    super(`The data folder ${resolve(folder)} is in use by another sandbox. Stop that one, or choose another folder with --data.`);
  }
}

/** A data folder that is ours alone until it is released. */
export interface Hold {
  readonly release: () => void;
}

/** SQLITE_BUSY, as libsql and as Node's own SQLite name it. */
const isBusy = (error: unknown): boolean => {
  const { code, errcode } = error as { readonly code?: unknown; readonly errcode?: unknown };
  return code === 'SQLITE_BUSY' || errcode === 5;
};

const lock = (file: Database): void => {
  file.exec('pragma busy_timeout = 0');
  file.exec('begin exclusive');
};

/**
 * Takes the folder, or throws `FolderInUse` at once. A lock of SQLite's and not a file with a process number in it:
 * the system lets go of it when the process dies, however it dies.
 */
export const holdFolder = async (folder: string): Promise<Hold> => {
  const file = await openFile(join(folder, 'sandbox.lock'));
  try {
    lock(file);
  } catch (error) {
    file.close();
    throw isBusy(error) ? new FolderInUse(folder) : error;
  }
  return { release: () => file.close() };
};
