import type { LetterFile } from '../../../bridge/letters/letterFile.ts';
import type { Finding } from '../../../bridge/schema.ts';

/** What the bridge tells whoever edits templates. */
export interface TemplateVersion {
  readonly version: number;
  /** A moment, ISO; null for what came with the program. */
  readonly publishedAt: string | null;
  readonly publishedBy: string | null;
}

export interface EditorTemplate extends TemplateVersion {
  readonly code: string;
  readonly title: string;
  /** The association's, not what came with the program. */
  readonly own: boolean;
  readonly versions: readonly TemplateVersion[];
}

export interface EditedTemplate {
  readonly file: LetterFile;
  readonly version: number;
}

export interface CheckedDocument {
  readonly findings: readonly Finding[];
}

/** `POST …/versions`. */
export interface PublishVersion {
  /** The .docx, base64. */
  readonly document: string;
  readonly file: LetterFile;
  /** The version that was seen; null for a new template. */
  readonly basedOn: number | null;
}
