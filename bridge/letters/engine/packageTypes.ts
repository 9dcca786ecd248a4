import type { ContentTypes } from './contentTypes.ts';
import type { Relationship } from './relationships.ts';
import type { Entry } from './zip.ts';

export type Role =
  | 'main'
  | 'header'
  | 'footer'
  | 'footnotes'
  | 'endnotes'
  | 'comments'
  | 'diagram'
  | 'chart'
  | 'properties'
  | 'settings'
  | 'numbering'
  | 'styles'
  | 'relationships'
  | 'other';

export interface Part {
  readonly name: string;
  readonly contentType: string;
  readonly role: Role;
}

/** An address outside that was taken out; empty for a mail merge that names none. */
export interface Removed {
  readonly part: string;
  readonly target: string;
}

/** A .docx or .dotx that passed the guard. */
export interface WordPackage {
  readonly main: Part;
  /** Every part, relationships too, in the order of the file. What has no content type is no part and is left out. */
  readonly parts: readonly Part[];
  readonly contentTypes: ContentTypes;
  readonly contentTypesEntry: Entry;
  /** What its settings took from elsewhere and no longer do. */
  readonly removed: readonly Removed[];
  /** The bytes of a part as they stand in the file. */
  readonly entry: (part: Part) => Entry;
  /** The text of an XML part, decoded from UTF-8 or UTF-16, without its byte order mark. */
  readonly text: (part: Part) => string;
  readonly bytes: (part: Part) => Uint8Array;
  /** Relationships of a part, or of the package itself by an empty name, with targets resolved to the names of parts where they lie within the package. */
  readonly relationships: (part: Pick<Part, 'name'>) => readonly Relationship[];
  /** A part by its name, however that is written; null where there is none. */
  readonly part: (name: string) => Part | null;
}
