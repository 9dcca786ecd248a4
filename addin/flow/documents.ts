import type { DocumentRow } from '../../bridge/contacts/schema.ts';
import { limits } from '../../bridge/limits.ts';

export type FileFault = 'missing' | 'tooLarge' | 'empty' | 'notWord';

/** A file that somebody chose. */
interface Chosen {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** What is wrong with a chosen file; said before anything is sent. */
export const fileFault = (file: Chosen | null): FileFault | null => {
  if (file === null) return 'missing';
  if (file.size === 0) return 'empty';
  return file.size > limits.uploadBytes ? 'tooLarge' : null;
};

const isWord = (name: string): boolean => name.toLowerCase().endsWith('.docx');

/** The same for a letter that comes back: it must still be a Word document. */
export const letterFault = (file: Chosen | null): FileFault | null =>
  fileFault(file) ?? (file !== null && !isWord(file.name) ? 'notWord' : null);

/** `Brief.docx` and `versie van Jan` give `Brief (versie van Jan).docx`, never longer than the ERP keeps. */
export const nameBeside = (fileName: string, whose: string): string => {
  const dot = fileName.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [fileName.slice(0, dot), fileName.slice(dot)] : [fileName, ''];
  const added = ` (${whose})`;
  return stem.slice(0, limits.fileName - added.length - ending.length) + added + ending;
};

/** A letter that may come back edited, or be made final. */
export const isConceptLetter = ({ state, templateCode }: Pick<DocumentRow, 'state' | 'templateCode'>): boolean =>
  state === 'concept' && templateCode !== null;

/** A letter that stays as it is; another one can still be made of its answers. */
export const isFinalLetter = ({ state, templateCode }: Pick<DocumentRow, 'state' | 'templateCode'>): boolean =>
  state === 'final' && templateCode !== null;

/** Where a document hangs: on a dossier, or on one of its lines. */
export interface DocumentPlace {
  readonly number: string;
  readonly lineNumber: number | null;
}

/** Where a new document is sent. */
export const uploadPath = ({ number, lineNumber }: DocumentPlace, fileName: string): string => {
  const query = new URLSearchParams({ fileName, ...(lineNumber !== null && { lineNumber: String(lineNumber) }) });
  return `/api/dossiers/${encodeURIComponent(number)}/documents?${query.toString()}`;
};

/** A document's file: where it is read, and with the version that was seen, where an edited one goes back. */
export const contentPath = (id: string, version?: string): string =>
  `/api/documents/${id}/content${version === undefined ? '' : `?${new URLSearchParams({ version }).toString()}`}`;

export const finishPath = (id: string): string => `/api/documents/${id}/finish`;

/** Names of the forms, for their intentions. */
export const uploadFormName = ({ number, lineNumber }: DocumentPlace): string => `dossier/${number}/document/${lineNumber ?? 'dossier'}`;

export const editedFormName = (id: string): string => `document/${id}/terug`;

export const besideFormName = (id: string): string => `document/${id}/ernaast`;

export const finalFormName = (id: string): string => `document/${id}/definitief`;
