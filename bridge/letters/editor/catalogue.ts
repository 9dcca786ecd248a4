/** What there is, as a template editor sees it: every template with all of its versions. */
import type { Caller } from '../../route.ts';
import type { EditorTemplate, OpenedTemplate, PublishedVersion } from './schema.ts';
import type { ByCode, Shelf, ShelfParts } from './shelf.ts';
import type { UnpublishedTemplate } from './unpublished.ts';
import type { Place } from './versionFolders.ts';
import { unpublishedVersion } from './versions.ts';

export interface CatalogueParts extends Pick<ShelfParts, 'unpublished' | 'versions'> {
  readonly shelf: Shelf;
  /** Null where there is none of that code. */
  readonly unpublishedTemplate: (code: string) => Promise<UnpublishedTemplate | null>;
}

const notPublished = { publishedAt: null, publishedBy: null } as const;

const nameOf = ({ setup }: Caller, code: string): string => setup.employees.find((one) => one.code === code)?.name ?? code;

export class Catalogue {
  readonly #parts: CatalogueParts;

  constructor(parts: CatalogueParts) {
    this.#parts = parts;
  }

  async list(caller: Caller): Promise<readonly EditorTemplate[]> {
    const templates = await this.#parts.shelf.newest();
    return Promise.all([...templates].map(([code, template]) => this.#view(caller, { code, title: template.file.title })));
  }

  /** Null where there is no such template. */
  async open(code: string): Promise<OpenedTemplate | null> {
    const template = (await this.#parts.shelf.newest()).get(code);
    const [version] = await this.#versionsOf(code);
    return template === undefined || version === undefined ? null : { file: template.file, version };
  }

  /** Null where there is no such version; the newest where none is named. */
  async document(code: string, named?: number): Promise<(Place & { readonly document: Uint8Array }) | null> {
    const there = await this.#versionsOf(code);
    const version = named ?? there[0];
    if (version === undefined || !there.includes(version)) return null;
    const document = await this.#documentOf({ code, version });
    return document === null ? null : { code, version, document };
  }

  async #documentOf({ code, version }: Place): Promise<Uint8Array | null> {
    const { versions, unpublishedTemplate } = this.#parts;
    const isPublished = (await this.#published(code)).includes(version);
    const kept = isPublished ? await versions?.read(code, version) : await unpublishedTemplate(code);
    return kept?.document ?? null;
  }

  async #view(caller: Caller, { code, title }: { readonly code: string; readonly title: string }): Promise<EditorTemplate> {
    const versions = await Promise.all((await this.#versionsOf(code)).map((version) => this.#told(caller, { code, version })));
    const newest = versions[0] ?? { version: unpublishedVersion, ...notPublished };
    const isPublished = (await this.#published(code)).length > 0;
    const own = isPublished || (await this.#parts.unpublishedTemplate(code))?.own === true;
    return { code, title, own, ...newest, versions };
  }

  async #told(caller: Caller, { code, version }: Place): Promise<PublishedVersion> {
    const isPublished = (await this.#published(code)).includes(version);
    const told = isPublished ? ((await this.#parts.versions?.told(code, version)) ?? null) : null;
    return told === null ? { version, ...notPublished } : { version, publishedAt: told.publishedAt, publishedBy: nameOf(caller, told.publishedBy) };
  }

  /** The newest first. */
  async #versionsOf(code: string): Promise<readonly number[]> {
    const published = await this.#published(code);
    const unpublished: ByCode = await this.#parts.unpublished();
    const alone = unpublished.has(code) && !published.includes(unpublishedVersion) ? [unpublishedVersion] : [];
    return [...alone, ...published].toReversed();
  }

  async #published(code: string): Promise<readonly number[]> {
    return (await this.#parts.versions?.all())?.get(code) ?? [];
  }
}
