/** Bodies and queries checked by their zod schema, with a sentence per field in either language. */
import { z } from 'zod';
import type { ZodType } from 'zod';
import { refused } from '../errors.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import { fieldWords } from '../schema.ts';
import { words } from '../words.ts';
import type { Language, Words } from '../words.ts';

const sentences = { nl: z.locales.nl().localeError, en: z.locales.en().localeError } as const;

const noSuchField = words('Dit veld bestaat niet.', 'There is no such field.');

/** Nobody mends more than this at a time. */
const maxFields = 50;

/** By field, each that is not known by its own name; of several faults in one field the last counts. */
const faultsIn = (language: Language, schema: ZodType, input: unknown): ReadonlyMap<string, string> => {
  const issues = schema.safeParse(input, { error: sentences[language] }).error?.issues ?? [];
  const named = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [[...issue.path, key].join('.'), noSuchField[language]] as const)
      : [[issue.path.join('.'), issue.message] as const],
  );
  return new Map(named.slice(0, maxFields));
};

const fieldFaults = (schema: ZodType, input: unknown): Readonly<Record<string, Words>> => {
  const english = faultsIn('en', schema, input);
  const inBoth = (field: string, nl: string): Words => fieldWords(nl) ?? words(nl, english.get(field) ?? nl);
  return Object.fromEntries([...faultsIn('nl', schema, input)].map(([field, nl]) => [field, inBoth(field, nl)]));
};

export const checkInput = <T>(schema: ZodType<T>, input: unknown): Answer<T> => {
  const parsed = schema.safeParse(input);
  return parsed.success ? done(parsed.data) : refused('invalid', undefined, fieldFaults(schema, input));
};
