/** What a letter was made from: it carries its template and its answers, so that it can be made again. */
import { dossierNumber } from '../dossiers/command.ts';
import { findDossier } from '../dossiers/read.ts';
import { refused } from '../errors.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import { read } from '../route.ts';
import { taskNumber } from '../tasks/command.ts';
import { findTask } from '../tasks/read.ts';
import type { Asked, Route } from '../route.ts';
import { words } from '../words.ts';
import type { Words } from '../words.ts';
import { readStamp } from './engine/keep.ts';
import type { Stamp } from './engine/types.ts';
import { noSuchTemplate } from './order.ts';
import type { Desk } from './order.ts';
import type { Answers } from './questions.ts';
import { answers, letterMade } from './schema.ts';
import type { LetterMade } from './schema.ts';

const notInDossier = words('Dit document bestaat niet (meer) in dit dossier.', 'This document does not exist (any more) in this dossier.');
const notAtTask = words('Dit document bestaat niet (meer) bij deze taak.', 'This document does not exist (any more) with this task.');
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

interface Place {
  /** Read on behalf of the employee: the ERP decides what they may see. */
  readonly documents: (asked: Asked) => Promise<Answer<{ readonly documents: readonly { readonly id: string }[] }>>;
  readonly notHere: Words;
}

const inDossier: Place = { documents: (asked) => findDossier(asked.caller, dossierNumber(asked)), notHere: notInDossier };
const atTask: Place = { documents: (asked) => findTask(asked.caller, taskNumber(asked)), notHere: notAtTask };

const documentBytes = async ({ documents, notHere }: Place, asked: Asked): Promise<Answer<Uint8Array>> => {
  const found = await documents(asked);
  if (found.kind === 'refused') return found;
  const document = found.value.documents.find(({ id }) => id === asked.params['id']);
  return document === undefined ? refused('notFound', notHere) : asked.caller.erp.getContent(document.id);
};

const readMade = async (desk: Desk, place: Place, asked: Asked): Promise<Answer<LetterMade>> => {
  const bytes = await documentBytes(place, asked);
  if (bytes.kind === 'refused') return bytes;
  const stamp = readStamp(bytes.value);
  const known = stamp === null ? null : answersIn(stamp);
  if (stamp === null || known === null) return refused('notFound', notOurs);
  const { templateCode, templateVersion: version } = stamp;
  const newest = (await desk.templates()).get(templateCode);
  if (newest === undefined) return refused('notFound', noSuchTemplate(templateCode));
  return done({ templateCode, version, newestVersion: newest.version, title: newest.file.title, answers: known });
};

export const letterMadeRoutes = (desk: Desk): readonly Route[] => [
  read({
    path: '/dossiers/:number/documents/:id/letter',
    summary: 'What a letter was made from: its template and its answers, to make it again.',
    answer: letterMade,
    handle: (asked) => readMade(desk, inDossier, asked),
  }),
  read({
    path: '/tasks/:number/documents/:id/letter',
    summary: 'What a letter about a task was made from: its template and its answers, to make it again.',
    answer: letterMade,
    handle: (asked) => readMade(desk, atTask, asked),
  }),
];
