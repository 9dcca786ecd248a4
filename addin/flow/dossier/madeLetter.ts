import type { DocumentRow } from '../../../bridge/contacts/schema.ts';
import type { DossierView } from '../../../bridge/dossiers/schema.ts';
import { dossierPath } from './paths.ts';

/** Where the bridge tells what a letter was made from. */
export const madeLetterPath = (number: string, documentId: string): string =>
  dossierPath(number, `documents/${encodeURIComponent(documentId)}/letter`);

/** A document of the dossier or of one of its lines. */
export const documentIn = ({ documents, lines }: Pick<DossierView, 'documents' | 'lines'>, id: string): DocumentRow | null =>
  [...documents, ...lines.flatMap((line) => line.documents)].find((document) => document.id === id) ?? null;

/** Where a letter that is made anew belongs: where the first one does. */
export const lineOfLetter = (dossier: Pick<DossierView, 'documents' | 'lines'>, id: string): number | null =>
  documentIn(dossier, id)?.lineNumber ?? dossier.lines.find(({ documents }) => documents.some((document) => document.id === id))?.lineNumber ?? null;
