/** What of a start tag differs from letter to letter, or from copy to copy. */
import { attributeOf, escapeAttribute } from './markup.ts';
import type { Element, Mark } from './nodes.ts';
import { noteId, sortReferredTo } from './notes.ts';
import type { NotesBySort } from './notes.ts';
import type { Segment } from './segments.ts';

/** Elements that must be unique in a document, by the attribute that says which. */
const numbered: ReadonlyMap<string, readonly [attribute: string, sort: string]> = new Map([
  ['wp:docPr', ['id', 'drawing']],
  ['w:bookmarkStart', ['w:id', 'bookmark']],
  ['w:bookmarkEnd', ['w:id', 'bookmark']],
  ['w:permStart', ['w:id', 'perm']],
  ['w:permEnd', ['w:id', 'perm']],
  ['v:shape', ['id', 'shape']],
]);

const isControlId = (element: Element): boolean => element.name === 'w:id' && element.parent?.name === 'w:sdtPr';

/** The attribute by which an element must be unique; null where it need not be. */
export const numberOf = (element: Element): { readonly attribute: string; readonly sort: string; readonly value: string } | null => {
  const [attribute, sort] = numbered.get(element.name) ?? (isControlId(element) ? ['w:val', 'control'] : []);
  const value = attribute === undefined ? null : attributeOf(element, attribute);
  return attribute === undefined || sort === undefined || value === null ? null : { attribute, sort, value };
};

/** An attribute with what is written in the place of its value. */
export type Cut = readonly [attribute: string, segments: readonly Segment[]];

const numbersIn = (element: Element): readonly Cut[] => {
  const number = numberOf(element);
  if (number === null) return [];
  const name = element.name === 'w:bookmarkStart' ? attributeOf(element, 'w:name') : null;
  const { attribute, sort, value } = number;
  return [[attribute, [{ kind: 'id', sort, value }]], ...(name === null ? [] : [['w:name', [{ kind: 'id', sort: 'name', value: name }]] as const])];
};

const referenceIn = (element: Element, notes: NotesBySort): readonly Cut[] => {
  const sort = sortReferredTo(element);
  const first = sort === null ? undefined : notes.get(sort)?.first;
  return sort === null || first === undefined ? [] : [['w:id', [{ kind: 'reference', sort, note: noteId(element), first }]]];
};

const toldSegment = (piece: string | Mark): readonly Segment[] => {
  if (typeof piece === 'string') return [escapeAttribute(piece)];
  return piece.tag.kind === 'value' ? [{ kind: 'value', tag: piece.tag, context: { kind: 'attribute' } }] : [];
};

const toldIn = ({ told }: Element): readonly Cut[] =>
  told === undefined ? [] : [...told].map(([attribute, pieces]) => [attribute, pieces.flatMap(toldSegment)]);

/** A reference without a note would have the number of another one. */
export const refersToNothing = (element: Element, notes: NotesBySort): boolean => {
  const sort = sortReferredTo(element);
  return sort !== null && notes.get(sort)?.ids.has(noteId(element)) === false;
};

export const cutsIn = (element: Element, { repeated, notes }: { readonly repeated: boolean; readonly notes: NotesBySort }): readonly Cut[] => [
  ...(repeated ? numbersIn(element) : []),
  ...referenceIn(element, notes),
  ...toldIn(element),
];
