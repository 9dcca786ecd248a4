/** Documents: the writes of each command. Pure. */
import { createHash } from 'node:crypto';
import type { Row } from '../erp/entities.ts';
import { create, from, update } from '../outbox/plan.ts';
import type { Plan, Planned, Write } from '../outbox/plan.ts';
import type { Uploaded } from '../route.ts';
import { docxType, storedName, storedType } from './rules.ts';
import type { AddDocument, FinishDocument, PutContent } from './schema.ts';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

/** The record first, named after the file that it will hold, then its file; both safe to repeat. */
const newDocument = (step: string, values: Planned<'documents'>, bytes: Uint8Array): readonly Write[] => [
  create(step, 'documents', values, {}, hashOf(bytes)),
  { kind: 'content', step: `${step} content`, of: step, bytes },
];

export interface MadeLetter {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly templateCode: string;
  readonly lineNumber: number | null;
}

/** C4: in concept, until somebody finishes it. */
export const newLetter = (owner: Planned<'documents'>, { fileName, templateCode, bytes }: MadeLetter): readonly Write[] =>
  newDocument('letter', { ...owner, fileName, contentType: docxType, state: 'Concept', templateCode }, bytes);

/** What somebody adds as a file is done as it is. */
export const planAdd = ({ fileName, lineNumber, contentType, bytes }: Uploaded<AddDocument>, dossierNumber: string): Plan => {
  const values: Planned<'documents'> = {
    dossierNumber,
    ...(lineNumber === undefined ? {} : { actionLineNumber: lineNumber }),
    fileName: storedName(fileName),
    contentType: storedType(contentType),
    state: 'Final',
  };
  return { writes: newDocument('document', values, bytes), result: { dossierNumber, documentId: from('document', 'id') } };
};

const on = ({ id, dossierNumber, taskNumber }: Row<'documents'>): Plan['result'] => ({
  documentId: id,
  ...(dossierNumber === '' ? {} : { dossierNumber }),
  ...(taskNumber === '' ? {} : { taskNumber }),
});

/** The edited letter takes the place of the one it was made from. */
export const planEdit = ({ version, bytes }: Uploaded<PutContent>, document: Row<'documents'>): Plan => ({
  writes: [{ kind: 'content', step: 'content', of: { id: document.id, etag: version }, bytes }],
  result: on(document),
});

export const planFinish = ({ version }: FinishDocument, document: Row<'documents'>): Plan => ({
  writes: document.state === 'Final' ? [] : [update('finish', { set: 'documents', id: document.id, etag: version }, { state: 'Final' })],
  result: on(document),
});
