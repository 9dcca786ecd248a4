/** Where the fields of a zip file stand (APPNOTE.TXT 6.3), in bytes from the beginning of their record. */

export const localHeader = {
  signature: 0x04034b50,
  size: 30,
  version: 4,
  flags: 6,
  method: 8,
  moment: 10,
  crc: 14,
  packedSize: 18,
  unpackedSize: 22,
  nameLength: 26,
  extraLength: 28,
} as const;

export const centralHeader = {
  signature: 0x02014b50,
  size: 46,
  madeBy: 4,
  version: 6,
  flags: 8,
  method: 10,
  moment: 12,
  crc: 16,
  packedSize: 20,
  unpackedSize: 24,
  nameLength: 28,
  extraLength: 30,
  commentLength: 32,
  localAt: 42,
} as const;

export const endRecord = {
  signature: 0x06054b50,
  size: 22,
  disk: 4,
  directoryDisk: 6,
  countHere: 8,
  count: 10,
  directorySize: 12,
  directoryAt: 16,
  commentLength: 20,
  longestComment: 0xffff,
} as const;
