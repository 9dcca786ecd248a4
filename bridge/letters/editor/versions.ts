/**
 * The published versions of the templates. A version is there as a whole or not at all, and never changes. The folder
 * is the only truth, so several bridges may share it: each looks again when it is asked and its last look is older than
 * `lookEveryMs`; what it published itself it sees at once.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '../../clock.ts';
import { Kept } from '../../kept.ts';
import { done } from '../../outcome.ts';
import type { Disk } from './disk.ts';
import { VersionFolders } from './versionFolders.ts';
import type { KeptVersion, Place, VersionFile } from './versionFolders.ts';

export interface VersionsOptions {
  /** The association's own. */
  readonly folder: string;
  readonly disk: Disk;
  readonly clock: Clock;
  /** Names a folder as nothing else does. */
  readonly newId: () => string;
}

/** What is to be published, as it will be kept. */
export interface Publication {
  readonly code: string;
  /** The version that the editor saw; null for a template that was not there. */
  readonly basedOn: number | null;
  /** What is there without having been published: version 1, unless another was. */
  readonly unpublished: KeptVersion | null;
  readonly document: Uint8Array;
  /** Content of `letter.json`. */
  readonly file: string;
  /** Code of the employee. */
  readonly by: string;
  /** The same for every repeat of one command. */
  readonly command: string;
}

export type Published =
  | { readonly kind: 'published'; readonly version: number; readonly repeated: boolean }
  /** Somebody published meanwhile. */
  | { readonly kind: 'changed' }
  /** This command published something else before. */
  | { readonly kind: 'keyReused' };

export type Listing = ReadonlyMap<string, readonly number[]>;

const lookEveryMs = 10_000;
/** A publication takes a second; what is older was left by one that ended half-way. */
const leftAfterMs = 60 * 60_000;

const besideName = /^\.new-(\d+)-/;

/** The version of what is there without having been published. */
export const unpublishedVersion = 1;

/** By their names in the version's folder. */
type Files = Readonly<Record<string, Uint8Array | string>>;

const letterFiles = ({ document, file }: KeptVersion): Files => ({ 'letter.docx': document, 'letter.json': file });

const contentOf = ({ document, file }: Publication): string => createHash('sha256').update(document).update('\n').update(file).digest('hex');

export class Versions {
  readonly #options: VersionsOptions;
  readonly #folders: VersionFolders;
  #listing: Kept<Listing>;

  constructor(options: VersionsOptions) {
    this.#options = options;
    this.#folders = new VersionFolders(options.disk, options.folder);
    this.#listing = new Kept(options.clock, lookEveryMs);
  }

  /** By code, the oldest first. */
  async all(): Promise<Listing> {
    const listed = await this.#listing.get(async () => done(await this.#folders.all()));
    return listed.kind === 'done' ? listed.value : new Map();
  }

  told(code: string, version: number): Promise<VersionFile | null> {
    return this.#folders.told(code, version);
  }

  read(code: string, version: number): Promise<KeptVersion | null> {
    return this.#folders.read(code, version);
  }

  async publish(publication: Publication): Promise<Published> {
    const { code, basedOn, unpublished } = publication;
    const versions = await this.#folders.of(code);
    const earlier = await this.#earlier(publication, versions);
    if (earlier !== null) return earlier;
    const newest = versions.at(-1) ?? (unpublished === null ? 0 : unpublishedVersion);
    if ((basedOn ?? 0) !== newest) return { kind: 'changed' };
    const version = newest + 1;
    const files = { ...letterFiles(publication), 'version.json': this.#toldOf(publication) };
    if (!(await this.#putDown({ code, version }, files))) return (await this.#earlier(publication, await this.#folders.of(code))) ?? { kind: 'changed' };
    await this.#keepUnpublished(publication);
    return { kind: 'published', version, repeated: false };
  }

  /** Letters made from it keep it: what came with this program changes with a release, what was put there by hand whenever somebody likes. */
  async #keepUnpublished({ code, unpublished }: Publication): Promise<void> {
    if (unpublished === null || (await this.#folders.of(code)).includes(unpublishedVersion)) return;
    await this.#putDown({ code, version: unpublishedVersion }, letterFiles(unpublished));
  }

  /** What an earlier attempt of this very command came to. */
  async #earlier(publication: Publication, versions: readonly number[]): Promise<Published | null> {
    for (const version of versions.toReversed()) {
      const told = await this.told(publication.code, version);
      if (told?.command !== publication.command) continue;
      return told.content === contentOf(publication) ? { kind: 'published', version, repeated: true } : { kind: 'keyReused' };
    }
    return null;
  }

  /** Written beside its place and moved there at once. False where somebody else was first. */
  async #putDown({ code, version }: Place, files: Files): Promise<boolean> {
    const { disk, clock, newId } = this.#options;
    const beside = join(this.#folders.folderOf(code), `.new-${clock.now()}-${newId()}`);
    await this.#clearLeft(code);
    try {
      await this.#write(beside, files);
      await disk.move(beside, this.#folders.placeOf(code, version));
    } catch (error) {
      await disk.remove(beside);
      if ((await this.#folders.of(code)).includes(version)) return false;
      throw error;
    }
    this.#listing = new Kept(clock, lookEveryMs);
    return true;
  }

  #toldOf(publication: Publication): string {
    const { by: publishedBy, command } = publication;
    const publishedAt = new Date(this.#options.clock.now()).toISOString();
    const told: VersionFile = { publishedAt, publishedBy, command, content: contentOf(publication) };
    return `${JSON.stringify(told, null, 2)}\n`;
  }

  async #write(folder: string, files: Files): Promise<void> {
    const { disk } = this.#options;
    await disk.makeFolder(folder);
    for (const [name, content] of Object.entries(files)) await disk.write(join(folder, name), content);
  }

  async #clearLeft(code: string): Promise<void> {
    const { disk, clock } = this.#options;
    const folder = this.#folders.folderOf(code);
    for (const name of (await disk.names(folder)) ?? []) {
      const since = besideName.exec(name)?.[1];
      if (since !== undefined && Number(since) < clock.now() - leftAfterMs) await disk.remove(join(folder, name));
    }
  }
}
