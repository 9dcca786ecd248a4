import { keepIn } from '../../addin/keep.ts';
import type { Keep } from '../../addin/keep.ts';

/** The browser's storage, which outlives the page that wrote it. */
export class MemoryStorage {
  readonly items = new Map<string, string>();

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }

  removeItem(key: string): void {
    this.items.delete(key);
  }
}

export const keepOn = (storage: MemoryStorage): Keep => keepIn(storage, '');
