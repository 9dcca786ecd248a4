/** The token cache as the configuration has it. */
import type { Clock } from '../../clock.ts';
import type { TokenCacheSettings } from '../settings.ts';
import { FolderTokens } from './folder.ts';
import { MemoryTokens } from './memory.ts';
import { readSealingKeys } from './sealing.ts';
import type { TokenCacheStore } from './store.ts';

export interface CacheSurroundings {
  readonly clock: Clock;
  readonly log: { readonly warn: (message: string) => void };
}

/** Memory spares the disk; the folder spares the authority. */
const layered = (near: TokenCacheStore, far: TokenCacheStore): TokenCacheStore => ({
  get: async (partition) => {
    const kept = await near.get(partition);
    if (kept !== null) return kept;
    const found = await far.get(partition);
    if (found !== null) await near.set(partition, found);
    return found;
  },
  set: async (partition, kept) => {
    await near.set(partition, kept);
    await far.set(partition, kept);
  },
});

const counting = (log: CacheSurroundings['log']): (() => void) => {
  let ignored = 0;
  return () => log.warn(`A token in the shared folder could not be read or written and was asked for anew (${(ignored += 1)} so far)`);
};

export const buildTokenCache = (settings: TokenCacheSettings, { clock, log }: CacheSurroundings): TokenCacheStore => {
  const memory = new MemoryTokens(clock);
  if (settings.kind === 'memory') return memory;
  const { folder, keyFile } = settings;
  return layered(memory, new FolderTokens({ folder, keys: readSealingKeys(keyFile), clock, onIgnored: counting(log) }));
};
