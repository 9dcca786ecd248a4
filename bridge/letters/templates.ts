/** The templates in a folder: `<name>/letter.docx` with `<name>/letter.json`, read and compiled once. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { compile } from './engine.ts';
import type { Compiled } from './engine.ts';
import { faultsOfDocument, faultsOfFile } from './faults.ts';
import type { TemplateFault } from './faults.ts';
import { letterFile } from './letterFile.ts';
import type { LetterFile } from './letterFile.ts';

export interface LetterTemplate {
  readonly file: LetterFile;
  readonly compiled: Compiled;
}

export interface Templates {
  /** By code, in the order of the folders; only templates without a fault. */
  readonly usable: ReadonlyMap<string, LetterTemplate>;
  /** Why the other templates are not offered. */
  readonly faults: readonly TemplateFault[];
}

type Read<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'faulty'; readonly faults: readonly TemplateFault[] };

const faulty = (file: string, faults: readonly Omit<TemplateFault, 'file'>[]): Read<never> => ({
  kind: 'faulty',
  faults: faults.map((fault) => ({ file, ...fault })),
});

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const inDutch = { error: z.locales.nl().localeError };

const readLetterFile = async (folder: string, file: string): Promise<Read<LetterFile>> => {
  try {
    const parsed = letterFile.safeParse(JSON.parse(await readFile(join(folder, file), 'utf8')), inDutch);
    if (parsed.success) return { kind: 'read', value: parsed.data };
    return faulty(file, parsed.error.issues.map(({ path, message }) => ({ at: path.join('.'), text: message })));
  } catch (error) {
    return faulty(file, [{ at: '', text: `Dit bestand is niet te lezen: ${messageOf(error)}` }]);
  }
};

const readDocument = async (folder: string, file: string): Promise<Read<Compiled>> => {
  try {
    return { kind: 'read', value: await compile(await readFile(join(folder, file))) };
  } catch (error) {
    return faulty(file, [{ at: '', text: `Dit bestand is niet te lezen: ${messageOf(error)}` }]);
  }
};

const readTemplate = async (folder: string, name: string): Promise<Read<LetterTemplate>> => {
  const names = { file: `${name}/letter.json`, document: `${name}/letter.docx` };
  const file = await readLetterFile(folder, names.file);
  if (file.kind === 'faulty') return file;
  const document = await readDocument(folder, names.document);
  if (document.kind === 'faulty') return document;
  const faults = [
    ...faultsOfFile(file.value).map((fault) => ({ file: names.file, ...fault })),
    ...faultsOfDocument(file.value, document.value).map((fault) => ({ file: names.document, ...fault })),
  ];
  return faults.length > 0
    ? { kind: 'faulty', faults }
    : { kind: 'read', value: { file: file.value, compiled: document.value } };
};

const addTo = (usable: Map<string, LetterTemplate>, name: string, read: Read<LetterTemplate>): readonly TemplateFault[] => {
  if (read.kind === 'faulty') return read.faults;
  const { code } = read.value.file;
  if (usable.has(code)) {
    return [{ file: `${name}/letter.json`, at: 'code', text: `De code ${code} hoort al bij een ander sjabloon.` }];
  }
  usable.set(code, read.value);
  return [];
};

const foldersIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
};

/** Reads every template. Throws only where the folder itself cannot be read. */
export const readTemplates = async (folder: string): Promise<Templates> => {
  const usable = new Map<string, LetterTemplate>();
  const faults: TemplateFault[] = [];
  for (const name of await foldersIn(folder)) {
    faults.push(...addTo(usable, name, await readTemplate(folder, name)));
  }
  return { usable, faults };
};
