/** What is made of a letter that is not kept: the letter itself, hints on it, a PDF. */
import type { MadeLetter } from '../documents/plans.ts';
import type { Answer } from '../outcome.ts';
import type { Asked } from '../route.ts';
import type { MakeTaskLetter, PreviewLetter } from './schema.ts';

export interface Previews {
  readonly ofDossier: (asked: Asked<PreviewLetter>) => Promise<Answer<MadeLetter>>;
  readonly ofTask: (asked: Asked<MakeTaskLetter>) => Promise<Answer<MadeLetter>>;
}
