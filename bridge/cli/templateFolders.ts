/** Where templates are: a folder with `letter.docx` and `letter.json`, a folder of such folders, or a document alone. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './command.ts';

export const names = { document: 'letter.docx', file: 'letter.json' } as const;

export interface TemplatePlace {
  /** As a person knows it: the folder, or the document that stands alone. */
  readonly shown: string;
  readonly document: string;
  /** Whether it is one version of several of one template, as publishing keeps them: `<CODE>/versions/3`. */
  readonly isVersion: boolean;
  /** Null where a document stands alone. */
  readonly file: string | null;
}

/** Folders in folders; an association keeps its own templates at most this deep. */
const deepest = 4;

const isVersion = (folder: string): boolean => path.basename(path.dirname(path.resolve(folder))) === 'versions';

const inFolder = (folder: string): TemplatePlace => ({ shown: folder, isVersion: isVersion(folder), document: path.join(folder, names.document), file: path.join(folder, names.file) });

/** A folder with one of both is a template too: one of which the other file is missing. */
const placesIn = async (folder: string, depth = 0): Promise<readonly TemplatePlace[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  if (entries.some(({ name }) => name === names.document || name === names.file)) return [inFolder(folder)];
  if (depth === deepest) return [];
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(folder, name));
  return (await Promise.all(folders.toSorted().map((one) => placesIn(one, depth + 1)))).flat();
};

/** A `letter.docx` beside its `letter.json` is that template; any other document stands alone. */
const placeOf = async (document: string): Promise<TemplatePlace> => {
  const beside = path.join(path.dirname(document), names.file);
  const found = path.basename(document) === names.document && (await stat(beside).catch(() => null)) !== null;
  return { shown: document, isVersion: isVersion(path.dirname(document)), document, file: found ? beside : null };
};

export const templatesAt = async (given: string): Promise<readonly TemplatePlace[]> => {
  const found = await stat(given).catch(() => null);
  if (found === null) throw new Failure(`There is no file or folder ${given}.`);
  if (!found.isDirectory()) return [await placeOf(given)];
  const places = await placesIn(given);
  if (places.length === 0) throw new Failure(`There is no template in ${given}: no ${names.document}, no ${names.file}.`);
  return places;
};
