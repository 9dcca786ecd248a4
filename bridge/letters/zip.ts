/** The zip container of a .docx, as far as it takes to tell one from another file. */
import { inflateRawSync } from 'node:zlib';

const endRecord = { signature: 0x06054b50, size: 22, count: 10, start: 16, longestComment: 0xffff };
const central = {
  signature: 0x02014b50,
  size: 46,
  method: 10,
  packed: 20,
  nameLength: 28,
  extraLength: 30,
  commentLength: 32,
  local: 42,
};
const local = { size: 30, nameLength: 26, extraLength: 28 };
const stored = 0;

/** A part of a letter is at most some hundreds of kB; beyond this a file is no letter (bytes, unpacked, per entry). */
const largestEntry = 32 * 1024 * 1024;

interface Entry {
  readonly name: string;
  readonly method: number;
  /** Where the entry's own header stands. */
  readonly localAt: number;
  readonly packedSize: number;
}

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const findEnd = (zip: Buffer): number => {
  const last = zip.length - endRecord.size;
  for (let at = last; at >= Math.max(0, last - endRecord.longestComment); at -= 1) {
    if (zip.readUInt32LE(at) === endRecord.signature) return at;
  }
  throw new RangeError('No end of central directory: this is not a zip file');
};

const entryAt = (zip: Buffer, at: number): Entry => {
  if (zip.readUInt32LE(at) !== central.signature) throw new RangeError('The central directory is damaged');
  const nameLength = zip.readUInt16LE(at + central.nameLength);
  return {
    name: zip.toString('utf8', at + central.size, at + central.size + nameLength),
    method: zip.readUInt16LE(at + central.method),
    localAt: zip.readUInt32LE(at + central.local),
    packedSize: zip.readUInt32LE(at + central.packed),
  };
};

const sizeInDirectory = (zip: Buffer, at: number): number =>
  central.size +
  zip.readUInt16LE(at + central.nameLength) +
  zip.readUInt16LE(at + central.extraLength) +
  zip.readUInt16LE(at + central.commentLength);

const entriesOf = (zip: Buffer): readonly Entry[] => {
  const end = findEnd(zip);
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + endRecord.start);
  for (let left = zip.readUInt16LE(end + endRecord.count); left > 0; left -= 1) {
    entries.push(entryAt(zip, at));
    at += sizeInDirectory(zip, at);
  }
  return entries;
};

const contentOf = (zip: Buffer, entry: Entry, largest = largestEntry): Uint8Array => {
  const { localAt, packedSize } = entry;
  const names = zip.readUInt16LE(localAt + local.nameLength) + zip.readUInt16LE(localAt + local.extraLength);
  const start = localAt + local.size + names;
  const packed = zip.subarray(start, start + packedSize);
  if (entry.method !== stored) return inflateRawSync(packed, { maxOutputLength: largest });
  if (packed.length > largest) throw new RangeError(`${entry.name} is larger than it can be`);
  return packed;
};

/** One entry, unpacked to `largest` bytes at most; null where there is none of that name. Throws a RangeError or a zlib error where the bytes are no zip file. */
export const readEntry = (bytes: Uint8Array, name: string, largest = largestEntry): Uint8Array | null => {
  const zip = viewOf(bytes);
  const entry = entriesOf(zip).find((one) => one.name === name);
  return entry === undefined ? null : contentOf(zip, entry, largest);
};
