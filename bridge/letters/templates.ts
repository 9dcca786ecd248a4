/** The templates in folders: `<name>/letter.docx` with `<name>/letter.json`, read and compiled once. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TemplateFault } from './check/faults.ts';
import type { Filler } from './filling/filler.ts';
import { templateFrom } from './templateFrom.ts';
import type { LetterTemplate, TemplateFiles, TemplateRead } from './templateFrom.ts';

export type { LetterTemplate } from './templateFrom.ts';

export interface Templates {
  /** By code, in the order of the folders; only templates without a fault. */
  readonly usable: ReadonlyMap<string, LetterTemplate>;
  /** Why the other templates are not offered. */
  readonly faults: readonly TemplateFault[];
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

const filesIn = async (folder: string): Promise<TemplateFiles> => ({
  file: await readFile(join(folder, 'letter.json'), 'utf8').catch(asError),
  document: await readFile(join(folder, 'letter.docx')).catch(asError),
});

const foldersIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
};

interface Shelf extends Templates {
  /** The codes of templates with a fault. */
  readonly withFaults: readonly string[];
}

const shelved = (all: readonly (readonly [name: string, read: TemplateRead])[]): Shelf => {
  const usable = new Map<string, LetterTemplate>();
  const faults: TemplateFault[] = [];
  const withFaults: string[] = [];
  for (const [name, read] of all) {
    if (read.kind === 'faulty') {
      faults.push(...read.faults);
      if (read.code !== null) withFaults.push(read.code);
    } else if (usable.has(read.template.file.code)) {
      faults.push({ file: `${name}/letter.json`, at: 'code', text: `De code ${read.template.file.code} hoort al bij een ander sjabloon.` });
    } else usable.set(read.template.file.code, read.template);
  }
  return { usable, faults, withFaults };
};

/** What was published lies in folders of its own, without these files. */
const isThere = ({ file, document }: TemplateFiles): boolean => ![file, document].every((one) => one instanceof Error && 'code' in one && one.code === 'ENOENT');

const readFolder = async (filler: Pick<Filler, 'read'>, folder: string): Promise<Shelf> => {
  const all: (readonly [string, TemplateRead])[] = [];
  for (const name of await foldersIn(folder)) {
    const files = await filesIn(join(folder, name));
    if (isThere(files)) all.push([name, await templateFrom(filler, { name, version: 1, ...files })]);
  }
  return shelved(all);
};

/** A later folder goes over an earlier one; with a fault in it, nobody is given the text that it was to replace. */
const over = (under: Templates, { usable, faults, withFaults }: Shelf): Templates => ({
  usable: new Map([...[...under.usable].filter(([code]) => !withFaults.includes(code)), ...usable]),
  faults: [...under.faults, ...faults],
});

/** Reads every template: ours, and then an association's own over them. Throws only where a folder itself cannot be read. */
export const readTemplates = async (filler: Pick<Filler, 'read'>, folders: readonly string[]): Promise<Templates> => {
  let all: Templates = { usable: new Map(), faults: [] };
  for (const folder of folders) all = over(all, await readFolder(filler, folder));
  return all;
};
