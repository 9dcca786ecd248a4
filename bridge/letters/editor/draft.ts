/** A template as it is being made: read where a hostile one can do no harm, and checked. */
import { done } from '../../outcome.ts';
import type { Answer } from '../../outcome.ts';
import { refused } from '../../errors.ts';
import type { Finding } from '../../schema.ts';
import type { Language } from '../../words.ts';
import { check } from '../check/check.ts';
import { hasErrors, inLanguage } from '../check/finding.ts';
import { modelNames } from '../check/model.ts';
import { remarksIn } from '../check/reading/remarks.ts';
import type { Filler, ReadTemplate } from '../filling/filler.ts';
import type { LetterFile } from '../letterFile.ts';
import type { LetterTemplate } from '../templates.ts';

export interface Draft {
  readonly document: Uint8Array;
  /** Null for a document on its own. */
  readonly file: LetterFile | null;
}

export interface SeenDraft {
  /** Every name that it uses, in the order of their first use. */
  readonly fields: readonly string[];
  readonly findings: Readonly<Record<Language, readonly Finding[]>>;
  /** Null where an error keeps letters from being made. */
  readonly template: LetterTemplate | null;
}

/** Refuses what takes too much time or memory to read. */
export type LookAt = (draft: Draft) => Promise<Answer<SeenDraft>>;

/** Of a document that the guard refused nothing more is read. */
const foundIn = (bytes: Uint8Array, document: ReadTemplate, file: LetterFile | null): ReturnType<typeof check> =>
  check({ template: document, remarks: document.problems.length > 0 ? [] : remarksIn(bytes), file, model: modelNames });

const told = (found: ReturnType<typeof check>, language: Language): readonly Finding[] => found.map((one) => inLanguage(one, language));

/** A draft has no version yet; what was published gets its own where it is read. */
const draftVersion = 1;

export const lookWith =
  (filler: Pick<Filler, 'read'>): LookAt =>
  async ({ document: bytes, file }) => {
    const document = await filler.read(bytes);
    if ('kind' in document) return refused('letterStopped');
    const found = foundIn(bytes, document, file);
    const template = file === null || hasErrors(found) ? null : { file, document, version: draftVersion };
    const fields = [...new Set(document.uses.map(({ name }) => name))];
    return done({ fields, findings: { nl: told(found, 'nl'), en: told(found, 'en') }, template });
  };

/** What a draft with errors is refused with. */
export const refusedDraft = ({ findings }: SeenDraft) => {
  const { kind, problem } = refused('templateRefused');
  return { kind, problem: { ...problem, findings } };
};
