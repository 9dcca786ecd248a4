import { existsSync } from 'node:fs';
import path from 'node:path';
import { readLetterFile } from '../letters/check/readLetterFile.ts';
import type { LetterFile } from '../letters/letterFile.ts';
import type { Answers } from '../letters/questions.ts';
import { makeLetter } from '../letters/schema.ts';
import { apart } from './apart.ts';
import type { Apart } from './apart.ts';
import { checkPlace } from './checkPlace.ts';
import { Failure, textOption } from './command.ts';
import type { Command } from './command.ts';
import { readBytes, readJson, refuseOverwriting, writeWhole } from './files.ts';
import { findingLines } from './findingLines.ts';
import { outputOf, outputOption } from './output.ts';
import { projectTemplates } from './projectTemplates.ts';
import { sampleLetter } from './sampleLetter.ts';
import { templatesAt } from './templateFolders.ts';
import type { TemplatePlace } from './templateFolders.ts';

const textAt = async (file: string): Promise<string> => new TextDecoder().decode(await readBytes(file));

/** A code has no separator, and is no folder where the command is given. */
const isFolder = (given: string): boolean => given.includes('/') || given.includes(path.sep) || existsSync(given);

const codeAt = async ({ file }: TemplatePlace): Promise<string | null> => {
  const read = file === null ? null : readLetterFile(await textAt(file).catch(() => ''), 'en');
  return read?.kind === 'read' ? read.file.code : null;
};

const withCode = async (code: string, folder: string): Promise<TemplatePlace> => {
  const places = await templatesAt(folder);
  const codes = await Promise.all(places.map(codeAt));
  const found = places[codes.indexOf(code)];
  if (found !== undefined) return found;
  throw new Failure(`There is no template ${code} in ${folder}. There are: ${codes.filter((one) => one !== null).join(', ')}.`);
};

const inFolder = async (folder: string): Promise<TemplatePlace> => {
  const [place, ...more] = await templatesAt(folder);
  if (place === undefined || more.length > 0) throw new Failure(`There is more than one template in ${folder}; name the folder of one.`);
  return place;
};

const placeOf = (given: string, folder: string): Promise<TemplatePlace> => (isFolder(given) ? inFolder(given) : withCode(given, folder));

const readFile = async ({ shown, file }: TemplatePlace): Promise<LetterFile> => {
  if (file === null) throw new Failure(`${shown} has no letter.json beside it; 'letters fill' fills a document on its own.`);
  const read = readLetterFile(await textAt(file), 'en');
  if (read.kind === 'faulty') throw new Failure(`${file} is not right.`);
  return read.file;
};

/** Warnings keep nobody from a preview. */
const refuseErrors = async (readers: Apart, place: TemplatePlace): Promise<void> => {
  const errors = (await checkPlace(readers, place, 'en')).findings.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new Failure(`${place.shown} cannot be filled.\n${errors.flatMap((finding) => findingLines(finding, 'en')).join('\n')}`);
};

const readAnswers = async (file: string | undefined): Promise<Answers> => {
  if (file === undefined) return {};
  const read = makeLetter.shape.answers.safeParse(await readJson(file));
  if (read.success) return read.data;
  throw new Failure(`${file} must hold an object with an answer for each name: { "name": "answer" }.`);
};

const letterAt = async (readers: Apart, place: TemplatePlace, answers: Answers): Promise<Uint8Array> => {
  await refuseErrors(readers, place);
  return sampleLetter(readers.filler, { file: await readFile(place), document: await readBytes(place.document), answers });
};

export const templatesPreview: Command = {
  name: 'templates preview',
  summary: 'Make a letter about a complaint that never was.',
  parameters: [{ name: 'folder or code' }],
  options: {
    answers: { type: 'string', value: 'file', says: 'Answers to its questions, as JSON; examples for the others.' },
    output: outputOption,
    templates: { type: 'string', value: 'folder', says: 'Where a code is looked up; the templates that come with Klachtwijzer unless told otherwise.' },
  },
  details: ['A folder with a letter.docx and its letter.json, or the code of a template: VERWIJZING.'],
  run: async (given, { tell }) => {
    const output = outputOf(given);
    const answers = textOption(given, 'answers');
    const place = await placeOf(given.parameters[0] ?? '', textOption(given, 'templates') ?? projectTemplates());
    await refuseOverwriting(output, [place.document, ...(place.file === null ? [] : [place.file]), ...(answers === undefined ? [] : [answers])]);
    const answered = await readAnswers(answers);
    await writeWhole(output, await apart((readers) => letterAt(readers, place, answered)));
    tell(`Written: ${output}`);
    return 0;
  },
};
