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
import { remarksIn } from '../letters/check/reading/remarks.ts';
import { compile } from '../letters/engine/compile.ts';
import type { Language } from '../words.ts';
import { readBytes } from './files.ts';
import { names } from './templateFolders.ts';
import type { TemplatePlace } from './templateFolders.ts';

export interface CheckedPlace {
  readonly shown: string;
  /** Null where it is not known. */
  readonly code: string | null;
  readonly findings: readonly Finding[];
}

const isThere = async (file: string): Promise<boolean> => (await stat(file).catch(() => null)) !== null;

type ReadDocument = Pick<Checked, 'template' | 'remarks'>;

/** Null where there is none. */
const documentAt = async (document: string): Promise<ReadDocument | null> => {
  if (!(await isThere(document))) return null;
  const bytes = await readBytes(document);
  return { template: compile(bytes), remarks: remarksIn(bytes) };
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

export const checkPlace = async ({ shown, document, file }: TemplatePlace, language: Language): Promise<CheckedPlace> => {
  const read = file === null ? null : await fileAt(file, language);
  const found = foundIn(await documentAt(document), read);
  return { shown, code: read?.kind === 'read' ? read.file.code : null, findings: found.map((one) => inLanguage(one, language)) };
};
