/** What an author is told about a template: what is wrong, where, and what to do. */
import type { Language, Words } from '../../words.ts';
import type { ProblemKind } from '../engine/types.ts';
import type { FileKind } from './letterFile.ts';
import type { NameKind } from './names.ts';
import { partInWords } from './places.ts';
import type { RemarkKind } from './reading/remarks.ts';

export type FindingKind = ProblemKind | NameKind | FileKind | RemarkKind;

/** An error keeps the template from being used; a warning does not. */
export type Level = 'error' | 'warning';

export interface Finding {
  readonly level: Level;
  readonly kind: FindingKind;
  /** In words: `koptekst 1`, `letter.json`; empty for the whole file. */
  readonly part: string;
  /** Counted from 1 within its part; 0 where it is no paragraph. */
  readonly paragraph: number;
  /** The text around it, as a reader sees it. */
  readonly text: string;
  /** What is wrong itself: the tag as typed, the font, the field of `letter.json`. */
  readonly what: string;
  readonly message: string;
  readonly advice: string;
}

/** A finding before a language is chosen; `part` is still the name in the package. */
export interface Found extends Omit<Finding, 'message' | 'advice'> {
  readonly message: Words;
  readonly advice: Words;
}

export const inLanguage = (found: Found, language: Language): Finding => ({
  ...found,
  part: partInWords(found.part)[language],
  message: found.message[language],
  advice: found.advice[language],
});

/** An author mends no more at a time, and a hostile file must not fill the answer. */
export const mostFindings = 500;

export const hasErrors = (findings: readonly Pick<Finding, 'level'>[]): boolean => findings.some(({ level }) => level === 'error');
