/** The folder in which versions are kept. Passed in, so that a test can let it fail at any step. */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface Disk {
  /** What stands in a folder; null where there is no such folder. */
  readonly names: (folder: string) => Promise<readonly string[] | null>;
  /** Null where there is no such file. */
  readonly read: (file: string) => Promise<Uint8Array | null>;
  readonly makeFolder: (folder: string) => Promise<void>;
  /** On the disk itself when it resolves, not only in the memory of the machine. */
  readonly write: (file: string, content: Uint8Array | string) => Promise<void>;
  /** All of it or nothing. Throws where something stands at `to` already. */
  readonly move: (from: string, to: string) => Promise<void>;
  readonly remove: (folder: string) => Promise<void>;
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

const orAbsent = async <T>(asked: Promise<T>): Promise<T | null> => {
  try {
    return await asked;
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
};

const write = async (file: string, content: Uint8Array | string): Promise<void> => {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Puts the new name on the disk too; Windows does so by itself and lets nobody ask for it. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
};

export const realDisk: Disk = {
  names: (folder) => orAbsent(readdir(folder)),
  read: (file) => orAbsent(readFile(file)),
  makeFolder: async (folder) => void (await mkdir(folder, { recursive: true })),
  write,
  move: async (from, to) => {
    await rename(from, to);
    await syncFolder(dirname(to));
  },
  remove: (folder) => rm(folder, { recursive: true, force: true }),
};
