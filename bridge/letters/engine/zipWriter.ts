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
 * A letter's text is some 10 kB: a window of 8 kB, little memory beside it and small pieces of output do for it, and are
 * taken anew for each packing. Level 3 costs 5 % more bytes than level 6, and a third less time.
 */
const packing = { level: 3, windowBits: 13, memLevel: 6, chunkSize: 4096 } as const;

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

/** A new content as an entry. Sync is faster than async at the size of a letter (LETTERS.md §2). */
export const entryOf = (name: string, content: Uint8Array): Entry => {
  const packed = deflateRawSync(content, packing);
  return { name, method: 8, crc: crc32(content), packed, size: content.length };
};

export const pack = (name: string, content: Uint8Array): Block => blockOf(entryOf(name, content));

const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0);

/** In memory of its own, so that it can be handed to another thread. */
export const together = (parts: readonly Uint8Array[]): Uint8Array => {
  const all = Buffer.allocUnsafeSlow(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

const contentsOf = (blocks: readonly Block[]): readonly Uint8Array[] => blocks.map(({ content }) => content);

/** The records of all blocks, with places counted from the beginning of the first. */
const directoryOf = (blocks: readonly Block[]): Buffer => {
  const all = Buffer.concat(blocks.map(({ directory }) => directory));
  let [at, recordAt] = [0, 0];
  for (const { content, directory, places } of blocks) {
    for (const place of places) all.writeUInt32LE(all.readUInt32LE(recordAt + place) + at, recordAt + place);
    at += content.length;
    recordAt += directory.length;
  }
  return all;
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
export const join = (blocks: readonly Block[]): Block => ({
  content: together(contentsOf(blocks)),
  directory: directoryOf(blocks),
  places: placesIn(blocks),
});

/** What comes after the contents of all blocks. */
const endOf = (blocks: readonly Block[]): Buffer => {
  const directory = directoryOf(blocks);
  const count = blocks.reduce((sum, { places }) => sum + places.length, 0);
  const end = Buffer.alloc(endRecord.size);
  end.writeUInt32LE(endRecord.signature);
  end.writeUInt16LE(count, endRecord.countHere);
  end.writeUInt16LE(count, endRecord.count);
  end.writeUInt32LE(directory.length, endRecord.directorySize);
  end.writeUInt32LE(lengthOf(contentsOf(blocks)), endRecord.directoryAt);
  return Buffer.concat([directory, end]);
};

/** A file without the one block that is in many files: that need not be copied to say what a file is. */
export interface Loose {
  readonly own: Uint8Array;
  /** Where in `own` the block comes. */
  readonly before: number;
}

export interface Around {
  readonly before: readonly Block[];
  readonly fixed: Block;
  readonly after: readonly Block[];
}

export const looseOf = ({ before, fixed, after }: Around): Loose => {
  const first = contentsOf(before);
  return { own: together([...first, ...contentsOf(after), endOf([...before, fixed, ...after])]), before: lengthOf(first) };
};

/** The file in pieces that follow one another: many files share the content of their fixed block, so nobody writes in it. */
export const piecesOf = ({ own, before }: Loose, fixed: Uint8Array): readonly Uint8Array[] => [own.subarray(0, before), fixed, own.subarray(before)];

/** The file, with the content of its fixed block. */
export const wholeOf = (loose: Loose, fixed: Uint8Array): Uint8Array => together(piecesOf(loose, fixed));

/** The whole file of these blocks. */
export const zipOf = (blocks: readonly Block[]): Uint8Array => together([...contentsOf(blocks), endOf(blocks)]);
