import type { IncomingMessage } from 'node:http';
import { send } from '../http/answer.ts';
import type { Answer, Headers } from '../http/answer.ts';
import { bodyOf, BodyTooLarge, ConnectionLost } from '../http/body.ts';
import type { Handler } from '../http/requests.ts';
import { isRegistered } from './authority.ts';
import type { Authority, Form } from './authority.ts';
import { authorize } from './authorize.ts';
import { discovery, paths } from './discovery.ts';
import { tokenAnswer } from './grants/grants.ts';
import type { KeyRing } from './keys.ts';
import { page, refusedPage, signedOutPage } from './pages.ts';
import { Problem, problemBody } from './problem.ts';
import { noCookie, personInSession } from './session.ts';

export interface EntraOptions {
  readonly authority: Authority;
  readonly keys: KeyRing;
  /** What the token endpoint answers instead of its own answer, if anything; may throw a `Problem`. */
  readonly trouble: (form: Form) => Answer | null;
}

/** Bytes; a form of the token endpoint carries one token at most. */
const largestForm = 64 * 1024;

const json = (status: number, body: object, headers: Headers = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(body),
});

/** A request line that makes no address is treated as one that leads nowhere. */
const urlOf = (incoming: IncomingMessage): URL => {
  const address = `http://localhost${incoming.url ?? '/'}`;
  return new URL(URL.canParse(address) ? address : 'http://localhost/');
};

const formOf = async (incoming: IncomingMessage): Promise<Form> =>
  new URLSearchParams((await bodyOf(incoming, largestForm)).toString('utf8'));

const authorizeAnswer = async (authority: Authority, incoming: IncomingMessage): Promise<Answer> => {
  try {
    const chosen = incoming.method === 'POST' ? (await formOf(incoming)).get('oid') : null;
    const session = await personInSession(authority, incoming.headers.cookie);
    return await authorize(authority, { request: urlOf(incoming).searchParams, session, chosen });
  } catch (error) {
    if (error instanceof Problem) return page(error.status, refusedPage(error.message));
    throw error;
  }
};

/** Only the pane's own pages may read what the token endpoint and the discovery say. */
const crossOrigin = ({ paneOrigins }: Authority, { origin }: IncomingMessage['headers']): Headers =>
  origin !== undefined && paneOrigins.includes(origin) ? { 'access-control-allow-origin': origin, vary: 'origin' } : {};

const preflight = (headers: Headers): Answer => ({
  status: 204,
  headers: {
    ...headers,
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': '600',
  },
  body: '',
});

const granted = async ({ authority, trouble }: EntraOptions, incoming: IncomingMessage): Promise<Answer> => {
  try {
    const form = await formOf(incoming);
    return trouble(form) ?? json(200, await tokenAnswer(authority, form));
  } catch (error) {
    if (error instanceof Problem) return json(error.status, problemBody(error, authority.now()));
    throw error;
  }
};

const tokenEndpoint = async (options: EntraOptions, incoming: IncomingMessage): Promise<Answer> => {
  const headers = crossOrigin(options.authority, incoming.headers);
  if (incoming.method === 'OPTIONS') return preflight(headers);
  if (incoming.method !== 'POST') return json(405, {}, headers);
  const answer = await granted(options, incoming);
  return { ...answer, headers: { ...answer.headers, ...headers } };
};

const signedOut = (authority: Authority, incoming: IncomingMessage): Answer => {
  const asked = urlOf(incoming).searchParams;
  const after = asked.get('post_logout_redirect_uri') ?? '';
  const shown = page(200, signedOutPage);
  if (!isRegistered(authority, after)) return { ...shown, headers: { ...shown.headers, 'set-cookie': noCookie } };
  const [location, state] = [new URL(after), asked.get('state')];
  if (state !== null) location.searchParams.set('state', state);
  return { status: 302, headers: { location: location.href, 'set-cookie': noCookie }, body: '' };
};

const route = async (options: EntraOptions, incoming: IncomingMessage): Promise<Answer> => {
  const { authority, keys } = options;
  switch (urlOf(incoming).pathname) {
    case paths.discovery:
      return json(200, discovery(authority.issuer), crossOrigin(authority, incoming.headers));
    case paths.keys:
      return json(200, { keys: keys.published().map(({ jwk }) => jwk) });
    case paths.authorize:
      return authorizeAnswer(authority, incoming);
    case paths.token:
      return tokenEndpoint(options, incoming);
    case paths.logout:
      return signedOut(authority, incoming);
    default:
      return json(404, { error: 'not_found' });
  }
};

/** Entra ID's endpoints; served over http for the pane and over https for the bridge. */
export const entraHandler = (options: EntraOptions): Handler => {
  const handle = async (incoming: IncomingMessage): Promise<Answer> => {
    try {
      return await route(options, incoming);
    } catch (error) {
      if (error instanceof BodyTooLarge) return json(413, { error: 'invalid_request' });
      if (error instanceof ConnectionLost) return json(400, { error: 'invalid_request' });
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      return json(500, { error: 'server_error' });
    }
  };
  return async (incoming, response) => send(response, await handle(incoming));
};
