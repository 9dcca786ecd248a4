import { endRecord } from './zipFormat.ts';
import { unreadable } from './refusal.ts';
import type { Problem } from './types.ts';

/** What the end of a zip file says of its central directory. */
export interface End {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** An encrypted .docx and a .doc are both compound files; only the first has a stream of this name, in UTF-16. */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');

const noZip = (file: Buffer): Problem => {
  if (!file.subarray(0, compoundFile.length).equals(compoundFile)) return unreadable('notZip');
  return unreadable(file.includes(encryptedStream) ? 'encrypted' : 'oldWord');
};

/** The last record whose comment ends where the file ends. */
const endAt = (zip: Buffer): number | null => {
  const last = zip.length - endRecord.size;
  for (let at = last; at >= Math.max(0, last - endRecord.longestComment); at -= 1) {
    const found = zip.readUInt32LE(at) === endRecord.signature;
    if (found && at + zip.readUInt16LE(at + endRecord.commentLength) === last) return at;
  }
  return null;
};

const isOneDisk = (zip: Buffer, at: number): boolean =>
  zip.readUInt16LE(at + endRecord.disk) === 0 &&
  zip.readUInt16LE(at + endRecord.directoryDisk) === 0 &&
  zip.readUInt16LE(at + endRecord.countHere) === zip.readUInt16LE(at + endRecord.count);

const isZip64 = ({ start, count }: End): boolean => start === 0xffff_ffff || count === 0xffff;

export const findEnd = (zip: Buffer): End | Problem => {
  const at = endAt(zip);
  if (at === null) return noZip(zip);
  const end = { start: zip.readUInt32LE(at + endRecord.directoryAt), end: at, count: zip.readUInt16LE(at + endRecord.count) };
  if (isZip64(end)) return unreadable('zip64');
  if (!isOneDisk(zip, at)) return unreadable('multiDisk');
  const fits = end.start + zip.readUInt32LE(at + endRecord.directorySize) === at;
  return fits ? end : unreadable('damaged');
};
