import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentPolicy } from '../../bridge/http/headers.ts';
import type { OperationView, PaneConfig, Problem } from '../../bridge/schema.ts';
import { asOf, dossierRow, lineTaskView, lookups, me, myTasks, taskTemplates, taskView, teamTask } from './fixtures.ts';

export interface Reply {
  /** 0: the connection breaks off without an answer. */
  readonly status: number;
  readonly body: unknown;
}

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly key: string | undefined;
  /** A JSON body parsed; of anything else its text. */
  readonly body: unknown;
  readonly contentType: string | undefined;
}

type Answer = (sent: Sent) => Reply | Promise<Reply>;

/** Stands between what was asked and its answer: gives another one, the same later, or none. */
export type Between = (sent: Sent, answer: () => Promise<Reply>) => Promise<Reply>;

const nothingBetween: Between = (_sent, answer) => answer();

/** The build that is tried; `PANE_FOLDER` names another one, for whoever is working on the pane. */
const pane = process.env['PANE_FOLDER'] ?? fileURLToPath(new URL('../../dist/pane', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export const ok = (body: unknown): Reply => ({ status: 200, body });

export const finished = (result: OperationView['result'] = {}): Reply =>
  ok({ id: 'op-1', state: 'done', written: 1, writes: 1, result, problem: null } satisfies OperationView);

export const running = (written: number, writes: number): Reply => ({
  status: 202,
  body: { id: 'op-1', state: 'running', written, writes, result: null, problem: null } satisfies OperationView,
});

export const trouble = (status: number, over: Partial<Problem> = {}): Reply => ({
  status,
  body: {
    type: 'urn:klachtwijzer:changed',
    code: 'changed',
    status,
    title: 'Iemand wijzigde dit ondertussen.',
    detail: 'Mark van Dijk heeft deze taak al genomen.',
    safe: 'De wijziging van uw collega blijft staan en wat u typte staat er nog.',
    now: 'Bekijk de nieuwe gegevens en probeer het daarna opnieuw.',
    ...over,
  } satisfies Problem,
});

const nothingThere: Reply = { status: 404, body: null };

const listed = (items: readonly unknown[]) => ok({ asOf, items });

/** Shaped as far as the pane looks into it. */
export const accessTokenOf = (oid: string): string => `x.${Buffer.from(JSON.stringify({ oid })).toString('base64url')}.x`;

export const accessToken = accessTokenOf('joke');

/** The production build of the pane, with a bridge and a sign-in page behind it that answer what a test says. */
export class FakeBridge {
  readonly sent: Sent[] = [];
  readonly #answers = new Map<string, Answer>();
  readonly #server: Server;
  readonly #folders = new Map<string, string>();
  #between: Between = nothingBetween;
  #frameAncestors: readonly string[] = ["'self'"];

  constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
    this.reset();
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => void this.#server.listen(0, '127.0.0.1', resolve));
    return this.origin;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => void this.#server.close(resolve));
  }

  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** `'GET /api/me'`: what that answers from now on. */
  on(request: string, answer: Reply | Answer): void {
    this.#answers.set(request, typeof answer === 'function' ? answer : () => answer);
  }

  /** Which pages may frame the pane from now on. */
  framedBy(...frameAncestors: readonly string[]): void {
    this.#frameAncestors = frameAncestors;
  }

  /** Serves the files of a folder of one's own under an address such as `/tools`, beside the pane. */
  alsoServe(address: string, folder: string): void {
    this.#folders.set(address, folder);
  }

  /** Whatever is asked from now on goes through here. */
  between(between: Between): void {
    this.#between = between;
  }

  sentTo(request: string): readonly Sent[] {
    return this.sent.filter(({ method, path: at }) => `${method} ${at}` === request);
  }

  reset(): void {
    this.sent.length = 0;
    this.#answers.clear();
    this.#between = nothingBetween;
    this.framedBy("'self'");
    this.letters({ pdf: true });
    this.on('POST /token', ok({ access_token: accessToken, refresh_token: 'r', expires_in: 3600 }));
    this.on('GET /api/me', ok(me));
    this.on('GET /api/lookups', ok(lookups));
    this.on('GET /api/tasks?scope=mine', listed(myTasks));
    this.on('GET /api/tasks?scope=team', listed([teamTask]));
    this.on('GET /api/dossiers?scope=mine', listed([dossierRow]));
    this.on('GET /api/tasks/T-000123', ok(taskView()));
    this.on('GET /api/dossiers?contact=CT000210', listed([]));
    this.on('GET /api/templates?task=T-000123', ok(taskTemplates));
    this.on('GET /api/tasks/T-000130', ok(lineTaskView));
    this.on('GET /api/tasks/T-000140', ok(taskView(teamTask)));
  }

  /** What it says of letters before anybody signed in. */
  letters(letters: PaneConfig['letters']): void {
    this.on('GET /api/config', () => ok({ association: 'Woonstichting De Linde', signIn: this.#signIn(), letters }));
  }

  /** What the bridge itself sends with the page, so that the pane is tried under it. */
  #policy(): string {
    return contentPolicy({ frameAncestors: this.#frameAncestors, signInOrigin: this.origin });
  }

  #signIn(): PaneConfig['signIn'] {
    const endpoints = { authorizeUrl: `${this.origin}/authorize`, tokenUrl: `${this.origin}/token`, logoutUrl: `${this.origin}/logout` };
    return { kind: 'codeFlow', ...endpoints, clientId: 'pane', scope: 'api://x/y' };
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    if (url.pathname === '/logout') return this.#backFromLogout(url, response);
    if (url.pathname === '/authorize') return this.#backWithCode(url, response);
    const asked = `${request.method ?? ''} ${url.pathname}${url.search}`;
    const answer = this.#answers.get(asked) ?? (url.pathname.startsWith('/api/') ? () => nothingThere : undefined);
    if (answer === undefined) return sendFile(this.#fileAt(url.pathname), { response, policy: this.#policy() });
    const sent = await sentBy(request, `${url.pathname}${url.search}`);
    this.sent.push(sent);
    sendReply(await this.#between(sent, async () => answer(sent)), response);
  }

  #fileAt(pathname: string): string {
    const folder = this.#folders.get(path.posix.dirname(pathname));
    return folder === undefined ? path.join(pane, pathname === '/' ? 'index.html' : pathname) : path.join(folder, path.posix.basename(pathname));
  }

  #backFromLogout({ pathname, search, searchParams }: URL, response: ServerResponse): void {
    this.sent.push({ method: 'GET', path: `${pathname}${search}`, key: undefined, body: '', contentType: undefined });
    response.writeHead(302, { Location: searchParams.get('post_logout_redirect_uri') ?? this.origin }).end();
  }

  #backWithCode(url: URL, response: ServerResponse): void {
    const back = new URL(url.searchParams.get('redirect_uri') ?? this.origin);
    back.search = new URLSearchParams({ code: 'c', state: url.searchParams.get('state') ?? '' }).toString();
    response.writeHead(302, { Location: back.href }).end();
  }
}

const sentBy = async (request: IncomingMessage, at: string): Promise<Sent> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const contentType = request.headers['content-type'];
  const key = request.headers['idempotency-key'];
  const body: unknown = contentType === 'application/json' ? JSON.parse(text) : text;
  return { method: request.method ?? '', path: at, key: key?.toString(), body, contentType };
};

const sendReply = ({ status, body }: Reply, response: ServerResponse): void => {
  if (status === 0) return void response.destroy();
  if (body === null) return void response.writeHead(status).end();
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  response.writeHead(status, { 'Content-Type': type }).end(JSON.stringify(body));
};

/** A script never changes under the same name: a browser that comes back need not fetch and compile it again. */
const lastingOf = (type: string): Readonly<Record<string, string>> => (type === 'text/javascript' ? { 'Cache-Control': 'max-age=3600' } : {});

interface Serving {
  readonly response: ServerResponse;
  readonly policy: string;
}

const sendFile = async (file: string, { response, policy }: Serving): Promise<void> => {
  const content = await readFile(file).catch(() => null);
  if (content === null) return void response.writeHead(404).end();
  const type = types[path.extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy, ...lastingOf(type) }).end(content);
};
