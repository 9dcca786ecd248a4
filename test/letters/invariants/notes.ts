/** Foot- and endnotes: what the text refers to is there, once, and referred to once. */
import { attributeOf, isWord, walk, word } from './markup.ts';
import type { Node } from './markup.ts';

export const noteSorts = ['footnote', 'endnote'] as const;

const idsOf = (nodes: readonly Node[]): readonly string[] => nodes.map((node) => attributeOf(node, word, 'id') ?? '');

const isSeparator = (node: Node): boolean => !['normal', null].includes(attributeOf(node, word, 'type'));

const twice = (ids: readonly string[]): readonly string[] => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];

/** `notes` is null where the text has no such part to refer to. */
export const noteFaults = (sort: (typeof noteSorts)[number], text: Node, notes: Node | null): readonly string[] => {
  const referred = idsOf(walk(text, { fallback: false }).filter((node) => isWord(node, `${sort}Reference`)));
  const all = notes === null ? [] : walk(notes, { fallback: false }).filter((node) => isWord(node, sort));
  const known = new Set(idsOf(all.filter((note) => !isSeparator(note))));
  return [
    ...twice(idsOf(all)).map((id) => `${sort} ${id} is there twice`),
    ...twice(referred).map((id) => `${sort} ${id} is referred to twice`),
    ...referred.filter((id) => !known.has(id)).map((id) => `${sort} ${id} is referred to and not there`),
  ];
};
