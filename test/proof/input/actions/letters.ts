import type { Question, TemplateView } from '../../../../bridge/letters/schema.ts';
import { openDossier } from '../fixtures.ts';
import type { World } from '../world.ts';
import { me, mustSend, seenDossier } from './action.ts';
import type { Action, Made } from './action.ts';
import { notSatisfied } from './dossiers.ts';
import { completedTask } from './tasks.ts';

const answerTo = ({ kind, choices, default: text }: Question): string => {
  if (text !== undefined && text !== '') return text;
  return choices?.[0] ?? (kind === 'date' ? '2026-12-01' : 'Zoals besproken');
};

/** Any good answers to what a template asks. */
const answersFor = async (world: World, templateCode: string, about: string): Promise<Readonly<Record<string, string>>> => {
  const templates = await world.wire.get<readonly TemplateView[]>(`/templates?${about}`, await world.token(me));
  const asked = templates.find(({ code }) => code === templateCode)?.questions.filter(({ required }) => required) ?? [];
  return Object.fromEntries(asked.map((question) => [question.name, answerTo(question)]));
};

const letter = async (world: World): Promise<Action> => {
  const number = await openDossier(world);
  const answers = await answersFor(world, 'ONTVANGST', `dossier=${number}`);
  return { path: `/dossiers/${number}/letters`, body: { templateCode: 'ONTVANGST', answers, lineNumber: null }, writes: 2 };
};

const taskLetter = async (world: World): Promise<Action> => {
  const number = await completedTask(world);
  const answers = await answersFor(world, 'NIET-IN-BEH', `task=${number}`);
  return { path: `/tasks/${number}/letters`, body: { templateCode: 'NIET-IN-BEH', answers }, writes: 2 };
};

const refer = async (world: World): Promise<Action> => {
  const number = await openDossier(world);
  await mustSend(world, `/dossiers/${number}/check`, notSatisfied);
  const answers = await answersFor(world, 'VERWIJZING', `dossier=${number}`);
  return { path: `/dossiers/${number}/refer`, body: { bodyCode: 'HUURCOM', remark: '', answers }, writes: 3 };
};

const upload = async (world: World): Promise<Action> => {
  const number = await openDossier(world);
  const body = Buffer.from(`Een foto van ${number}`);
  return { path: `/dossiers/${number}/documents?fileName=foto.jpg`, body, contentType: 'image/jpeg', writes: 2 };
};

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A letter that was made just now, as the dossier shows it. */
const madeLetter = async (world: World) => {
  const made = await letter(world);
  await mustSend(world, made.path, made.body);
  const dossier = await seenDossier(world, made.path.split('/')[2] ?? '');
  const [document] = dossier.documents;
  if (document === undefined) throw new Error('The dossier shows no letter');
  return document;
};

const putBack = async (world: World): Promise<Action> => {
  const { id, version } = await madeLetter(world);
  const other = await madeLetter(world);
  const body = await world.erp.content(other.id);
  return { path: `/documents/${id}/content?version=${encodeURIComponent(version)}`, body, contentType: docxType, writes: 1 };
};

const finish = async (world: World): Promise<Action> => {
  const { id, version } = await madeLetter(world);
  return { path: `/documents/${id}/finish`, body: { version }, writes: 1 };
};

export const letterActions: readonly Made[] = [
  { name: 'make a letter', versioned: false, make: letter },
  { name: 'make a letter for a task', versioned: false, make: taskLetter },
  { name: 'refer', versioned: false, make: refer },
  { name: 'upload a document', versioned: false, make: upload },
  { name: 'put an edited letter back', versioned: true, make: putBack },
  { name: 'make a letter final', versioned: true, make: finish },
];
