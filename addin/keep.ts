/**
 * Where the pane keeps what must outlive a reload: the browser's `sessionStorage` or, for what stays on the machine,
 * its `localStorage`; both under the host's partition.
 */
export interface Keep {
  read(key: string): string | null;
  write(key: string, value: string): void;
  forget(key: string): void;
}

/** What `Keep` needs of the browser's storage. */
export interface Storage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** `partition` keeps the users of one shared Office apart. */
export const keepIn = (storage: Storage, partition: string): Keep => ({
  read: (key) => storage.getItem(`${partition}klachtwijzer/${key}`),
  write: (key, value) => storage.setItem(`${partition}klachtwijzer/${key}`, value),
  forget: (key) => storage.removeItem(`${partition}klachtwijzer/${key}`),
});
