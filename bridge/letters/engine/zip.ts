/**
 * Reads the zip container of a .docx from its central directory. Headers before the entries themselves are not trusted:
 * they only have to be where the directory says, carry the same name, and share no byte with another entry.
 */
import { findEnd } from './zipEnd.ts';
import { centralHeader, localHeader } from './zipFormat.ts';
import { oversize, unreadable } from './refusal.ts';
import type { Problem } from './types.ts';

export interface Entry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  /** As it stands in the file. */
  readonly packed: Uint8Array;
  /** Unpacked, as the directory says. */
  readonly size: number;
}

export interface Directory {
  /** Files only: a folder is no part. */
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** A record of the central directory. */
interface Listed {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly localAt: number;
  /** Of the next record. */
  readonly next: number;
}

interface Located extends Listed {
  /** Where its content begins and ends. */
  readonly start: number;
  readonly end: number;
}

const most = 2_000;
const encryptedFlags = 0x2041;
const stored = 0;
const deflated = 8;
const needsZip64 = 0xffff_ffff;

const listedAt = (zip: Buffer, at: number): Listed => {
  const nameLength = zip.readUInt16LE(at + centralHeader.nameLength);
  const extras = zip.readUInt16LE(at + centralHeader.extraLength) + zip.readUInt16LE(at + centralHeader.commentLength);
  const nameAt = at + centralHeader.size;
  return {
    name: zip.toString('utf8', nameAt, nameAt + nameLength),
    flags: zip.readUInt16LE(at + centralHeader.flags),
    method: zip.readUInt16LE(at + centralHeader.method),
    crc: zip.readUInt32LE(at + centralHeader.crc),
    packedSize: zip.readUInt32LE(at + centralHeader.packedSize),
    size: zip.readUInt32LE(at + centralHeader.unpackedSize),
    localAt: zip.readUInt32LE(at + centralHeader.localAt),
    next: nameAt + nameLength + extras,
  };
};

const isRecord = (zip: Buffer, at: number, end: number): boolean =>
  at + centralHeader.size <= end && zip.readUInt32LE(at) === centralHeader.signature;

/** Null where the directory is not what its own end says of it. */
const listAll = (zip: Buffer, { start, end, count }: { readonly start: number; readonly end: number; readonly count: number }): readonly Listed[] | null => {
  const listed: Listed[] = [];
  let at = start;
  while (listed.length < count && isRecord(zip, at, end)) {
    const record = listedAt(zip, at);
    listed.push(record);
    at = record.next;
  }
  return at === end && listed.length === count ? listed : null;
};

const packingFault = ({ name, flags, method, packedSize, size, localAt }: Listed): Problem | null => {
  if ((flags & encryptedFlags) !== 0) return unreadable('encrypted', name);
  if (method !== stored && method !== deflated) return unreadable('packing', name);
  if ([packedSize, size, localAt].includes(needsZip64)) return unreadable('zip64', name);
  return method === stored && packedSize !== size ? unreadable('damaged', name) : null;
};

/** Null where its own header is not there, or is another's. */
const locate = (zip: Buffer, listed: Listed, limit: number): Located | null => {
  const { localAt, packedSize, name } = listed;
  if (localAt + localHeader.size > limit || zip.readUInt32LE(localAt) !== localHeader.signature) return null;
  const nameAt = localAt + localHeader.size;
  const nameEnd = nameAt + zip.readUInt16LE(localAt + localHeader.nameLength);
  const start = nameEnd + zip.readUInt16LE(localAt + localHeader.extraLength);
  const end = start + packedSize;
  return end <= limit && zip.toString('utf8', nameAt, nameEnd) === name ? { ...listed, start, end } : null;
};

const sharesBytes = (located: readonly Located[]): boolean => {
  const inOrder = located.toSorted((one, other) => one.localAt - other.localAt);
  return inOrder.some(({ end }, index) => end > (inOrder[index + 1]?.localAt ?? end));
};

/** As parts are compared: capitals do not count, nor whether a character is percent-encoded. */
export const sameName = (name: string): string => {
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name.toLowerCase();
  }
};

const isTwice = (listed: readonly Listed[]): ((one: Listed) => boolean) => {
  const seen = new Set<string>();
  const twice = new Set(listed.map(({ name }) => sameName(name)).filter((name) => seen.size === seen.add(name).size));
  return ({ name }) => twice.has(sameName(name));
};

const entryOf = (zip: Buffer, { name, method, crc, size, start, end }: Located): Entry => ({
  name,
  method: method === stored ? stored : deflated,
  crc,
  packed: zip.subarray(start, end),
  size,
});

const faultsOf = (listed: readonly Listed[], located: readonly (Located | null)[]): readonly Problem[] => [
  ...listed.flatMap((one) => packingFault(one) ?? []),
  ...listed.filter((one, index) => packingFault(one) === null && located[index] === null).map(({ name }) => unreadable('damaged', name)),
  ...listed.filter(isTwice(listed)).map(({ name }) => unreadable('damaged', name)),
  ...(sharesBytes(located.filter((one) => one !== null)) ? [unreadable('damaged')] : []),
];

const nothing = (...problems: readonly Problem[]): Directory => ({ entries: [], problems });

/** Never throws: what is wrong stands in `problems`. Nothing is unpacked. */
export const readDirectory = (bytes: Uint8Array): Directory => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(zip);
  if ('kind' in end) return nothing(end);
  if (end.count > most) return nothing(oversize('entries'));
  const listed = listAll(zip, end);
  if (listed === null) return nothing(unreadable('damaged'));
  const located = listed.map((one) => locate(zip, one, end.start));
  const files = located.flatMap((one) => (one === null || one.name.endsWith('/') ? [] : [one]));
  return { entries: files.map((one) => entryOf(zip, one)), problems: faultsOf(listed, located) };
};
