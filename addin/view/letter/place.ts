import type { Answers } from '../../../bridge/letters/questions.ts';

/** A template with its answers, all of which the bridge will accept. */
export interface FilledLetter {
  readonly templateCode: string;
  /** Left out: the newest. */
  readonly templateVersion?: number;
  readonly answers: Answers;
}

/** Where a letter belongs: to a dossier, to one of its lines, or to a task. */
export interface LetterPlace {
  /** Begins the names of the drafts. */
  readonly form: string;
  /** Where such letters are made; what is made of one for looking only stands under it. */
  readonly path: string;
  readonly bodyOf: (letter: FilledLetter) => object;
  /** The address to go to once it is made. */
  readonly after: string;
  /** What the button says that puts the letter where it belongs. */
  readonly send: string;
}

export const previewPath = (path: string): string => `${path}/preview`;

export const pdfPath = (path: string): string => `${path}/pdf`;

export const hintsPath = (path: string): string => `${path}/hints`;
