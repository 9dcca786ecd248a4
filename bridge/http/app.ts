/** The Express app: headers, sign-in, routes from the capabilities, the pane's files, errors. */
import { join } from 'node:path';
import compression from 'compression';
import express from 'express';
import type { ErrorRequestHandler, Express, Request, RequestHandler, Response, Router } from 'express';
import { fault, refused } from '../errors.ts';
import type { Answer } from '../outcome.ts';
import type { PaneConfig } from '../schema.ts';
import { sendAnswer, sendFile, sendProblem } from './answers.ts';
import { checkBody } from './bodies.ts';
import { runCommand, showOperation } from './commands.ts';
import type { CommandParts, Exchange } from './commands.ts';
import { securityHeaders } from './headers.ts';
import type { HeaderOptions } from './headers.ts';
import type { Asked, Caller, FileRoute, Route } from '../route.ts';

export interface AppParts extends CommandParts {
  readonly routes: readonly Route[];
  /** The employee behind an access token. */
  readonly callerOf: (token: string) => Promise<Answer<Caller>>;
  readonly paneConfig: PaneConfig;
  readonly paneFolder: string;
  readonly headers: HeaderOptions;
  readonly onBug: (error: unknown) => void;
}

type Handle = (caller: Caller, request: Request, response: Response) => Promise<void>;

const bearerIn = (request: Request): string | null => /^Bearer (\S+)$/i.exec(request.get('Authorization') ?? '')?.[1] ?? null;

const signedIn =
  ({ callerOf }: AppParts, handle: Handle): RequestHandler =>
  async (request, response) => {
    const token = bearerIn(request);
    const caller = token === null ? refused('notSignedIn') : await callerOf(token);
    if (caller.kind === 'refused') sendProblem(response, caller.problem);
    else await handle(caller.value, request, response);
  };

const firstOf = (value: unknown): readonly string[] => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? [first] : [];
};

const textsOf = (values: object): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => firstOf(value).map((text) => [name, text])));

const askedBy = (caller: Caller, request: Request): Asked => ({
  caller,
  params: textsOf(request.params),
  query: textsOf(request.query),
  body: null,
  repeated: false,
});

const sendMade = async (route: FileRoute, asked: Asked, { request, response }: Exchange): Promise<void> => {
  const body = route.body === null ? { kind: 'done' as const, value: asked.body as never } : checkBody(route.body, request.body);
  const made = body.kind === 'refused' ? body : await route.handle({ ...asked, body: body.value });
  if (made.kind === 'refused') sendProblem(response, made.problem);
  else sendFile(response, made.value);
};

const serve =
  (parts: AppParts, route: Route): Handle =>
  async (caller, request, response) => {
    const asked = askedBy(caller, request);
    switch (route.kind) {
      case 'read':
        return sendAnswer(response, await route.handle(asked));
      case 'command':
        return runCommand(parts, route, { asked, request, response });
      case 'file':
        return sendMade(route, asked, { request, response });
    }
  };

const methodOf = (route: Route): 'get' | 'post' =>
  route.kind === 'read' || (route.kind === 'file' && route.body === null) ? 'get' : 'post';

const api = (parts: AppParts): Router => {
  const router = express.Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.use(express.json({ limit: '1mb' }));
  router.get('/config', (_request, response) => void response.json(parts.paneConfig));
  for (const route of parts.routes) router[methodOf(route)](route.path, signedIn(parts, serve(parts, route)));
  router.get(
    '/operations/:id',
    signedIn(parts, (caller, request, response) => showOperation(parts.operations, caller, { request, response })),
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

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' ? error.status : 500;

/** What body parsing refuses is the caller's mistake; everything else is ours, and is told without its insides. */
const onError =
  (onBug: AppParts['onBug']): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status >= 500) onBug(error);
    sendProblem(response, fault(status === 413 ? 'tooLarge' : status < 500 ? 'invalid' : 'bug'));
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
