import { crc32, inflateRawSync } from 'node:zlib';
import { oversize, unreadable } from './refusal.ts';
import type { Problem } from './types.ts';
import type { Entry } from './zip.ts';

const isTooLarge = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

/** `maxOutputLength` must be 1 at least. */
const inflated = ({ packed, size, name }: Entry): Uint8Array | Problem => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    return isTooLarge(error) ? oversize('entry', name) : unreadable('damaged', name);
  }
};

/** The content of an entry: never more than the directory says, never less, and with its checksum. */
export const unpack = (entry: Entry): Uint8Array | Problem => {
  const content = entry.method === 0 ? entry.packed : inflated(entry);
  if ('kind' in content) return content;
  const sound = content.length === entry.size && crc32(content) === entry.crc;
  return sound ? content : unreadable('damaged', entry.name);
};
