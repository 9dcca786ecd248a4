/** A template as it is being made: read where a hostile one can do no harm, and checked. */
import { done } from '../../outcome.ts';
import type { Answer } from '../../outcome.ts';
import { refused } from '../../errors.ts';
import type { Finding } from '../../schema.ts';
import type { Language } from '../../words.ts';
import { check } from '../check/check.ts';
import { hasErrors, inLanguage, mostFindings } from '../check/finding.ts';
import { modelNames } from '../check/model.ts';
import { tooMuchToRead } from '../check/refusals.ts';
import type { Remark } from '../check/reading/remarks.ts';
import type { Filler, ReadTemplate } from '../filling/filler.ts';
import { readingOf } from '../letterFile.ts';
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

export interface LookParts {
  readonly filler: Pick<Filler, 'read'>;
  /** What an author should look at; nothing for a file that cannot be opened, null where looking took too much. */
  readonly remarks: (document: Uint8Array) => Promise<readonly Remark[] | null>;
}

const tooMuch = refused('templateRefused', tooMuchToRead);

const told = (found: ReturnType<typeof check>, language: Language): readonly Finding[] => found.map((one) => inLanguage(one, language));

/** A draft has no version yet; what was published gets its own where it is read. */
const draftVersion = 1;

const seen = (document: ReadTemplate, file: LetterFile | null, remarks: readonly Remark[]): SeenDraft => {
  const found = check({ template: document, remarks, file, model: modelNames });
  const template = file === null || hasErrors(found) ? null : { file, document, version: draftVersion };
  const fields = [...new Set(document.uses.map(({ name }) => name))].slice(0, mostFindings);
  return { fields, findings: { nl: told(found, 'nl'), en: told(found, 'en') }, template };
};

export const lookWith =
  ({ filler, remarks }: LookParts): LookAt =>
  async ({ document: bytes, file }) => {
    const document = await filler.read(bytes, file === null ? {} : readingOf(file));
    if ('kind' in document) return tooMuch;
    const noticed = await remarks(bytes);
    return noticed === null ? tooMuch : done(seen(document, file, noticed));
  };

/** What a draft with errors is refused with. */
export const refusedDraft = ({ findings }: SeenDraft) => {
  const { kind, problem } = refused('templateRefused');
  return { kind, problem: { ...problem, findings } };
};
