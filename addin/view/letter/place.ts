import type { Answers } from '../../../bridge/letters/questions.ts';

/** A template with its answers, all of which the bridge will accept. */
export interface FilledLetter {
  readonly templateCode: string;
  readonly answers: Answers;
}

/** Where a letter belongs: to a dossier, to one of its lines, or to a task. */
export interface LetterPlace {
  /** Begins the names of the drafts. */
  readonly form: string;
  /** Where such letters are made; one for looking only is made at `/preview` under it. */
  readonly path: string;
  readonly bodyOf: (letter: FilledLetter) => object;
  /** The address to go to once it is made. */
  readonly after: string;
  /** What the button says that puts the letter where it belongs. */
  readonly send: string;
}

export const previewPath = (path: string): string => `${path}/preview`;
