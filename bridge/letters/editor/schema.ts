import { z } from 'zod';
import { limits } from '../../limits.ts';
import { code, finding, list, says, view } from '../../schema.ts';
import { letterFile } from '../letterFile.ts';
import { answers } from '../schema.ts';
import { checkedDocument, document as documentExample, editedTemplate, receiptFile } from './examples.ts';

const version = z.int().positive();

const publishedVersion = view({
  version,
  /** Both null where it was not published: it came with this program, or was placed in the folder by hand. */
  publishedAt: z.iso.datetime().nullable(),
  /** Name of the employee, or the code of one who left. */
  publishedBy: z.string().nullable(),
}).meta({ id: 'TemplateVersion' });
export type PublishedVersion = z.output<typeof publishedVersion>;

/** `GET /api/editor/templates`. */
export const editorTemplate = view({
  code: z.string(),
  title: z.string(),
  /** Whether it is the association's own: published, or placed in its folder by hand. */
  own: z.boolean(),
  ...publishedVersion.unwrap().shape,
  /** The newest first. */
  versions: list(publishedVersion),
}).meta({ id: 'EditorTemplate' });
export type EditorTemplate = z.output<typeof editorTemplate>;
export const editorTemplates = list(editorTemplate).meta({ examples: [[editedTemplate]] });

/** `GET /api/editor/templates/{code}`: what an edit begins with. */
export const openedTemplate = view({ file: letterFile, version }).meta({ id: 'OpenedTemplate', examples: [{ file: receiptFile, version: 2 }] });
export type OpenedTemplate = z.output<typeof openedTemplate>;

/** `GET /api/editor/templates/{code}/document`; without a version, the newest. */
export const documentQuery = z.strictObject({ version: z.coerce.number().int().positive().max(999_999).optional() });
export type DocumentQuery = z.output<typeof documentQuery>;

/** `POST /api/editor/check`: with the code of a template, its questions are known. */
export const checkQuery = z.strictObject({ code: code(20).optional() });
export type CheckQuery = z.output<typeof checkQuery>;

export const checkedTemplate = view({
  /** Every name that it uses, in the order of their first use. */
  fields: list(z.string()),
  /** Errors first. */
  findings: list(finding),
}).meta({ id: 'CheckedTemplate', examples: [checkedDocument] });
export type CheckedTemplate = z.output<typeof checkedTemplate>;

/** Four characters for every three bytes. */
const base64Length = Math.ceil(limits.templateBytes / 3) * 4;
/** A pattern with groups would want more memory for a large document than there is. */
const base64 = z.string().min(1).max(base64Length).regex(/^[A-Za-z0-9+/]+={0,2}$/, says('noBase64')).meta({ contentEncoding: 'base64' });

/** A template as it is being made. */
const drafted = { document: base64, file: letterFile };

/** `POST /api/editor/preview`: what is not answered is filled in by way of example. */
export const previewTemplate = z
  .strictObject({ ...drafted, answers: answers.default({}) })
  .meta({ examples: [{ document: documentExample, file: receiptFile, answers: { ontvangenOp: '2026-11-03' } }] });
export type PreviewTemplate = z.output<typeof previewTemplate>;

/** `POST /api/editor/templates/{code}/versions`. */
export const publishTemplate = z
  .strictObject({
    ...drafted,
    /** The version that the edit began with; null for a template that is new. */
    basedOn: version.nullable(),
  })
  .meta({ examples: [{ document: documentExample, file: receiptFile, basedOn: 2 }] });
export type PublishTemplate = z.output<typeof publishTemplate>;
