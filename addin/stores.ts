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

/** What there is no room for stays until a reload: nothing that somebody types may stop at a full disk. */
const withOverflow = (storage: Storage): Storage => {
  const overflow = untilReload();
  return {
    getItem: (key) => overflow.getItem(key) ?? storage.getItem(key),
    setItem: (key, value) => {
      try {
        storage.setItem(key, value);
        overflow.removeItem(key);
      } catch {
        overflow.setItem(key, value);
      }
    },
    removeItem: (key) => {
      overflow.removeItem(key);
      storage.removeItem(key);
    },
  };
};

/** A browser that blocks the cookies of other sites denies a page in a frame its storage too, by throwing: then nothing outlives a reload. */
const orUntilReload = (open: () => Storage): Storage => {
  try {
    return withOverflow(open());
  } catch {
    return untilReload();
  }
};

export const storesOf = (page: { readonly sessionStorage: Storage; readonly localStorage: Storage }): Stores => ({
  session: orUntilReload(() => page.sessionStorage),
  machine: orUntilReload(() => page.localStorage),
});
