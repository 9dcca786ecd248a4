/** A template as it is being made: read where a hostile one can do no harm, and checked. */
import { done } from '../../outcome.ts';
import type { Answer } from '../../outcome.ts';
import { refused } from '../../errors.ts';
import type { Finding } from '../../schema.ts';
import type { Language } from '../../words.ts';
import { faultsOfDocument, faultsOfFile } from '../faults.ts';
import type { TemplateFault } from '../faults.ts';
import type { Filler } from '../filling/filler.ts';
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

const withoutQuestions: LetterFile = { code: 'X', title: 'X', subject: 'X', for: ['dossier'], stages: [], questions: [] };

const findingOf = ({ at, text }: Omit<TemplateFault, 'file'>): Finding => ({
  level: 'error',
  kind: 'fault',
  part: at,
  paragraph: 0,
  text: '',
  what: '',
  message: text,
  advice: '',
});

/** A draft has no version yet; what was published gets its own where it is read. */
const draftVersion = 1;

export const lookWith =
  (filler: Pick<Filler, 'read'>): LookAt =>
  async ({ document: bytes, file }) => {
    const document = await filler.read(bytes);
    if ('kind' in document) return refused('letterStopped');
    const about = file ?? withoutQuestions;
    const found = [...faultsOfFile(about), ...faultsOfDocument(about, document)].map(findingOf);
    const template = file === null || found.length > 0 ? null : { file, document, version: draftVersion };
    const fields = [...new Set(document.uses.map(({ name }) => name))];
    return done({ fields, findings: { nl: found, en: found }, template });
  };

/** What a draft with errors is refused with. */
export const refusedDraft = ({ findings }: SeenDraft) => {
  const { kind, problem } = refused('templateRefused');
  return { kind, problem: { ...problem, findings } };
};
