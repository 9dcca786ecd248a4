/** A .docx as parts with relationships, found as the package itself describes them and never by the names of files. */
import { contentTypeOf, contentTypesName, readContentTypes, withoutTypes, writeContentTypes } from './contentTypes.ts';
import type { ContentTypes } from './contentTypes.ts';
import { decodeXml } from './decoding.ts';
import { guardContainer } from './guard.ts';
import { guardParts } from './guardParts.ts';
import type { Part, Removed, WordPackage } from './packageTypes.ts';
import { readOwned } from './packageLinks.ts';
import type { Links } from './packageLinks.ts';
import { refusal, unreadable } from './refusal.ts';
import { relationshipsName, resolveTarget, sourceOf } from './relationships.ts';
import { isWordMain, isXml, relationshipsType, roleOf } from './roles.ts';
import { withoutSources } from './settingsSources.ts';
import type { Problem } from './types.ts';
import { unpack } from './unpack.ts';
import { sameName } from './zip.ts';
import type { Entry } from './zip.ts';
import { entryOf } from './zipWriter.ts';

export type { Part, WordPackage } from './packageTypes.ts';
export { looseWriter, writer } from './writer.ts';
export type { AddedPart } from './writer.ts';

type Opened = WordPackage | readonly Problem[];

/** A part that was unpacked and looked at once. */
interface Stored extends Part {
  readonly entry: Entry;
}

const partOf = (entry: Entry, contentType: string): Stored => {
  const role = sourceOf(entry.name) === null ? roleOf(contentType) : 'relationships';
  return { name: entry.name, contentType, role, entry };
};

const partsOf = (entries: readonly Entry[], types: ContentTypes): readonly Stored[] =>
  entries.flatMap((entry) => {
    const type = sourceOf(entry.name) === null ? contentTypeOf(types, entry.name) : relationshipsType;
    return type === null || entry.name === contentTypesName ? [] : [partOf(entry, type)];
  });

const textFault = ({ name, contentType }: Stored, bytes: Uint8Array): Problem | null => {
  const decoded = decodeXml(bytes);
  if ('fault' in decoded) return unreadable(decoded.fault, name);
  const strict = isWordMain(contentType) && decoded.text.includes('"http://purl.oclc.org/ooxml/wordprocessingml/main"');
  return strict ? refusal('strict', name, name) : null;
};

/** Everything is unpacked once, also what no letter changes: Word unpacks it too, wherever the letter goes. */
const contentFault = (part: Stored): readonly Problem[] => {
  const bytes = unpack(part.entry);
  if ('kind' in bytes) return [bytes];
  return isXml(part.contentType) ? [textFault(part, bytes)].filter((fault) => fault !== null) : [];
};

const textOf = ({ entry }: Stored): string => {
  const bytes = unpack(entry);
  const decoded = 'kind' in bytes ? null : decodeXml(bytes);
  if (decoded === null || 'fault' in decoded) throw new Error(`${entry.name} was readable when the package was opened`);
  return decoded.text;
};

const bytesOf = ({ entry }: Stored): Uint8Array => {
  const bytes = unpack(entry);
  if ('kind' in bytes) throw new Error(`${entry.name} was readable when the package was opened`);
  return bytes;
};

/** The parts by the form of name that is compared. */
class Shelf {
  readonly all: readonly Stored[];
  readonly #byName: ReadonlyMap<string, Stored>;

  constructor(all: readonly Stored[]) {
    this.all = all;
    this.#byName = new Map(all.map((part) => [sameName(part.name), part]));
  }

  find(name: string): Stored | null {
    return this.#byName.get(sameName(name)) ?? null;
  }

  get({ name }: Part): Stored {
    const found = this.find(name);
    if (found === null) throw new Error(`${name} is no part of this package`);
    return found;
  }
}

const mainOf = (shelf: Shelf, links: Links): Stored | null => {
  const start = links.of('').find(({ type, external }) => type.endsWith('/officeDocument') && !external);
  const main = start === undefined ? null : shelf.find(start.target);
  return main !== null && isWordMain(main.contentType) ? main : null;
};

interface Types {
  readonly read: ContentTypes;
  readonly entry: Entry;
}

/** All that is read of a package before it is looked at as a whole. */
interface Contents {
  readonly shelf: Shelf;
  readonly types: Types;
  readonly removed: readonly Removed[];
}

const open = ({ shelf, types, removed }: Contents, links: Links): Opened => {
  const main = mainOf(shelf, links);
  const faults = [...links.problems, ...guardParts(shelf.all, links.owned, (name) => shelf.find(name)?.contentType ?? null)];
  if (main === null) return [...faults, unreadable('notWord')];
  if (faults.length > 0) return faults;
  const asMain: Part = { ...main, role: 'main' };
  return {
    main: asMain,
    parts: shelf.all.map((part) => (part.name === main.name ? asMain : part)),
    contentTypes: types.read,
    contentTypesEntry: types.entry,
    removed,
    entry: (part) => shelf.get(part).entry,
    text: (part) => textOf(shelf.get(part)),
    bytes: (part) => bytesOf(shelf.get(part)),
    relationships: ({ name }) => links.of(name),
    part: (name) => shelf.find(name),
  };
};

const changedTo = (part: Stored, text: string): Stored => ({ ...part, entry: entryOf(part.name, Buffer.from(text)) });

const withoutParts = ({ read }: Types, names: ReadonlySet<string>): Types => {
  const left = withoutTypes(read, names);
  return { read: left, entry: entryOf(contentTypesName, Buffer.from(writeContentTypes(left))) };
};

/** Of one part with settings. */
const cleaned = (contents: Contents, settings: Stored): Contents => {
  const { shelf, types, removed } = contents;
  const links = shelf.find(relationshipsName(settings.name));
  const removal = withoutSources({ xml: textOf(settings), relationships: links === null ? null : textOf(links) });
  if (removal === null) return contents;
  const gone = new Set(removal.parts.flatMap((target) => resolveTarget(settings.name, target) ?? []).map(sameName));
  const all = shelf.all
    .filter(({ name }) => !gone.has(sameName(name)))
    .map((part) => (part === settings ? changedTo(part, removal.xml) : part === links && removal.relationships !== null ? changedTo(part, removal.relationships) : part));
  return {
    shelf: new Shelf(all),
    types: gone.size === 0 ? types : withoutParts(types, gone),
    removed: [...removed, ...removal.removed.map((target) => ({ part: settings.name, target }))],
  };
};

const openEntries = (entries: readonly Entry[]): Opened => {
  const listed = entries.find(({ name }) => name === contentTypesName);
  const types = listed === undefined ? unreadable('notWord') : typesIn(listed);
  if ('kind' in types) return [types];
  const shelf = new Shelf(partsOf(entries, types.read));
  const faults = shelf.all.flatMap(contentFault);
  // What is not readable is refused as it is.
  const whole = { shelf, types, removed: [] };
  const contents = faults.length > 0 ? whole : shelf.all.filter(({ role }) => role === 'settings').reduce(cleaned, whole);
  const links = readOwned(contents.shelf.all.filter(({ role, name }) => role === 'relationships' && !faults.some(({ part }) => part === name)), textOf);
  const opened = open(contents, links);
  return 'main' in opened && faults.length === 0 ? opened : [...faults, ...('main' in opened ? [] : opened)];
};

const typesIn = (entry: Entry): Types | Problem => {
  const bytes = unpack(entry);
  if ('kind' in bytes) return bytes;
  const decoded = decodeXml(bytes);
  if ('fault' in decoded) return unreadable(decoded.fault, entry.name);
  const read = readContentTypes(decoded.text);
  return read === null ? unreadable('xml', entry.name) : { read, entry };
};

/** Opens a .docx or .dotx that passes the guard. Never throws for what a file holds; names everything it is refused for. */
export const openPackage = (bytes: Uint8Array): Opened => {
  const { entries, problems } = guardContainer(bytes);
  return problems.length > 0 ? problems : openEntries(entries);
};
