/** What a request asks, read and checked. The body is read last, when it is known who asks and that they may. */
import { createHash } from 'node:crypto';
import express from 'express';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { ZodType } from 'zod';
import { refused } from '../errors.ts';
import { limits } from '../limits.ts';
import { all, done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import type { Asked, Caller, Route } from '../route.ts';
import { words } from '../words.ts';
import type { Language } from '../words.ts';
import { checkInput } from './input.ts';

/** One request and its answer. */
export interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

/** A GUID, or a number of the ERP: nothing is longer, or holds what no text may hold. The ERP would refuse a longer one as a filter. */
const mayStandInPath = (name: string, value: string): boolean =>
  /^\P{Cc}+$/u.test(value) && value.length <= (name.endsWith('umber') ? 20 : 36);

const paramsIn = ({ params }: Request): Answer<Asked['params']> => {
  const given = Object.entries(params).map(([name, value]) => [name, String(value)] as const);
  return given.every(([name, value]) => mayStandInPath(name, value)) ? done(Object.fromEntries(given)) : refused('notFound');
};

const onlyOnce = words('Deze parameter mag maar één keer in het adres staan.', 'This parameter may stand in the address only once.');

const queryIn = <Q>(schema: ZodType<Q>, { query }: Request): Answer<Q> => {
  const repeated = Object.entries(query).filter(([, value]) => Array.isArray(value));
  if (repeated.length === 0) return checkInput(schema, query);
  return refused('invalid', undefined, Object.fromEntries(repeated.map(([name]) => [name, onlyOnce])));
};

/** What the asker prefers of the languages there are. */
export const languageOf = (request: Request): Language => (request.acceptsLanguages('nl', 'en') === 'en' ? 'en' : 'nl');

/** All but the body. */
export const askedIn = <Q>(caller: Caller, schema: ZodType<Q>, request: Request): Answer<Asked<null, Q>> => {
  const checked = all([paramsIn(request), queryIn(schema, request)]);
  if (checked.kind === 'refused') return checked;
  const [params, query] = checked.value;
  return done({ caller, params, query, body: null, language: languageOf(request), repeated: false });
};

const uuid = z.uuid();

export const idempotencyKey = (request: Request): Answer<string> => {
  const given = uuid.safeParse(request.get('Idempotency-Key'));
  return given.success ? done(given.data.toLowerCase()) : refused('keyMissing');
};

const jsonUpTo = (bytes: number): RequestHandler => express.json({ limit: bytes, type: 'application/json' });
const parseJson = jsonUpTo(limits.jsonBytes);
/** A document stands in it as base64. */
const parseWithDocument = jsonUpTo(Math.ceil((limits.templateBytes * 4) / 3) + limits.jsonBytes);
const readBytes = express.raw({ limit: limits.uploadBytes, type: () => true, inflate: false });

/** What body parsing throws, the app's error handler tells. */
const through = (parse: RequestHandler, { request, response }: Exchange): Promise<void> =>
  new Promise((resolve, reject) => {
    void parse(request, response, (error?: unknown) => (error instanceof Error ? reject(error) : resolve()));
  });

const sendJson = words('Stuur de gegevens als application/json.', 'Send the data as application/json.');

type Sent<B> = Pick<Route, 'holdsDocument'> & { readonly body: ZodType<B> };

export const jsonIn = async <B>({ body: schema, holdsDocument }: Sent<B>, exchange: Exchange): Promise<Answer<B>> => {
  const { request } = exchange;
  if (request.is('application/json') === false) return refused('wrongType', sendJson);
  await through(holdsDocument === true ? parseWithDocument : parseJson, exchange);
  return checkInput(schema, request.body);
};

const mediaType = /^\s*([\w.+-]+\/[\w.+-]+)\s*(?:;|$)/;
const sayType = words('Noem in de kop Content-Type wat voor bestand het is.', 'Name in the Content-Type header what kind of file it is.');
const emptyFile = words('Dit bestand is leeg.', 'This file is empty.');

/** The bytes of one file and its media type. */
export const fileIn = async (exchange: Exchange): Promise<Answer<{ readonly bytes: Uint8Array; readonly contentType: string }>> => {
  const { request } = exchange;
  const contentType = mediaType.exec(request.get('Content-Type') ?? '')?.[1];
  if (contentType === undefined) return refused('wrongType', sayType);
  await through(readBytes, exchange);
  const bytes: unknown = request.body;
  if (!(bytes instanceof Uint8Array) || bytes.length === 0) return refused('invalid', emptyFile);
  return done({ bytes, contentType: contentType.toLowerCase() });
};

/** Tells one command from another under the same Idempotency-Key. */
export const fingerprint = ({ path, query }: Request, content: string | Uint8Array): string =>
  createHash('sha256').update(`${path}\n${JSON.stringify(query)}\n`).update(content).digest('base64');
