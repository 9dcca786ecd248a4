/** The Express app: headers, sign-in, routes from the capabilities, the pane's files, errors. */
import { join } from 'node:path';
import compression from 'compression';
import express from 'express';
import type { ErrorRequestHandler, Express, Request, RequestHandler, Router } from 'express';
import { fault, refused } from '../errors.ts';
import type { ErrorCode, Fault } from '../errors.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import type { PaneConfig } from '../schema.ts';
import { sendAnswer, sendFile, sendProblem } from './answers.ts';
import { runCommand, showOperation } from './commands.ts';
import type { CommandParts } from './commands.ts';
import { securityHeaders } from './headers.ts';
import type { HeaderOptions } from './headers.ts';
import { askedIn, fileIn, jsonIn } from './intake.ts';
import type { Exchange } from './intake.ts';
import type { Turns } from './turns.ts';
import { userKey } from '../identity/accessToken.ts';
import { lacking } from '../identity/roles.ts';
import { openApiDocument } from '../openapi/document.ts';
import { methodOf } from '../route.ts';
import type { Caller, ExamineRoute, FileRoute, ReadRoute, Route } from '../route.ts';

export interface AppParts extends CommandParts {
  readonly routes: readonly Route[];
  /** The employee behind an access token. */
  readonly callerOf: (token: string) => Promise<Answer<Caller>>;
  /** Files being received. */
  readonly uploads: Turns;
  readonly paneConfig: PaneConfig;
  readonly paneFolder: string;
  readonly headers: HeaderOptions;
  readonly onBug: (error: unknown) => void;
}

type Handling<A> = Pick<ReadRoute<never, A>, 'query' | 'body' | 'handle' | 'holdsDocument'>;
type Handle = (caller: Caller, exchange: Exchange) => Promise<void>;

const bearerIn = (request: Request): string | null => /^Bearer (\S+)$/i.exec(request.get('Authorization') ?? '')?.[1] ?? null;

const signedIn =
  ({ callerOf }: AppParts, handle: Handle): RequestHandler =>
  async (request, response) => {
    const token = bearerIn(request);
    const caller = token === null ? refused('notSignedIn') : await callerOf(token);
    if (caller.kind === 'refused') sendProblem(response, caller.problem);
    else await handle(caller.value, { request, response });
  };

/** What a route that writes nothing answers to a request. */
const handled = async <A>(route: Handling<A>, caller: Caller, exchange: Exchange): Promise<Answer<A>> => {
  const asked = askedIn(caller, route.query, exchange.request);
  if (asked.kind === 'refused') return asked;
  const { body: schema, ...rest } = route;
  const body = schema === null ? done(null as never) : await jsonIn({ ...rest, body: schema }, exchange);
  return body.kind === 'refused' ? body : route.handle({ ...asked.value, body: body.value });
};

const sendFileOf = async (route: FileRoute, caller: Caller, exchange: Exchange): Promise<void> => {
  const made = await handled(route, caller, exchange);
  if (made.kind === 'refused') sendProblem(exchange.response, made.problem);
  else sendFile(exchange.response, made.value);
};

const sendRead = async (route: ReadRoute, caller: Caller, exchange: Exchange): Promise<void> =>
  sendAnswer(exchange.response, await handled(route, caller, exchange));

/** What is seen in a file that is looked at. */
const examined = async (route: ExamineRoute, caller: Caller, exchange: Exchange): Promise<Answer<unknown>> => {
  const asked = askedIn<object>(caller, route.query, exchange.request);
  if (asked.kind === 'refused') return asked;
  const file = await fileIn(exchange);
  if (file.kind === 'refused') return file;
  return route.handle({ ...asked.value, body: { ...asked.value.query, ...file.value } } as never);
};

const lacksRole = ({ role }: Route, { user }: Caller): Fault | null =>
  role === undefined || user.roles.includes(role) ? null : fault('roleMissing', lacking(role));

/** Each file that comes in is held in memory as a whole, so nobody sends many at once. */
const mayNotSend = ({ uploads }: AppParts, route: Route, { caller, response }: Exchange & { readonly caller: Caller }): Fault | null => {
  if (route.kind !== 'upload' && route.kind !== 'examine' && route.holdsDocument !== true) return null;
  const leave = uploads.take(userKey(caller.user));
  if (leave !== null) response.once('close', leave);
  return leave === null ? fault('tooBusy') : null;
};

const serve =
  (parts: AppParts, route: Route): Handle =>
  async (caller, exchange) => {
    const refusal = lacksRole(route, caller) ?? mayNotSend(parts, route, { caller, ...exchange });
    if (refusal !== null) return sendProblem(exchange.response, refusal);
    switch (route.kind) {
      case 'read':
        return sendRead(route, caller, exchange);
      case 'command':
      case 'upload':
      case 'work':
        return runCommand(parts, route, { caller, ...exchange });
      case 'examine':
        return sendAnswer(exchange.response, await examined(route, caller, exchange));
      case 'file':
        return sendFileOf(route, caller, exchange);
    }
  };

const api = (parts: AppParts): Router => {
  const router = express.Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.get('/config', (_request, response) => void response.json(parts.paneConfig));
  const description = openApiDocument(parts.routes);
  router.get('/openapi.json', (_request, response) => void response.json(description));
  for (const route of parts.routes) router[methodOf(route)](route.path, signedIn(parts, serve(parts, route)));
  router.get(
    '/operations/:id',
    signedIn(parts, (caller, exchange) => showOperation(parts.operations, caller, exchange)),
  );
  router.use((_request, response) => sendProblem(response, fault('noSuchRoute')));
  return router;
};

/**
 * Built files carry a hash in their name and never change; the pages themselves are asked for anew each time. Only these
 * are compressed: an answer of the API holds what an attacker may steer beside what they must not guess.
 */
const pane = (folder: string): Router => {
  const router = express.Router();
  router.use(compression());
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  router.use(express.static(folder, { index: 'index.html', setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache') }));
  return router;
};

/** What body parsing names; whatever else carries a status did not get it from what was sent. */
const statusOf = (error: unknown): number => {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
};

const codeOf = (status: number): ErrorCode => {
  if (status === 413) return 'tooLarge';
  if (status === 415) return 'wrongType';
  return status < 500 ? 'invalid' : 'bug';
};

/** What body parsing refuses is the caller's mistake; everything else is ours, and is told without its insides. */
const onError =
  (onBug: AppParts['onBug']): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status >= 500) onBug(error);
    sendProblem(response, fault(codeOf(status)));
  };

export const createApp = (parts: AppParts): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders(parts.headers));
  app.use('/api', api(parts));
  app.use(pane(parts.paneFolder));
  app.use((_request, response) => sendProblem(response, fault('noSuchRoute')));
  app.use(onError(parts.onBug));
  return app;
};
