/** Reads the text of a `letter.json`, or says what is wrong with it. */
import { z } from 'zod';
import type { Language } from '../../words.ts';
import { letterFile } from '../letterFile.ts';
import type { LetterFile } from '../letterFile.ts';
import type { Found } from './finding.ts';
import { foundInShape } from './letterFile.ts';

export type ReadFile = { readonly kind: 'read'; readonly file: LetterFile } | { readonly kind: 'faulty'; readonly found: readonly Found[] };

const locales = { nl: z.locales.nl, en: z.locales.en } as const;

const faulty = (...found: readonly Found[]): ReadFile => ({ kind: 'faulty', found });

const jsonIn = (text: string): { readonly json: unknown } | { readonly fault: string } => {
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/u, '')) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
};

/** What zod says is in the language asked for; what we say ourselves in Dutch, as the file's author reads it. */
export const readLetterFile = (text: string, language: Language): ReadFile => {
  const read = jsonIn(text);
  if ('fault' in read) return faulty(foundInShape('', read.fault));
  const parsed = letterFile.safeParse(read.json, { error: locales[language]().localeError });
  if (parsed.success) return { kind: 'read', file: parsed.data };
  return faulty(...parsed.error.issues.map(({ path, message }) => foundInShape(path.join('.'), message)));
};
