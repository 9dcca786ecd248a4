/** Where versions lie: `<own folder>/<code>/versions/<n>` with `letter.docx`, `letter.json` and `version.json`. */
import { join } from 'node:path';
import { z } from 'zod';
import type { Disk } from './disk.ts';
import { mayNameFolder } from './templateCode.ts';

const versionFile = z.object({
  publishedAt: z.iso.datetime(),
  /** Code of the employee. */
  publishedBy: z.string(),
  /** Of the command that published it: its repeat is known by it, also after a restart. */
  command: z.string(),
  /** Hash of document and questions. */
  content: z.string(),
});
/** What `version.json` says. */
export type VersionFile = z.output<typeof versionFile>;

/** Which version of which template. */
export interface Place {
  readonly code: string;
  readonly version: number;
}

/** A version as it lies in its folder. */
export interface KeptVersion {
  readonly document: Uint8Array;
  /** Content of `letter.json`. */
  readonly file: string;
}

const versionName = /^[1-9]\d{0,5}$/;

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

const parsed = (bytes: Uint8Array): VersionFile | null => {
  try {
    return versionFile.safeParse(JSON.parse(textOf(bytes))).data ?? null;
  } catch {
    return null;
  }
};

/** Reads only. A code comes from a folder's name or was checked; any other is a mistake of ours, and throws. */
export class VersionFolders {
  readonly #disk: Disk;
  readonly #folder: string;
  /** By place: a version never changes. */
  readonly #told = new Map<string, VersionFile | null>();

  constructor(disk: Disk, folder: string) {
    this.#disk = disk;
    this.#folder = folder;
  }

  /** By code, the oldest version first. */
  async all(): Promise<ReadonlyMap<string, readonly number[]>> {
    const names = await this.#disk.names(this.#folder);
    // Without a word, every letter would be made from what was published over.
    if (names === null) throw new Error('The folder of own templates is not there');
    const codes = names.filter(mayNameFolder).toSorted();
    const listed = await Promise.all(codes.map(async (code) => [code, await this.of(code)] as const));
    return new Map(listed.filter(([, versions]) => versions.length > 0));
  }

  async of(code: string): Promise<readonly number[]> {
    const names = (await this.#disk.names(this.folderOf(code))) ?? [];
    return names.filter((name) => versionName.test(name)).map(Number).toSorted((one, other) => one - other);
  }

  /** Who published it and when; null where that is not known, as of a version that was put there by hand. */
  async told(code: string, version: number): Promise<VersionFile | null> {
    const place = this.placeOf(code, version);
    const known = this.#told.get(place);
    if (known !== undefined) return known;
    const bytes = await this.#disk.read(join(place, 'version.json'));
    const told = bytes === null ? null : parsed(bytes);
    this.#told.set(place, told);
    return told;
  }

  /** Null where it is not there as a whole. */
  async read(code: string, version: number): Promise<KeptVersion | null> {
    const place = this.placeOf(code, version);
    const [document, file] = await Promise.all([this.#disk.read(join(place, 'letter.docx')), this.#disk.read(join(place, 'letter.json'))]);
    return document === null || file === null ? null : { document, file: textOf(file) };
  }

  placeOf(code: string, version: number): string {
    return join(this.folderOf(code), String(version));
  }

  folderOf(code: string): string {
    if (!mayNameFolder(code)) throw new Error('This code names no folder');
    return join(this.#folder, code, 'versions');
  }
}
