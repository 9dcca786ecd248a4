/** Writes a zip file of blocks that were made before, so that what does not change is not made again for each letter. */
import { crc32, deflateRawSync } from 'node:zlib';
import { centralHeader, endRecord, localHeader } from './zipFormat.ts';
import type { Entry } from './zip.ts';

/** One or more entries as they stand in a file. */
export interface Block {
  /** Headers and contents, one after the other. */
  readonly content: Uint8Array;
  /** Their records of the central directory, with places counted from the beginning of `content`. */
  readonly directory: Uint8Array;
  /** Where in `directory` those places stand. */
  readonly places: readonly number[];
}

/** 1 January 1980, 00:00, the first moment a zip can name: the DOS time in the low 16 bits, the DOS date in the high. */
const fixedMoment = 0x0021_0000;
const utf8 = 0x0800;
const version = 20;

/**
 * A letter's text is some 10 kB: with a window of 8 kB and little memory beside it packs as well, to a byte, and a letter
 * costs a third less time in a worker, where every packing takes that memory anew (0.20 against 0.30 ms a letter).
 */
const packing = { level: 3, windowBits: 13, memLevel: 6 } as const;

const localOf = (name: Buffer, { method, crc, packed, size }: Entry): Buffer => {
  const header = Buffer.alloc(localHeader.size);
  header.writeUInt32LE(localHeader.signature);
  header.writeUInt16LE(version, localHeader.version);
  header.writeUInt16LE(utf8, localHeader.flags);
  header.writeUInt16LE(method, localHeader.method);
  header.writeUInt32LE(fixedMoment, localHeader.moment);
  header.writeUInt32LE(crc, localHeader.crc);
  header.writeUInt32LE(packed.length, localHeader.packedSize);
  header.writeUInt32LE(size, localHeader.unpackedSize);
  header.writeUInt16LE(name.length, localHeader.nameLength);
  return header;
};

const centralOf = (name: Buffer, { method, crc, packed, size }: Entry): Buffer => {
  const header = Buffer.alloc(centralHeader.size);
  header.writeUInt32LE(centralHeader.signature);
  header.writeUInt16LE(version, centralHeader.madeBy);
  header.writeUInt16LE(version, centralHeader.version);
  header.writeUInt16LE(utf8, centralHeader.flags);
  header.writeUInt16LE(method, centralHeader.method);
  header.writeUInt32LE(fixedMoment, centralHeader.moment);
  header.writeUInt32LE(crc, centralHeader.crc);
  header.writeUInt32LE(packed.length, centralHeader.packedSize);
  header.writeUInt32LE(size, centralHeader.unpackedSize);
  header.writeUInt16LE(name.length, centralHeader.nameLength);
  return header;
};

/** An entry with its packed bytes as they are. */
export const blockOf = (entry: Entry): Block => {
  const name = Buffer.from(entry.name);
  return {
    content: Buffer.concat([localOf(name, entry), name, entry.packed]),
    directory: Buffer.concat([centralOf(name, entry), name]),
    places: [centralHeader.localAt],
  };
};

/** Packs a new content. Sync is faster than async at the size of a letter (LETTERS.md §2). */
export const pack = (name: string, content: Uint8Array): Block => {
  const packed = deflateRawSync(content, packing);
  return blockOf({ name, method: 8, crc: crc32(content), packed, size: content.length });
};

const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0);

/** Copies the blocks behind each other into `zip`; the directory comes at `directoryAt`. Returns how many entries they hold. */
const copyInto = (zip: Buffer, blocks: readonly Block[], directoryAt: number): number => {
  let at = 0;
  let recordAt = directoryAt;
  let count = 0;
  for (const { content, directory, places } of blocks) {
    zip.set(content, at);
    zip.set(directory, recordAt);
    for (const place of places) zip.writeUInt32LE(zip.readUInt32LE(recordAt + place) + at, recordAt + place);
    at += content.length;
    recordAt += directory.length;
    count += places.length;
  }
  return count;
};

const placesIn = (blocks: readonly Block[]): readonly number[] => {
  let before = 0;
  return blocks.flatMap(({ directory, places }) => {
    const start = before;
    before += directory.length;
    return places.map((place) => start + place);
  });
};

/** Several blocks as one. */
export const join = (blocks: readonly Block[]): Block => {
  const directoryAt = lengthOf(blocks.map(({ content }) => content));
  const all = Buffer.alloc(directoryAt + lengthOf(blocks.map(({ directory }) => directory)));
  copyInto(all, blocks, directoryAt);
  return { content: all.subarray(0, directoryAt), directory: all.subarray(directoryAt), places: placesIn(blocks) };
};

/** The whole file, in memory of its own, so that it can be handed to another thread. */
export const zipOf = (blocks: readonly Block[]): Uint8Array => {
  const directoryAt = lengthOf(blocks.map(({ content }) => content));
  const endAt = directoryAt + lengthOf(blocks.map(({ directory }) => directory));
  const zip = Buffer.allocUnsafeSlow(endAt + endRecord.size);
  const count = copyInto(zip, blocks, directoryAt);
  zip.fill(0, endAt);
  zip.writeUInt32LE(endRecord.signature, endAt);
  zip.writeUInt16LE(count, endAt + endRecord.countHere);
  zip.writeUInt16LE(count, endAt + endRecord.count);
  zip.writeUInt32LE(endAt - directoryAt, endAt + endRecord.directorySize);
  zip.writeUInt32LE(directoryAt, endAt + endRecord.directoryAt);
  return zip;
};
