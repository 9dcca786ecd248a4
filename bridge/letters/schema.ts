import { z } from 'zod';
import { limits } from '../limits.ts';
import { code, typed } from '../schema.ts';

/** A question of a letter template, answered before the letter is made. Stands in the template's `letter.json`. */
export interface Question {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'longText' | 'choice' | 'date';
  readonly required: boolean;
  /** For `choice`: what may be chosen, in order. */
  readonly choices?: readonly string[];
  readonly default?: string;
  readonly help?: string;
  /** Asked only while another answer has this value. */
  readonly shownWhen?: { readonly name: string; readonly is: string };
}

/** `GET /api/templates?dossier={number}`: with a dossier the defaults are filled in from it. */
export interface TemplateView {
  readonly code: string;
  readonly title: string;
  /** The stages it fits; others find it under "alle". */
  readonly stages: readonly string[];
  readonly questions: readonly Question[];
}

/** `POST /api/dossiers/{number}/letters`. */
export const makeLetter = z.strictObject({
  templateCode: code(20),
  answers: z.record(z.string().max(50), typed(limits.answer)),
  lineNumber: z.int().positive().nullable(),
});
export type MakeLetter = z.input<typeof makeLetter>;

/** `POST /api/dossiers/{number}/letters/preview`: answers the .docx and writes nothing. */
export const previewLetter = makeLetter.extend({ bodyCode: code(20).nullable().default(null) });
export type PreviewLetter = z.output<typeof previewLetter>;
