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

/** A refused token is renewed once. Null: the person must sign in again. */
const authorised = async (tokens: TokenSource, send: Send): Promise<Response | null> => {
  const token = await tokens.token();
  if (token === null) return null;
  const response = await send(token);
  if (response.status !== 401) return response;
  const renewed = await tokens.renew();
  if (renewed === null) return null;
  const second = await send(renewed);
  // The same token again: no new one could be had just now, which says nothing about the person.
  if (second.status !== 401 || renewed === token) return second;
  tokens.lapse();
  return null;
};

const problemOf = async (response: Response, texts: ProblemTexts): Promise<Problem> => {
  const tells = response.headers.get('Content-Type')?.startsWith('application/problem+json') === true;
  return tells ? ((await response.json()) as Problem) : ownProblem(texts, 'unreadable', response.status);
};

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
