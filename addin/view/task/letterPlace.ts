import type { MakeTaskLetter } from '../../../bridge/letters/schema.ts';
import { taskPath } from '../../flow/paths.ts';
import { to } from '../../flow/route.ts';
import type { LetterPlace } from '../letter/place.ts';

/** A letter about a task that has no dossier. */
export const letterPlace = (number: string): Omit<LetterPlace, 'form' | 'send'> => ({
  path: taskPath(number, 'letters'),
  bodyOf: (letter): MakeTaskLetter => letter,
  after: to.task(number),
});
