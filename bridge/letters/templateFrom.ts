/** A template of its two files: what it says, or everything that is wrong with it. */
import { z } from 'zod';
import { faultsOfDocument, faultsOfFile } from './check/faults.ts';
import type { TemplateFault } from './check/faults.ts';
import { tooMuchToRead } from './check/refusals.ts';
import type { Filler, ReadTemplate } from './filling/filler.ts';
import { letterFile, readingOf } from './letterFile.ts';
import type { LetterFile } from './letterFile.ts';

export interface LetterTemplate {
  readonly file: LetterFile;
  readonly document: ReadTemplate;
  /** From 1; a letter keeps the version it was made from. */
  readonly version: number;
}

/** The contents of the files, or why one could not be read. */
export interface TemplateFiles {
  /** Of `letter.json`. */
  readonly file: string | Error;
  /** Of `letter.docx`. */
  readonly document: Uint8Array | Error;
}

export interface TemplateSource extends TemplateFiles {
  /** Of its folder: `verwijzing`. */
  readonly name: string;
  readonly version: number;
}

export type TemplateRead =
  | { readonly kind: 'read'; readonly template: LetterTemplate }
  /** The code where that at least is known. */
  | { readonly kind: 'faulty'; readonly faults: readonly TemplateFault[]; readonly code: string | null };

type Fault = Omit<TemplateFault, 'file'>;

const unreadable = ({ message }: Error): readonly Fault[] => [{ at: '', text: `Dit bestand is niet te lezen: ${message}` }];

const inDutch = { error: z.locales.nl().localeError };

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (error) {
    return error;
  }
};

const readFile = ({ file }: TemplateFiles): LetterFile | readonly Fault[] => {
  const json = file instanceof Error ? file : parsed(file);
  if (json instanceof Error) return unreadable(json);
  const read = letterFile.safeParse(json, inDutch);
  return read.success ? read.data : read.error.issues.map(({ path, message }) => ({ at: path.join('.'), text: message }));
};

const stopped: Fault = { at: '', text: tooMuchToRead.nl };

const readDocument = async (filler: Pick<Filler, 'read'>, { document }: TemplateFiles, file: LetterFile): Promise<ReadTemplate | readonly Fault[]> => {
  if (document instanceof Error) return unreadable(document);
  const read = await filler.read(document, readingOf(file));
  return 'kind' in read ? [stopped] : read;
};

type Faults = readonly Fault[];
const isFaults = (read: LetterFile | ReadTemplate | Faults): read is Faults => Array.isArray(read);

const inFile = (file: string, faults: Faults): readonly TemplateFault[] => faults.map((fault) => ({ file, ...fault }));

/** Reads both files, so that everything that is wrong is said at once. */
export const templateFrom = async (filler: Pick<Filler, 'read'>, source: TemplateSource): Promise<TemplateRead> => {
  const { name, version } = source;
  const [ofFile, ofDocument] = [`${name}/letter.json`, `${name}/letter.docx`];
  const file = readFile(source);
  if (isFaults(file)) return { kind: 'faulty', faults: inFile(ofFile, file), code: null };
  const document = await readDocument(filler, source, file);
  const faults = [
    ...inFile(ofFile, faultsOfFile(file)),
    ...inFile(ofDocument, isFaults(document) ? document : faultsOfDocument(file, document)),
  ];
  if (isFaults(document) || faults.length > 0) return { kind: 'faulty', faults, code: file.code };
  return { kind: 'read', template: { file, document, version } };
};
