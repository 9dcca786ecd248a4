/** Hints on a letter as it would become; nothing is written. */
import { done } from '../../outcome.ts';
import type { Answer } from '../../outcome.ts';
import { readFrom } from '../../route.ts';
import type { Route } from '../../route.ts';
import type { Language } from '../../words.ts';
import type { MadeLetter } from '../../documents/plans.ts';
import { readParagraphs } from '../engine/paragraphs.ts';
import type { Previews } from '../preview.ts';
import { makeTaskLetter, previewLetter } from '../schema.ts';
import { hintsFor } from './hints.ts';
import { hints } from './schema.ts';
import type { Hints } from './schema.ts';

const mainText = (docx: Uint8Array): readonly string[] =>
  readParagraphs(docx)
    .filter(({ role, nested }) => role === 'main' && !nested)
    .map(({ text }) => text);

const hintsOn = (made: Answer<MadeLetter>, language: Language): Answer<Hints> => {
  if (made.kind === 'refused') return made;
  return done({ hints: hintsFor(mainText(made.value.bytes)).map((hint) => ({ ...hint, advice: hint.advice[language] })) });
};

export const hintRoutes = ({ ofDossier, ofTask }: Previews): readonly Route[] => [
  readFrom({
    path: '/dossiers/:number/letters/hints',
    summary: 'Hints for plainer Dutch on a letter as it would become, without keeping it.',
    body: previewLetter,
    answer: hints,
    handle: async (asked) => hintsOn(await ofDossier(asked), asked.language),
  }),
  readFrom({
    path: '/tasks/:number/letters/hints',
    summary: 'Hints for plainer Dutch on a letter about a task as it would become, without keeping it.',
    body: makeTaskLetter,
    answer: hints,
    handle: async (asked) => hintsOn(await ofTask(asked), asked.language),
  }),
];
