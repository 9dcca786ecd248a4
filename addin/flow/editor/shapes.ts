import type { LetterFile } from '../../../bridge/letters/letterFile.ts';

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

export interface Finding {
  readonly level: 'error' | 'warning';
  readonly kind: string;
  /** In words: `koptekst 1`; empty for the whole file. */
  readonly part: string;
  /** From 1; 0 where it is no paragraph. */
  readonly paragraph: number;
  /** The text around it. */
  readonly text: string;
  /** The tag as typed, the font. */
  readonly what: string;
  readonly message: string;
  readonly advice: string;
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
