/** Bodies checked by their zod schema, with a sentence per field in either language. */
import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { z } from 'zod';
import type { ZodType } from 'zod';
import { refused } from '../errors.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import { fieldWords } from '../schema.ts';
import { words } from '../words.ts';
import type { Language, Words } from '../words.ts';

const sentences = { nl: z.locales.nl().localeError, en: z.locales.en().localeError } as const;

/** By field; of several faults in one field the last counts. */
const faultsIn = (language: Language, schema: ZodType, body: unknown): ReadonlyMap<string, string> => {
  const issues = schema.safeParse(body, { error: sentences[language] }).error?.issues ?? [];
  return new Map(issues.map(({ path, message }) => [path.join('.'), message]));
};

const fieldFaults = (schema: ZodType, body: unknown): Readonly<Record<string, Words>> => {
  const english = faultsIn('en', schema, body);
  const inBoth = (field: string, nl: string): Words => fieldWords(nl) ?? words(nl, english.get(field) ?? nl);
  return Object.fromEntries([...faultsIn('nl', schema, body)].map(([field, nl]) => [field, inBoth(field, nl)]));
};

export const checkBody = <B>(schema: ZodType<B>, body: unknown): Answer<B> => {
  const parsed = schema.safeParse(body);
  return parsed.success ? done(parsed.data) : refused('invalid', undefined, fieldFaults(schema, body));
};

const uuid = z.uuid();

export const idempotencyKey = (request: Request): Answer<string> => {
  const given = uuid.safeParse(request.get('Idempotency-Key'));
  return given.success ? done(given.data.toLowerCase()) : refused('keyMissing');
};

/** Tells one command from another under the same Idempotency-Key. */
export const fingerprint = (request: Request): string =>
  createHash('sha256').update(`${request.path}\n${JSON.stringify(request.body)}`).digest('base64');
