/** Reads one part of a Word document: its tags, and what they make of it. */
import { drawnNotAlone, setApartAlone } from './alone.ts';
import { foldBlocks } from './blocks.ts';
import { unbind } from './bound.ts';
import { markCodes } from './codes.ts';
import { fetchingCodes, mergeFieldsToTags, nestedIn } from './fields.ts';
import type { LeftField } from './fields.ts';
import { flatten } from './flatten.ts';
import { markFormulas } from './formulas.ts';
import { isParagraph } from './leaves.ts';
import { markParagraph } from './marks.ts';
import type { MarkedText } from './marks.ts';
import { elementsIn } from './nodes.ts';
import type { Element, Place } from './nodes.ts';
import { referencesIn } from './notes.ts';
import type { NotesBySort, Reference } from './notes.ts';
import type { Segment } from './segments.ts';
import { markTold } from './toldTexts.ts';
import type { Delimiters, Problem, Use } from './types.ts';
import { usesIn } from './uses.ts';
import { unreachableTags } from './unreachable.ts';
import { wrapValue } from './wrapping.ts';
import type { Wrap } from './wrapping.ts';

export interface ReadPart {
  /** Null where no tag stands in it: it stays as it is. */
  readonly segments: readonly Segment[] | null;
  readonly uses: readonly Use[];
  readonly problems: readonly Problem[];
}

export interface Reading {
  readonly part: string;
  readonly delimiters: Delimiters;
  readonly wrap: Wrap | null;
}

/** How much of a field's code is told, in characters. */
const toldOfCode = 200;

const leftFields = (fields: readonly LeftField[], place: Omit<Place, 'text'>): MarkedText => ({
  marks: [],
  problems: fields.map(({ kind, code }) => ({ kind, ...place, text: code.slice(0, 80), what: code.slice(0, toldOfCode) })),
});

const markAll = (root: Element, { part, delimiters }: Reading): readonly MarkedText[] => {
  const nested = nestedIn(root);
  return [...elementsIn(root)].filter(isParagraph).flatMap((paragraph, index) => {
    const where = { delimiters, place: { part, paragraph: index + 1 } };
    const left = mergeFieldsToTags(paragraph, { delimiters, nested });
    return [leftFields(left, where.place), markParagraph(paragraph, where), markCodes(paragraph, where), ...markFormulas(paragraph, where), ...markTold(paragraph, where)];
  });
};

const fetchingProblems = (root: Element, part: string): readonly Problem[] =>
  fetchingCodes(root).map((what) => ({ kind: 'fetchingField', part, paragraph: 0, text: what.slice(0, 80), what }));

/** A part with its tags read and its blocks folded. */
interface FoldedPart {
  readonly hasTags: boolean;
  readonly problems: readonly Problem[];
}

/** Reads the tags of a part into its tree. */
export const foldPart = (root: Element, reading: Reading): FoldedPart => {
  const fetching = fetchingProblems(root, reading.part);
  const marked = markAll(root, reading);
  const marks = marked.flatMap((one) => one.marks);
  const { wrap } = reading;
  if (wrap !== null) marks.forEach((mark) => wrapValue(mark, wrap));
  unbind(marks);
  const apart = setApartAlone(root);
  const problems = [...fetching, ...marked.flatMap((one) => one.problems), ...drawnNotAlone(marks, apart), ...foldBlocks(marks)];
  return { hasTags: marks.length > 0, problems: problems.length > 0 ? problems : unreachableTags(root.children, reading) };
};

/** The tree is used up: it becomes the segments. */
export const readWordPart = (root: Element, reading: Reading): ReadPart => {
  const { hasTags, problems } = foldPart(root, reading);
  return { segments: hasTags && problems.length === 0 ? flatten(root) : null, uses: usesIn(root.children), problems };
};

export interface ReadMain extends ReadPart {
  /** To the notes of each sort of which one stands in a block; no other sort is here. */
  readonly references: readonly Reference[];
}

/** As `readWordPart`, of the part that refers to notes. */
export const readMainPart = (root: Element, reading: Reading, notes: NotesBySort): ReadMain => {
  const { hasTags, problems } = foldPart(root, reading);
  const all = notes.size === 0 ? [] : referencesIn(root.children).filter(({ sort, id }) => notes.get(sort)?.ids.has(id) === true);
  const varying = new Set(all.filter(({ inBlock }) => inBlock).map(({ sort }) => sort));
  const written = new Map([...notes].filter(([sort]) => varying.has(sort)));
  const segments = hasTags && problems.length === 0 ? flatten(root, written) : null;
  return { segments, uses: usesIn(root.children), problems, references: all.filter(({ sort }) => varying.has(sort)) };
};
