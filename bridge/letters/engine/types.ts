/** What goes into the merge engine and what comes out. */

/** What opens and closes a tag; `{{` and `}}` unless told otherwise. */
export interface Delimiters {
  readonly start: string;
  readonly end: string;
}

/** Word content drawn with `docx` (table, list, picture), put in the place of its tag. Made by `rich.ts`. */
export interface Rich {
  readonly kind: 'rich';
  /** The drawn .docx whose body is inserted. */
  readonly docx: Uint8Array;
  /** It may stand in a line of text: a picture. */
  readonly inline: boolean;
}

/** A picture as it came, drawn in the place of its tag. */
export interface Picture {
  readonly kind: 'picture';
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpg';
  /** In pixels of 1/96 inch. */
  readonly width: number;
  readonly height: number;
  /** What it shows, for who does not see it. */
  readonly description: string;
}

/** What a value is drawn as, with a filter: `{{acties | tabel}}`. */
export type Drawing = 'table' | 'bullets' | 'numbers';

export type Scalar = string | number | boolean | null;
export type Value = Scalar | Rich | Picture | Data | readonly Data[];

/**
 * Values by name. `{{contact.naam}}` finds `{ 'contact.naam': … }` as well as `{ contact: { naam: … } }`; names are
 * compared as `fieldName` writes them. Null and an empty text are values: nothing is written. A name that is not there
 * is missing, and the letter is refused.
 */
export interface Data {
  readonly [name: string]: Value;
}

/** What an author has to mend before a template can be filled. */
export type ProblemKind =
  /** No .docx: damaged, encrypted, not a document. */
  | 'unreadable'
  /** Strict Open XML, which Word writes only on demand. */
  | 'strict'
  /** Macros. */
  | 'macros'
  /** Over a limit on size, entries or ratio; a path that leaves the package. */
  | 'oversize'
  | 'unsafePath'
  /** A relationship to something outside, other than a hyperlink. */
  | 'external'
  /** A part in another format to be taken in (altChunk). */
  | 'altChunk'
  /** A field that fetches something when the letter is opened: INCLUDETEXT, INCLUDEPICTURE, DDE, LINK. */
  | 'fetchingField'
  /** A merge field with a name or a switch that is not known. */
  | 'mergeField'
  /** What of Word's mail merge has no counterpart: a condition on a merge field, the next record, an address block. */
  | 'mergeRule'
  /** A tag that is opened and not closed, or closed and not opened. */
  | 'unclosedTag'
  | 'unopenedTag'
  /** What stands between the delimiters is no field, no condition and no block. */
  | 'notATag'
  /** A tag where no value can be written: in the description of a table, a field over two paragraphs. */
  | 'unreachableTag'
  | 'unknownFilter'
  /** A table or a list that is to be drawn where there is text beside it, or where no paragraph is. */
  | 'drawnNotAlone'
  /** `als` or `herhaal` without `einde`, `einde` or `anders` without them. */
  | 'unclosedBlock'
  | 'strayEnd'
  | 'strayElse'
  /** A block begins inside another and ends outside it, or begins in a link or a field and ends outside. */
  | 'crossedBlock'
  /** A block over the edge of a table, row or cell in a way that cannot be repeated. */
  | 'tableEdge'
  /** A block tag with text before or after it, of which the other tag stands in another paragraph. */
  | 'blockNotAlone';

export interface Problem {
  readonly kind: ProblemKind;
  /** `word/document.xml`, `word/header1.xml`; empty for the whole file. */
  readonly part: string;
  /** Counted from 1 within its part, as `readParagraphs` counts; 0 where it is no paragraph. */
  readonly paragraph: number;
  /** The text around it, as a reader sees it, at most 80 characters. */
  readonly text: string;
  /** What is wrong itself: the tag as typed, the address, the field code, the entry. */
  readonly what: string;
}

/** A name that the template uses. */
export interface Use {
  /** In the form of `fieldName`. */
  readonly name: string;
  /** As typed. */
  readonly typed: string;
  readonly as: 'value' | 'condition' | 'rows';
  /** The lists around it that are repeated, the outermost first: inside them a column of the list comes first. */
  readonly within: readonly string[];
  /** The value a condition compares with: `gegrond` in `{{als oordeel is gegrond}}`. */
  readonly comparedWith: string | null;
  /** Null where it is written as text. */
  readonly drawn: Drawing | null;
  readonly part: string;
  readonly paragraph: number;
  readonly text: string;
}

export interface CompileOptions {
  readonly delimiters?: Delimiters;
  /** Puts each value in a content control tagged with its field's name; `locked` keeps it from being edited. */
  readonly wrap?: 'open' | 'locked';
}

/** A template, read. Opaque but for what its author has to know. */
export interface Template {
  readonly uses: readonly Use[];
  readonly problems: readonly Problem[];
}

/** What travels in the letter to make it again. Not shown in Word. */
export interface Stamp {
  readonly templateCode: string;
  readonly templateVersion: number;
  /** The answers as they were sent, as JSON. */
  readonly answers: string;
}

/** An add-in of Word, by the id in its manifest. */
export interface AddIn {
  readonly id: string;
}

/** What stands above the columns of a drawn table: by list, by column, both in the form of `fieldName`. */
export type Headings = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface FillOptions {
  /** A column's own name where nothing is said of it. */
  readonly headings?: Headings;
  readonly stamp?: Stamp;
  /** Whose pane Word opens with the letter. */
  readonly opens?: AddIn;
}

export type Filled =
  | { readonly kind: 'filled'; readonly bytes: Uint8Array }
  /** Names without a value, in the form of `fieldName`, in the order of their use. */
  | { readonly kind: 'missing'; readonly fields: readonly string[] };
