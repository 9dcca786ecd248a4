import type { MakeLetter } from '../../../../bridge/letters/schema.ts';
import { dossierPath } from '../../../flow/dossier/paths.ts';
import { to } from '../../../flow/route.ts';
import type { LetterPlace } from '../../letter/place.ts';

/** The dossier, or with a number one of its lines. */
export const letterPlace = (number: string, lineNumber: number | null): Omit<LetterPlace, 'send' | 'form'> => ({
  path: dossierPath(number, 'letters'),
  bodyOf: (letter): MakeLetter => ({ ...letter, lineNumber }),
  after: lineNumber === null ? to.dossier(number) : to.line(number, lineNumber),
});
