/** Zip files of the given entries: a text is packed here, what is packed already is taken as it is. */
import { crc32, deflateRawSync } from 'node:zlib';

type Entry = string | { readonly packed: Uint8Array };

interface Written {
  readonly local: Buffer;
  readonly central: (offset: number) => Buffer;
}

const deflated = 8;
const stored = 0;

const written = (name: string, entry: Entry, method: number): Written => {
  const plain = Buffer.from(typeof entry === 'string' ? entry : '');
  const ready = method === stored ? plain : deflateRawSync(plain);
  const packed = Buffer.from(typeof entry === 'string' ? ready : entry.packed);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(method, 4);
  common.writeUInt32LE(crc32(plain), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(plain.length, 18);
  common.writeUInt16LE(Buffer.byteLength(name), 22);
  const central = (offset: number): Buffer => {
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    return Buffer.concat([Buffer.from('504b01021400', 'hex'), common, rest, Buffer.from(name)]);
  };
  return { local: Buffer.concat([Buffer.from('504b0304', 'hex'), common, Buffer.from(name), packed]), central };
};

type Entries = Readonly<Record<string, Entry>>;

export const zipOf = (entries: Entries): Uint8Array => zipped(entries, deflated);

/** Nothing packed. */
export const storedZipOf = (entries: Entries): Uint8Array => zipped(entries, stored);

const zipped = (entries: Entries, method: number): Uint8Array => {
  const parts = Object.entries(entries).map(([name, entry]) => written(name, entry, method));
  const offsets = parts.map((_, i) => parts.slice(0, i).reduce((sum, { local }) => sum + local.length, 0));
  const directory = Buffer.concat(parts.map(({ central }, i) => central(offsets[i] ?? 0)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(parts.reduce((sum, { local }) => sum + local.length, 0), 16);
  return Buffer.concat([...parts.map(({ local }) => local), directory, end]);
};
