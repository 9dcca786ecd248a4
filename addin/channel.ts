import type { Problem } from '../bridge/schema.ts';
import { done, failed, ownProblem } from './problem.ts';
import type { Answer } from './problem.ts';
import type { TokenSource } from './signIn/tokens.ts';
import type { Language } from './text/language.ts';
import type { ProblemTexts } from './text/nl/problems.ts';

export interface ChannelParts {
  readonly tokens: TokenSource;
  readonly texts: ProblemTexts;
  /** The bridge tells its problems in it. */
  readonly language: Language;
  readonly fetch: typeof fetch;
}

/** One request with its answer read, or the problem that came instead. Never throws. */
export type Channel = <T>(request: Asked<T>) => Promise<Answer<T>>;

export interface Asked<T> {
  readonly path: string;
  readonly init: RequestInit;
  readonly read: (response: Response) => Promise<T>;
}

type Send = (token: string) => Promise<Response>;

const tellsProblem = (response: Response): boolean => response.headers.get('Content-Type')?.startsWith('application/problem+json') === true;

/** What the sign-in must prove before the bridge goes on, or null. The answer itself can still be read afterwards. */
const claimsIn = async (response: Response): Promise<string | null> => {
  if (!tellsProblem(response)) return null;
  const { code, claims } = (await response.clone().json()) as Problem;
  return code === 'claimsNeeded' ? (claims ?? null) : null;
};

/** Another token for the same call: one that proves more, or a renewed one; else that of somebody who signed in again meanwhile. */
const another = async (tokens: TokenSource, refused: Response): Promise<string | null> => {
  const claims = await claimsIn(refused);
  const token = await (claims === null ? tokens.renew() : tokens.challenge(claims));
  return token ?? tokens.back();
};

/** What the last one was worth: the person has to sign in again, and where they do so on this page, the call goes on. */
const afterLapse = async (tokens: TokenSource, send: Send): Promise<Response | null> => {
  tokens.lapse();
  const token = await tokens.back();
  return token === null ? null : send(token);
};

/** A refused token is replaced, and the very same call sent again. Null: the person must sign in again. */
const authorised = async (tokens: TokenSource, send: Send): Promise<Response | null> => {
  const token = (await tokens.token()) ?? (await tokens.back());
  if (token === null) return null;
  const response = await send(token);
  if (response.status !== 401) return response;
  const next = await another(tokens, response);
  if (next === null) return null;
  const second = await send(next);
  // The same token again: no new one could be had just now, which says nothing about the person.
  if (second.status !== 401 || next === token || (await claimsIn(second)) !== null) return second;
  return afterLapse(tokens, send);
};

const problemOf = async (response: Response, texts: ProblemTexts): Promise<Problem> =>
  tellsProblem(response) ? ((await response.json()) as Problem) : ownProblem(texts, 'unreadable', response.status);

/** The bridge's door: the token and the language on every request, and every failure as a problem in words. */
export const channelOf = ({ tokens, texts, language, fetch }: ChannelParts): Channel => {
  const sendOf = (path: string, init: RequestInit): Send => (token) => {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${token}`);
    headers.set('Accept-Language', language);
    return fetch(path, { ...init, headers });
  };
  return async ({ path, init, read }) => {
    try {
      const response = await authorised(tokens, sendOf(path, init));
      if (response === null) return failed(ownProblem(texts, 'signedOut', 401));
      return response.ok ? done(await read(response)) : failed(await problemOf(response, texts));
    } catch {
      return failed(ownProblem(texts, 'network'));
    }
  };
};
