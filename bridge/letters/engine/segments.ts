/** What is left of a part once it was read: text that stays, and what is worked out for each letter. */
import type { Context } from './contexts.ts';
import type { Look } from './look.ts';
import type { NoteSort } from './notes.ts';
import type { ConditionTag, RowsTag, ValueTag } from './tags.ts';

/** The value of a tag, in markup of the place. */
export interface ValueSegment {
  readonly kind: 'value';
  readonly tag: ValueTag;
  readonly context: Context;
}

export interface BlockSegment {
  readonly kind: 'block';
  readonly tag: ConditionTag | RowsTag;
  readonly children: readonly Segment[];
  readonly otherwise: readonly Segment[];
}

/** A paragraph that holds one value: see `Alone`. */
export interface AloneSegment {
  readonly kind: 'alone';
  readonly tag: ValueTag;
  readonly paragraph: readonly Segment[];
  readonly stays: boolean;
  /** What is drawn in its place looks like this. */
  readonly look: Look;
  /** Bookmarks and comments that begin or end before the value, and after it. */
  readonly before: readonly Segment[];
  readonly after: readonly Segment[];
}

/** What must hold something: a cell a paragraph at its end, a table a row. */
export interface HolderSegment {
  readonly kind: 'holder';
  readonly holds: 'paragraph' | 'row';
  readonly start: string;
  readonly children: readonly Segment[];
  readonly end: string;
  /** Namespace prefix of the file with its colon: `w:`. */
  readonly prefix: string;
}

/** A number that must be unique in the letter; the first copy keeps its own. */
export interface IdSegment {
  readonly kind: 'id';
  /** Numbers of the same sort and value in one copy stay the same. */
  readonly sort: string;
  readonly value: string;
}

/** What only the first copy of a repeated block may have, such as the anchor of a comment. */
export interface OnceSegment {
  readonly kind: 'once';
  readonly children: readonly Segment[];
}

/** The number of a note that is written for each time that the letter refers to it. */
export interface ReferenceSegment {
  readonly kind: 'reference';
  readonly sort: NoteSort;
  /** Its number in the template. */
  readonly note: string;
  /** The number of the first such note in the letter. */
  readonly first: number;
}

export interface NoteForm {
  /** Around its number. */
  readonly start: readonly [before: string, after: string];
  readonly children: readonly Segment[];
  readonly end: string;
  readonly prefix: string;
}

/** The notes that the letter refers to, in that order. Stands in a part that is written after the text. */
export interface NotesSegment {
  readonly kind: 'notes';
  readonly sort: NoteSort;
  readonly forms: ReadonlyMap<string, NoteForm>;
}

export type Segment = string | ValueSegment | BlockSegment | AloneSegment | HolderSegment | IdSegment | OnceSegment | ReferenceSegment | NotesSegment;
