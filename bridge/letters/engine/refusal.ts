import type { Problem, ProblemKind } from './types.ts';

/** Why a file cannot be read, in `Problem.what` of a problem of the kind `unreadable`. */
export type Unreadable =
  /** Protected with a password. */
  | 'encrypted'
  /** A document of Word 97 to 2003, whatever its name says. */
  | 'oldWord'
  /** No zip file, so no .docx. */
  | 'notZip'
  /** A zip file of which the parts contradict each other; two entries of one name; entries that share bytes. */
  | 'damaged'
  /** Written by a program that does it unlike Word: zip64, more than one disk, another way of packing. */
  | 'zip64'
  | 'multiDisk'
  | 'packing'
  /** No [Content_Types].xml, no main part, or the main part is not a Word document's. */
  | 'notWord'
  /** XML that is not well-formed, that has a DOCTYPE, or that is neither UTF-8 nor UTF-16. */
  | 'xml'
  | 'doctype'
  | 'encoding'
  /** Digitally signed: a letter made of it would carry a broken signature. */
  | 'signed';

/** Which limit is passed, in `Problem.what` of a problem of the kind `oversize`. */
export type Oversize =
  | 'file'
  | 'entries'
  | 'unpacked'
  | 'entry'
  | 'ratio'
  /** Reading it took more time or memory than a worker has. */
  | 'work';

/** A problem of a whole file or a whole part. */
export const refusal = (kind: ProblemKind, what: string, part = ''): Problem => ({ kind, part, paragraph: 0, text: '', what });

export const unreadable = (what: Unreadable, part = ''): Problem => refusal('unreadable', what, part);

export const oversize = (what: Oversize, part = ''): Problem => refusal('oversize', what, part);
