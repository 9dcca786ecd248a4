/** What a letter was made from: it carries its template and its answers, so that it can be made again. */
import { dossierNumber } from '../dossiers/command.ts';
import { findDossier } from '../dossiers/read.ts';
import { refused } from '../errors.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import { read } from '../route.ts';
import type { Asked, Route } from '../route.ts';
import { words } from '../words.ts';
import { readStamp } from './engine/keep.ts';
import type { Stamp } from './engine/types.ts';
import { noSuchTemplate } from './order.ts';
import type { Desk } from './order.ts';
import type { Answers } from './questions.ts';
import { answers, letterMade } from './schema.ts';
import type { LetterMade } from './schema.ts';

const noSuchDocument = words('Dit document bestaat niet (meer) in dit dossier.', 'This document does not exist (any more) in this dossier.');
const notOurs = words(
  'Dit document is niet met Klachtwijzer gemaakt, of te lang geleden. Maak een nieuwe brief.',
  'This document was not made with Klachtwijzer, or too long ago. Make a new letter.',
);

/** The letter lay with people, who may have changed anything in it. */
const answersIn = ({ answers: json }: Stamp): Answers | null => {
  try {
    const parsed = answers.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

const documentBytes = async (asked: Asked): Promise<Answer<Uint8Array>> => {
  const dossier = await findDossier(asked.caller, dossierNumber(asked));
  if (dossier.kind === 'refused') return dossier;
  const document = dossier.value.documents.find(({ id }) => id === asked.params['id']);
  return document === undefined ? refused('notFound', noSuchDocument) : asked.caller.erp.getContent(document.id);
};

const readMade = async (desk: Desk, asked: Asked): Promise<Answer<LetterMade>> => {
  const bytes = await documentBytes(asked);
  if (bytes.kind === 'refused') return bytes;
  const stamp = readStamp(bytes.value);
  const known = stamp === null ? null : answersIn(stamp);
  if (stamp === null || known === null) return refused('notFound', notOurs);
  const { templateCode, templateVersion: version } = stamp;
  const newest = (await desk.templates()).get(templateCode);
  if (newest === undefined) return refused('notFound', noSuchTemplate(templateCode));
  return done({ templateCode, version, newestVersion: newest.version, title: newest.file.title, answers: known });
};

export const letterMadeRoute = (desk: Desk): Route =>
  read({
    path: '/dossiers/:number/documents/:id/letter',
    summary: 'What a letter was made from: its template and its answers, to make it again.',
    answer: letterMade,
    handle: (asked) => readMade(desk, asked),
  });
