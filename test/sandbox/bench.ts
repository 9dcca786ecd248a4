import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paths } from '../../sandbox/entra/discovery.ts';
import { bridgeApp, bridgeScope, clientCredentialsScope, onBehalfOfScope, paneApp } from '../../sandbox/entra/registrations.ts';
import { apiRoute } from '../../sandbox/erp/route.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import type { Sandbox, Surroundings } from '../../sandbox/sandbox.ts';
import { guidFor } from '../../sandbox/seed/random.ts';

export const paneOrigin = 'http://localhost:3000';
const today = '2026-11-20';
export const companyId = guidFor('company');
export const oidOf = (employeeCode: string): string => guidFor(`user/${employeeCode}`);

export type Record = Readonly<{ [name: string]: unknown }>;

export interface Reply {
  readonly status: number;
  readonly body: Record;
  /** Of an error answer. */
  readonly code: string | undefined;
  readonly headers: Headers;
}

/** Where a running sandbox is found, in this process or in another. */
export interface Place {
  readonly sandbox: Pick<Sandbox, 'port' | 'signInPort'>;
}

/** A sandbox of one's own, on free ports and in a folder that goes away with it. */
export interface Bench {
  readonly sandbox: Sandbox;
  readonly folder: string;
  /** Sets the sandbox's clock forward; milliseconds. */
  readonly wait: (time: number) => void;
  readonly close: () => Promise<void>;
}

export const openBench = async (options: Partial<Surroundings> = {}): Promise<Bench> => {
  const folder = options.data ?? mkdtempSync(join(tmpdir(), 'sandbox-'));
  let offset = 0;
  const sandbox = await startSandbox({
    data: folder,
    port: 0,
    signInPort: 0,
    signInTlsPort: 0,
    paneOrigins: [paneOrigin],
    suffix: '',
    fresh: false,
    today,
    moreDossiers: 0,
    now: () => Date.now() + offset,
    ...options,
  });
  const close = async (): Promise<void> => {
    await sandbox.close();
    if (options.data === undefined) rmSync(folder, { recursive: true });
  };
  return { sandbox, folder, wait: (time) => void (offset += time), close };
};

export const formPost = async (url: string, form: { readonly [name: string]: string }, headers = {}): Promise<Response> =>
  fetch(url, { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' });

export const signInUrl = ({ sandbox }: Place, path: string): string => `http://localhost:${sandbox.signInPort}${path}`;

const challengeFor = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

export const redirectUri = `${paneOrigin}/taskpane.html`;

export const authorizeQuery = (verifier: string, more: { readonly [name: string]: string } = {}): string =>
  new URLSearchParams({
    client_id: paneApp.id,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: `${bridgeScope} openid profile offline_access`,
    code_challenge: challengeFor(verifier),
    code_challenge_method: 'S256',
    state: 'here',
    ...more,
  }).toString();

export const newVerifier = (): string => randomBytes(32).toString('base64url');

export interface Chosen {
  readonly code: string;
  readonly cookie: string;
}

/** Chooses somebody on the sign-in page. */
export const choose = async (bench: Place, employeeCode: string, verifier: string): Promise<Chosen> => {
  const url = `${signInUrl(bench, paths.authorize)}?${authorizeQuery(verifier)}`;
  const response = await formPost(url, { oid: oidOf(employeeCode) });
  const location = new URL(response.headers.get('location') ?? '');
  return { code: location.searchParams.get('code') ?? '', cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
};

export const tokensFor = async (bench: Place, form: { readonly [name: string]: string }): Promise<Record> => {
  const response = await formPost(signInUrl(bench, paths.token), form);
  return (await response.json()) as Record;
};

export const paneTokens = async (bench: Place, employeeCode: string): Promise<Record> => {
  const verifier = newVerifier();
  const { code } = await choose(bench, employeeCode, verifier);
  return tokensFor(bench, {
    grant_type: 'authorization_code',
    client_id: paneApp.id,
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
};

export const onBehalfOf = (assertion: unknown): { readonly [name: string]: string } => ({
  grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
  requested_token_use: 'on_behalf_of',
  client_id: bridgeApp.id,
  client_secret: bridgeApp.secret,
  scope: onBehalfOfScope,
  assertion: String(assertion),
});

export const asItself: { readonly [name: string]: string } = {
  grant_type: 'client_credentials',
  client_id: bridgeApp.id,
  client_secret: bridgeApp.secret,
  scope: clientCredentialsScope,
};

const accessToken = (answer: Record): string => String(answer['access_token']);

export const erpTokenOf = async (bench: Place, employeeCode: string): Promise<string> =>
  accessToken(await tokensFor(bench, onBehalfOf(accessToken(await paneTokens(bench, employeeCode)))));

export const appToken = async (bench: Place): Promise<string> => accessToken(await tokensFor(bench, asItself));

interface Request {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string };
}

const typeOf = (body: unknown): Request['headers'] => {
  if (body === undefined) return {};
  return { 'content-type': body instanceof Uint8Array ? 'application/octet-stream' : 'application/json' };
};

export const sendTo = async (url: string, token: string, { method = 'GET', body, headers = {} }: Request = {}): Promise<Reply> => {
  const payload = body instanceof Uint8Array ? Buffer.from(body) : body === undefined ? null : JSON.stringify(body);
  const response = await fetch(url, { method, body: payload, headers: { authorization: `Bearer ${token}`, ...typeOf(body), ...headers } });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true && text !== '';
  const parsed = isJson ? (JSON.parse(text) as Record) : { text };
  const error = parsed['error'] as { readonly code: string } | undefined;
  return { status: response.status, body: parsed, code: error?.code, headers: response.headers };
};

/** The ERP as one person sees it; paths are relative to the company. */
export interface Erp {
  readonly base: string;
  readonly get: (path: string, headers?: Request['headers']) => Promise<Reply>;
  readonly post: (path: string, body: unknown, headers?: Request['headers']) => Promise<Reply>;
  readonly patch: (path: string, body: unknown, ifMatch?: string) => Promise<Reply>;
  readonly remove: (path: string, headers?: Request['headers']) => Promise<Reply>;
  readonly list: (path: string) => Promise<readonly Record[]>;
  readonly first: (path: string) => Promise<Record>;
}

export const erpFor = ({ sandbox }: Place, token: string): Erp => {
  const base = `http://localhost:${sandbox.port}${apiRoute}/companies(${companyId})`;
  const at = (path: string): string => (path.startsWith('http') ? path : `${base}/${path}`);
  const get: Erp['get'] = (path, headers = {}) => sendTo(at(path), token, { headers });
  const list: Erp['list'] = async (path) => {
    const { status, body } = await get(path);
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body['value'] as readonly Record[];
  };
  return {
    base,
    get,
    list,
    post: (path, body, headers = {}) => sendTo(at(path), token, { method: 'POST', body, headers }),
    patch: (path, body, ifMatch = '*') => sendTo(at(path), token, { method: 'PATCH', body, headers: { 'if-match': ifMatch } }),
    remove: (path, headers = {}) => sendTo(at(path), token, { method: 'DELETE', headers }),
    first: async (path) => {
      const [record] = await list(path);
      if (record === undefined) throw new Error(`${path} has no records`);
      return record;
    },
  };
};

export const erpAs = async (bench: Place, employeeCode: string): Promise<Erp> =>
  erpFor(bench, await erpTokenOf(bench, employeeCode));
