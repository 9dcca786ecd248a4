import type { Storage } from './keep.ts';

/** What outlives a reload, and what stays on this machine. */
export interface Stores {
  readonly session: Storage;
  readonly machine: Storage;
}

const untilReload = (): Storage => {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
};

/** A browser that blocks the cookies of other sites denies a page in a frame its storage too, by throwing: then nothing outlives a reload. */
const orUntilReload = (open: () => Storage): Storage => {
  try {
    return open();
  } catch {
    return untilReload();
  }
};

export const storesOf = (page: { readonly sessionStorage: Storage; readonly localStorage: Storage }): Stores => ({
  session: orUntilReload(() => page.sessionStorage),
  machine: orUntilReload(() => page.localStorage),
});
