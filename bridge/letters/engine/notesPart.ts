/**
 * Reads a part with notes of which one is referred to in a block. A note is written once for each time that the letter
 * refers to it, with the values of that place and a number of its own; not at all where nothing refers to it.
 */
import { flatten, flattenNote, sentinel } from './flatten.ts';
import { grouped } from './grouped.ts';
import { withAttribute, writtenName } from './markup.ts';
import type { Element, Node } from './nodes.ts';
import { isNote, noteId, notesRoot } from './notes.ts';
import type { NoteSort, Reference } from './notes.ts';
import type { NoteForm, NotesSegment, Segment } from './segments.ts';
import type { Use } from './types.ts';
import { usesIn } from './uses.ts';
import { foldPart } from './wordPart.ts';
import type { ReadPart, Reading } from './wordPart.ts';

const formOf = (note: Element, references: readonly Reference[]): NoteForm => {
  const [before = '', after = ''] = withAttribute(note, 'w:id', sentinel).split(sentinel);
  const name = writtenName(note);
  const repeated = references.length > 1 || references.some(({ within }) => within.length > 0);
  return { start: [before, `${after}>`], children: flattenNote(note, repeated), end: `</${name}>`, prefix: name.slice(0, name.indexOf(':') + 1) };
};

/** Takes the notes out of the tree, and puts something in the place of the first. */
const takenOut = (around: Element, sort: NoteSort): readonly Element[] => {
  const notes = around.children.filter((node) => isNote(node, sort));
  const [first] = notes;
  const left = (node: Node): readonly Node[] => (node === first ? [{ kind: 'text', raw: sentinel }] : isNote(node, sort) ? [] : [node]);
  around.children = around.children.flatMap(left);
  return notes;
};

const withNotes = (segments: readonly Segment[], notes: NotesSegment): readonly Segment[] =>
  segments.flatMap((segment): readonly Segment[] => {
    if (typeof segment !== 'string' || !segment.includes(sentinel)) return [segment];
    const [before = '', after = ''] = segment.split(sentinel);
    return [before, notes, after];
  });

/** The notes of one sort, with every place that refers to one. */
interface ReferredSort {
  readonly sort: NoteSort;
  readonly references: readonly Reference[];
}

const segmentsOf = (root: Element, around: Element, { sort, references }: ReferredSort): readonly Segment[] => {
  const byNote = grouped(references, ({ id }) => id);
  const forms = takenOut(around, sort).map((note) => [noteId(note), formOf(note, byNote.get(noteId(note)) ?? [])] as const);
  return withNotes(flatten(root), { kind: 'notes', sort, forms: new Map(forms) });
};

/** Of places within the same lists, one: what they ask is the same. */
const unlike = (references: readonly Reference[]): readonly Reference[] => [...new Map(references.map((one) => [JSON.stringify([one.id, one.within]), one])).values()];

/** A name in a note is looked up where the text refers to the note. */
const usesOf = (around: Element, { sort, references }: ReferredSort): readonly Use[] => {
  const notes = new Map(around.children.filter((node) => isNote(node, sort)).map((note) => [noteId(note), note]));
  return unlike(references).flatMap(({ id, within }) => usesIn(notes.get(id)?.children ?? [], within));
};

export const readNotes = (root: Element, reading: Reading, referred: ReferredSort): ReadPart => {
  const { problems } = foldPart(root, reading);
  const around = notesRoot(root, referred.sort);
  if (around === null) throw new Error('Notes stand in something');
  const uses = usesOf(around, referred);
  return { segments: problems.length > 0 ? null : segmentsOf(root, around, referred), uses, problems };
};
