import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, mkdir, open as openFile, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../clock.ts';
import { open, seal } from './sealing.ts';
import type { SealingKeys } from './sealing.ts';
import type { KeptToken, TokenCacheStore } from './store.ts';

export interface FolderParts {
  readonly folder: string;
  readonly keys: SealingKeys;
  readonly clock: Clock;
  /** Told of each entry that was of no use and of each that could not be written; nobody who signs in notices. */
  readonly onIgnored: () => void;
}

const ending = '.token';
const sweepEveryMs = 10 * 60_000;
/** Names of ours, whole and half: in a folder that others use too, the rest is left alone. */
const ownName = /^(?:[0-9a-f]{64}|\.[0-9a-f-]{36})\.token$/;
/** Bytes; tokens of Entra are 2 to 4 kB. */
const most = 100_000;

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const tokenIn = (text: string): KeptToken => {
  const { token, endsAt } = JSON.parse(text) as Partial<KeptToken>;
  if (typeof token !== 'string' || typeof endsAt !== 'number') throw new Error('Not a token');
  return { token, endsAt };
};

/** A plain file only, and never waiting: a pipe in its place would keep whoever reads it, and whatever a link leads to is not ours. */
const readPlain = async (file: string): Promise<string> => {
  const handle = await openFile(file, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    const found = await handle.stat();
    if (!found.isFile() || found.size > most) throw new Error('Not one of ours');
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
};

/** Whatever cannot be removed stays, and keeps nothing else from being removed. */
const removeEnded = async (file: string, now: number): Promise<void> => {
  const found = await lstat(file).catch(() => null);
  if (found?.isFile() === true && found.mtimeMs < now) await rm(file, { force: true }).catch(() => undefined);
};

/**
 * In a folder that several bridges share, each token a file of its own, encrypted, under a name that tells nobody whose
 * it is. A file is there as a whole or not at all, and is dated when its token ends.
 */
export class FolderTokens implements TokenCacheStore {
  readonly #parts: FolderParts;
  #sweptAt = -Infinity;

  constructor(parts: FolderParts) {
    this.#parts = parts;
  }

  async get(partition: string): Promise<KeptToken | null> {
    try {
      return tokenIn(open(this.#parts.keys, partition, await readPlain(this.#fileOf(partition))));
    } catch (error) {
      if (!isMissing(error)) this.#parts.onIgnored();
      return null;
    }
  }

  async set(partition: string, kept: KeptToken): Promise<void> {
    try {
      await this.#write(partition, kept);
      await this.#sweep();
    } catch {
      this.#parts.onIgnored();
    }
  }

  async #write(partition: string, kept: KeptToken): Promise<void> {
    const { folder, keys } = this.#parts;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const half = join(folder, `.${randomUUID()}${ending}`);
    try {
      await writeFile(half, seal(keys, partition, JSON.stringify(kept)), { flag: 'wx', mode: 0o600 });
      await utimes(half, new Date(kept.endsAt), new Date(kept.endsAt));
      await rename(half, this.#fileOf(partition));
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
  }

  /** What has ended, whoever of the bridges wrote it. */
  async #sweep(): Promise<void> {
    const { folder, clock } = this.#parts;
    const now = clock.now();
    if (now - this.#sweptAt < sweepEveryMs) return;
    this.#sweptAt = now;
    const names = await readdir(folder);
    for (const name of names.filter((one) => ownName.test(one))) await removeEnded(join(folder, name), now);
  }

  #fileOf(partition: string): string {
    return join(this.#parts.folder, createHash('sha256').update(partition).digest('hex') + ending);
  }
}
