/** What every letter must satisfy (LETTERS.md §6). */
import { contentTypeOf, contentTypesName, readContentTypes } from '../../../bridge/letters/engine/contentTypes.ts';
import type { ContentTypes } from '../../../bridge/letters/engine/contentTypes.ts';
import { readRelationships, relationshipsName, resolveTarget, sourceOf } from '../../../bridge/letters/engine/relationships.ts';
import type { Relationship } from '../../../bridge/letters/engine/relationships.ts';
import { unpack } from '../../../bridge/letters/engine/unpack.ts';
import { readDirectory, sameName } from '../../../bridge/letters/engine/zip.ts';
import { parse, references, walk } from './markup.ts';
import { noteFaults, noteSorts } from './notes.ts';
import type { Node } from './markup.ts';
import { rules, tagsLeft } from './structure.ts';

export interface Expected {
  /** Values may hold braces, which then are in the letter. */
  readonly bracesInValues?: boolean;
}

type Contents = ReadonlyMap<string, Uint8Array>;

const isXml = (name: string): boolean => /\.(?:xml|rels)$/iu.test(name);

/** Every entry by its name; or what is wrong with the zip file. */
const contentsOf = (bytes: Uint8Array): Contents | readonly string[] => {
  const { entries, problems } = readDirectory(bytes);
  const read = entries.map((entry) => [entry.name, unpack(entry)] as const);
  const faults = [...problems, ...read.flatMap(([, content]) => ('kind' in content ? [content] : []))];
  if (faults.length > 0) return faults.map(({ what, part }) => `the zip file is ${what} ${part}`);
  if (entries[0]?.name !== contentTypesName) return [`${contentTypesName} is not the first`];
  return new Map(read.flatMap(([name, content]) => ('kind' in content ? [] : [[name, content]])));
};

const textOf = (contents: Contents, name: string): string => new TextDecoder().decode(contents.get(name));

const untyped = (contents: Contents, types: ContentTypes): readonly string[] =>
  [...contents.keys()].filter((name) => name !== contentTypesName && contentTypeOf(types, name) === null).map((name) => `${name} has no content type`);

const absentParts = (contents: Contents, types: ContentTypes): readonly string[] => {
  const names = new Set([...contents.keys()].map(sameName));
  return [...types.overrides.values()].filter(({ name }) => !names.has(sameName(name))).map(({ name }) => `${name} has a content type and is not there`);
};

const relationshipsIn = (contents: Contents, part: string): readonly Relationship[] => {
  const name = relationshipsName(part);
  return contents.has(name) ? (readRelationships(textOf(contents, name)) ?? []) : [];
};

const danglingTargets = (contents: Contents, rels: string): readonly string[] => {
  const owner = sourceOf(rels) ?? '';
  const names = new Set([...contents.keys()].map(sameName));
  return relationshipsIn(contents, owner)
    .filter(({ external, target }) => !external && !target.startsWith('#') && !names.has(sameName(resolveTarget(owner, target) ?? '')))
    .map(({ target }) => `${rels} points at ${target}, which is not there`);
};

const sharedIds = (contents: Contents, rels: string): readonly string[] => {
  const ids = relationshipsIn(contents, sourceOf(rels) ?? '').map(({ id }) => id);
  return new Set(ids).size === ids.length ? [] : [`${rels} has an id twice`];
};

const unresolved = (root: Node, relationships: readonly Relationship[]): readonly string[] => {
  const known = new Set(relationships.map(({ id }) => id));
  const used = walk(root, { fallback: true }).flatMap(({ attributes }) => attributes.filter(({ uri }) => uri === references));
  return used.filter(({ value }) => value !== '' && !known.has(value)).map(({ local, value }) => `r:${local} ${value} leads nowhere`);
};

const faultsOfPart = (contents: Contents, name: string, { bracesInValues = false }: Expected): readonly string[] => {
  const root = parse(textOf(contents, name));
  if (typeof root === 'string') return [`not well-formed: ${root}`];
  const checks = bracesInValues ? rules : [...rules, tagsLeft];
  return [...checks.flatMap((check) => check(root)), ...unresolved(root, relationshipsIn(contents, name))];
};

const treeOf = (contents: Contents, name: string): Node | null => {
  const root = contents.has(name) ? parse(textOf(contents, name)) : null;
  return typeof root === 'string' ? null : root;
};

/** Of the part that these relationships are of, with the notes that it can refer to. */
const faultsOfNotes = (contents: Contents, rels: string): readonly string[] => {
  const owner = sourceOf(rels) ?? '';
  const root = treeOf(contents, owner);
  if (root === null) return [];
  const relationships = relationshipsIn(contents, owner);
  return noteSorts.flatMap((sort) => {
    const link = relationships.find(({ type }) => type.endsWith(`/${sort}s`));
    return noteFaults(sort, root, link === undefined ? null : treeOf(contents, resolveTarget(owner, link.target) ?? ''));
  });
};

/** One line for each fault, none for a letter as it must be. */
export const invariantFaults = (bytes: Uint8Array, expected: Expected = {}): readonly string[] => {
  const contents = contentsOf(bytes);
  if (!('get' in contents)) return contents;
  const types = readContentTypes(textOf(contents, contentTypesName));
  if (types === null) return [`${contentTypesName} is not well-formed`];
  const names = [...contents.keys()].filter(isXml);
  const rels = names.filter((name) => sourceOf(name) !== null);
  return [
    ...untyped(contents, types),
    ...absentParts(contents, types),
    ...rels.flatMap((name) => [...danglingTargets(contents, name), ...sharedIds(contents, name), ...faultsOfNotes(contents, name)]),
    ...names.flatMap((name) => faultsOfPart(contents, name, expected).map((fault) => `${name}: ${fault}`)),
  ];
};
