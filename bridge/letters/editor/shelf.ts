/** The templates that letters are made from: the newest published version of each, else what is there without having been published. */
import type { LetterTemplate } from '../templates.ts';
import type { KeptVersion, Place } from './versionFolders.ts';
import { unpublishedVersion } from './versions.ts';
import type { Versions } from './versions.ts';

export type ByCode = ReadonlyMap<string, LetterTemplate>;

export interface ShelfParts {
  /** This project's own, and over them what the association placed in its folder by hand: read at the start, version 1. */
  readonly unpublished: () => Promise<ByCode>;
  /** Null where no folder for them is set. */
  readonly versions: Versions | null;
  /** Null where no letter can be made from it. */
  readonly read: (kept: KeptVersion, place: Place) => Promise<LetterTemplate | null>;
  /** Told once of a version that no letter can be made from; the one before it is used. */
  readonly onUnusable: (place: Place) => void;
}

interface Held {
  readonly version: number;
  readonly reading: Promise<LetterTemplate | null>;
}

export class Shelf {
  readonly #parts: ShelfParts;
  /** The newest that was asked for, by code. An older one is read whenever a letter is made again from it. */
  readonly #held = new Map<string, Held>();
  readonly #unusable = new Set<string>();

  constructor(parts: ShelfParts) {
    this.#parts = parts;
  }

  /** By code. */
  async newest(): Promise<ByCode> {
    const templates = new Map(await this.#parts.unpublished());
    const published = await this.#published();
    const read = await Promise.all([...published].map(async ([code, versions]) => [code, await this.#newestOf(code, versions)] as const));
    for (const [code, template] of read) if (template !== null) templates.set(code, template);
    return templates;
  }

  /** Null where there is no such version, or none that a letter can be made from. */
  async version(place: Place): Promise<LetterTemplate | null> {
    const published = (await this.#published()).get(place.code) ?? [];
    if (published.includes(place.version)) return this.#read(place);
    return place.version === unpublishedVersion ? ((await this.#parts.unpublished()).get(place.code) ?? null) : null;
  }

  async #published(): Promise<ReadonlyMap<string, readonly number[]>> {
    return (await this.#parts.versions?.all()) ?? new Map<string, readonly number[]>();
  }

  async #newestOf(code: string, versions: readonly number[]): Promise<LetterTemplate | null> {
    for (const version of versions.toReversed()) {
      if (this.#unusable.has(`${code}/${version}`)) continue;
      const template = await this.#hold({ code, version });
      if (template !== null) return template;
      this.#unusable.add(`${code}/${version}`);
      this.#parts.onUnusable({ code, version });
    }
    return null;
  }

  #hold({ code, version }: Place): Promise<LetterTemplate | null> {
    const held = this.#held.get(code);
    if (held?.version === version) return held.reading;
    const reading = this.#read({ code, version });
    this.#held.set(code, { version, reading });
    // What failed is tried again; who waits for it now hears of it.
    reading.catch(() => this.#held.delete(code));
    return reading;
  }

  async #read(place: Place): Promise<LetterTemplate | null> {
    const kept = await this.#parts.versions?.read(place.code, place.version);
    return kept === null || kept === undefined ? null : this.#parts.read(kept, place);
  }
}
