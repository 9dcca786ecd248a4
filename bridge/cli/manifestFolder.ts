import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './command.ts';
import { reasonOf } from './files.ts';

const isThere = async (folder: string): Promise<boolean> => {
  const found = await stat(folder).catch(() => null);
  if (found !== null && !found.isDirectory()) throw new Failure(`Cannot make the folder ${folder}: a file is in its place.`);
  return found !== null;
};

const makeOne = (folder: string): Promise<unknown> =>
  mkdir(folder).catch(async (error: unknown) => {
    // Another program may have made it meanwhile.
    if (await isThere(folder)) return;
    const isLost = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Failure(`Cannot make the folder ${folder}: ${isLost ? `nothing can be made in ${path.dirname(folder)}` : reasonOf(error)}. Choose another with --out.`);
  });

/** Level by level: where nothing can be made, as in /proc, `mkdir` of Node 20 with `recursive` tries for ever. */
export const makeFolder = async (folder: string): Promise<void> => {
  if (await isThere(folder)) return;
  const around = path.dirname(folder);
  if (around !== folder) await makeFolder(around);
  await makeOne(folder);
};
