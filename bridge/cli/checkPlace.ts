/** Checks the template at one place. */
import { stat } from 'node:fs/promises';
import { check, foundInDocument } from '../letters/check/check.ts';
import type { Checked } from '../letters/check/check.ts';
import { inLanguage } from '../letters/check/finding.ts';
import type { Finding, Found } from '../letters/check/finding.ts';
import { missingFile } from '../letters/check/letterFile.ts';
import { modelNames } from '../letters/check/model.ts';
import { readLetterFile } from '../letters/check/readLetterFile.ts';
import type { ReadFile } from '../letters/check/readLetterFile.ts';
import { oversize } from '../letters/engine/refusal.ts';
import type { Language } from '../words.ts';
import { readingOf } from '../letters/letterFile.ts';
import { apart } from './apart.ts';
import type { Apart } from './apart.ts';
import { readBytes } from './files.ts';
import { names } from './templateFolders.ts';
import type { TemplatePlace } from './templateFolders.ts';

export interface CheckedPlace {
  readonly shown: string;
  /** Whether it is one version of several of one template. */
  readonly isVersion: boolean;
  /** Null where it is not known. */
  readonly code: string | null;
  readonly findings: readonly Finding[];
}

const isThere = async (file: string): Promise<boolean> => (await stat(file).catch(() => null)) !== null;

type ReadDocument = Pick<Checked, 'template' | 'remarks'>;

const tooMuch: ReadDocument = { template: { uses: [], problems: [oversize('work')] }, remarks: [] };

/** Null where there is none. */
const documentAt = async ({ filler, remarks }: Apart, document: string, file: ReadFile | null): Promise<ReadDocument | null> => {
  if (!(await isThere(document))) return null;
  const bytes = await readBytes(document);
  const template = await filler.read(bytes, file?.kind === 'read' ? readingOf(file.file) : {});
  const noticed = await remarks(bytes);
  return 'kind' in template || noticed === null ? tooMuch : { template, remarks: noticed };
};

const fileAt = async (file: string, language: Language): Promise<ReadFile> =>
  (await isThere(file))
    ? readLetterFile(new TextDecoder().decode(await readBytes(file)), language)
    : { kind: 'faulty', found: [missingFile(names.file)] };

const foundIn = (document: ReadDocument | null, file: ReadFile | null): readonly Found[] => {
  if (document === null) return [missingFile(names.document), ...(file?.kind === 'faulty' ? file.found : [])];
  // Without its questions, half the names in the letter would be called unknown.
  if (file?.kind === 'faulty') return [...file.found, ...foundInDocument(document)];
  return check({ ...document, file: file?.file ?? null, model: modelNames });
};

export const checkPlace = async (readers: Apart, { shown, document, file, isVersion }: TemplatePlace, language: Language): Promise<CheckedPlace> => {
  const read = file === null ? null : await fileAt(file, language);
  const found = foundIn(await documentAt(readers, document, read), read);
  return { shown, isVersion, code: read?.kind === 'read' ? read.file.code : null, findings: found.map((one) => inLanguage(one, language)) };
};

/** One after another: whoever waits for the one worker too long is taken for a file that is too much. */
export const checkPlaces = (places: readonly TemplatePlace[], language: Language): Promise<readonly CheckedPlace[]> =>
  apart(async (readers) => {
    const checked: CheckedPlace[] = [];
    for (const place of places) checked.push(await checkPlace(readers, place, language));
    return checked;
  });
