/** Files of the person who gives a command: read with a clear word where that fails, and never written by halves. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './command.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EBUSY: 'another program has it open',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
};

/** Of a failure of the disk, for a person. */
export const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (Object.hasOwn(reasons, code) ? reasons[code] : undefined) ?? (error instanceof Error ? error.message : String(error));
};

export const readBytes = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Failure(`Cannot read ${file}: ${reasonOf(error)}.`);
  }
};

/** Throws a `Failure` with the reason; `what` is the text's name for a person. */
export const parseJson = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new Failure(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
};

/** A file of an old Windows program would put other letters in names. */
const textIn = (bytes: Uint8Array, file: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(`${file} is not saved as UTF-8.`);
  }
};

export const readJson = async (file: string): Promise<unknown> => parseJson(textIn(await readBytes(file), file), file);

const identityOf = async (file: string): Promise<string | null> => {
  const found = await stat(file, { bigint: true }).catch(() => null);
  return found === null ? null : `${found.dev}:${found.ino}`;
};

/** Through links and whatever the path looks like. */
const isSameFile = async (one: string, other: string): Promise<boolean> => {
  const [first, second] = await Promise.all([identityOf(one), identityOf(other)]);
  return first !== null && first === second;
};

/** Asked before any work is done: the file that is read is never the one that is written. */
export const refuseOverwriting = async (output: string, inputs: readonly string[]): Promise<void> => {
  for (const input of inputs) {
    if (await isSameFile(output, input)) throw new Failure(`${output} is what is read here; choose another name behind -o.`);
  }
};

/** The file is there as a whole or not at all, and one that was there stays until then. */
export const writeWhole = async (file: string, bytes: Uint8Array): Promise<void> => {
  const half = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`);
  try {
    await writeFile(half, bytes, { flag: 'wx' });
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    throw new Failure(`Cannot write ${file}: ${reasonOf(error)}.`);
  }
};
