/** Foot- and endnotes: which ones a document has, and where its text refers to them. */
import { attributeOf } from './markup.ts';
import { isElement } from './nodes.ts';
import type { Element, Node } from './nodes.ts';
import type { WordPackage } from './packageTypes.ts';
import { relationshipKind } from './relationships.ts';

export type NoteSort = 'footnote' | 'endnote';

export const noteSorts: readonly NoteSort[] = ['footnote', 'endnote'];

/** The notes of one sort. */
export interface Notes {
  /** The part they stand in. */
  readonly part: string;
  readonly ids: ReadonlySet<string>;
  /** The first number after those of the separators, which stand among the notes and keep theirs. */
  readonly first: number;
}

export type NotesBySort = ReadonlyMap<NoteSort, Notes>;

/** A place in the text that refers to a note. */
export interface Reference {
  readonly sort: NoteSort;
  readonly id: string;
  /** The lists around it that are repeated, the outermost first. */
  readonly within: readonly string[];
  readonly inBlock: boolean;
}

const referring: ReadonlyMap<string, NoteSort> = new Map([
  ['w:footnoteReference', 'footnote'],
  ['w:endnoteReference', 'endnote'],
]);

/** The sort of note that an element refers to; null for any other element. */
export const sortReferredTo = ({ name }: Element): NoteSort | null => referring.get(name) ?? null;

export const noteId = (element: Element): string => attributeOf(element, 'w:id') ?? '';

/** A separator is no note: nothing in the text refers to it. */
export const isNote = (node: Node, sort: NoteSort): node is Element =>
  isElement(node) && node.name === `w:${sort}` && ['normal', null].includes(attributeOf(node, 'w:type')) && noteId(node) !== '';

/** The element around the notes. */
export const notesRoot = (root: Element, sort: NoteSort): Element | null => root.children.filter(isElement).find(({ name }) => name === `w:${sort}s`) ?? null;

const numbersTaken = (around: Element, sort: NoteSort): readonly number[] =>
  around.children.filter((node) => isElement(node) && !isNote(node, sort)).map((node) => (isElement(node) ? Number(noteId(node)) || 0 : 0));

const notesIn = (part: string, around: Element, sort: NoteSort): Notes => ({
  part,
  ids: new Set(around.children.filter((node) => isNote(node, sort)).map(noteId)),
  first: Math.max(0, ...numbersTaken(around, sort)) + 1,
});

/** The notes that the text of a document can refer to, found as the main part points at them. */
export const notesOf = (pkg: WordPackage, rootOf: (part: string) => Element | undefined): NotesBySort =>
  new Map(
    noteSorts.flatMap((sort) => {
      const link = pkg.relationships(pkg.main).find(({ type, external }) => relationshipKind(type) === `${sort}s` && !external);
      const part = link === undefined ? null : pkg.part(link.target);
      const root = part === null ? undefined : rootOf(part.name);
      const around = root === undefined ? null : notesRoot(root, sort);
      return part === null || around === null ? [] : [[sort, notesIn(part.name, around, sort)] as const];
    }),
  );

const referenceIn = (element: Element, around: Pick<Reference, 'within' | 'inBlock'>): readonly Reference[] => {
  const sort = sortReferredTo(element);
  return sort === null ? referencesIn(element.children, around) : [{ sort, id: noteId(element), ...around }];
};

/** Every reference, in the order of the text. */
export const referencesIn = (nodes: readonly Node[], around: Pick<Reference, 'within' | 'inBlock'> = { within: [], inBlock: false }): readonly Reference[] =>
  nodes.flatMap((node) => {
    if (isElement(node)) return referenceIn(node, around);
    if (node.kind === 'alone') return referencesIn([node.paragraph], around);
    if (node.kind !== 'block') return [];
    const { tag } = node.opened;
    const inside = tag.kind === 'repeat' ? [...around.within, tag.name] : around.within;
    return [...referencesIn(node.children, { within: inside, inBlock: true }), ...referencesIn(node.otherwise, { within: around.within, inBlock: true })];
  });
