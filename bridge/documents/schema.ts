import { z } from 'zod';
import { etag } from '../examples.ts';
import { says, version } from '../schema.ts';
import { isFileName } from './rules.ts';

/** What a file is called, without a path; the ERP keeps its extension and as much before it as it can. */
const fileName = z.string().max(1000).refine(isFileName, says('noFileName'));

/** `POST /api/dossiers/{number}/documents`: the body is the file. */
export const addDocument = z.strictObject({
  fileName,
  /** The action line it belongs to; without it, the dossier as a whole. */
  lineNumber: z.coerce.number().int().positive().optional(),
});
export type AddDocument = z.output<typeof addDocument>;

/** `POST /api/documents/{id}/content`: the body is the edited letter, made from this version. */
export const putContent = z.strictObject({ version });
export type PutContent = z.output<typeof putContent>;

/** `POST /api/documents/{id}/finish`. */
export const finishDocument = z.strictObject({ version }).meta({ examples: [{ version: etag }] });
export type FinishDocument = z.output<typeof finishDocument>;
