/** Bodies checked by their zod schema, with a Dutch sentence per field. */
import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { z } from 'zod';
import type { ZodType } from 'zod';
import { refused } from '../errors.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';

const { localeError } = z.locales.nl();

export const checkBody = <B>(schema: ZodType<B>, body: unknown): Answer<B> => {
  const parsed = schema.safeParse(body, { error: localeError });
  if (parsed.success) return done(parsed.data);
  const fields = parsed.error.issues.map(({ path, message }) => [path.join('.'), message]);
  return refused('invalid', '', Object.fromEntries(fields) as Record<string, string>);
};

const uuid = z.uuid();

export const idempotencyKey = (request: Request): Answer<string> => {
  const given = uuid.safeParse(request.get('Idempotency-Key'));
  return given.success ? done(given.data.toLowerCase()) : refused('keyMissing');
};

/** Tells one command from another under the same Idempotency-Key. */
export const fingerprint = (request: Request): string =>
  createHash('sha256').update(`${request.path}\n${JSON.stringify(request.body)}`).digest('base64');
