import type { Answer } from '../http/answer.ts';
import { isRegistered, personOf } from './authority.ts';
import type { Authority, Form } from './authority.ts';
import type { Person } from './directory.ts';
import { page, signInPage } from './pages.ts';
import { Problem } from './problem.ts';
import type { ProblemNumber } from './problem.ts';
import { bridgeScope, paneApp } from './registrations.ts';
import { cookieFor } from './session.ts';

export interface SignIn {
  /** The query of the address. */
  readonly request: Form;
  /** Whom the cookie names, if anybody. */
  readonly session: Person | null;
  /** Whom somebody just chose on the page. */
  readonly chosen: string | null;
}

/** Answers without an address to go back to, because that address is what is wrong. */
const refuseStranger = (authority: Authority, request: Form): void => {
  if (request.get('client_id') !== paneApp.id) throw new Problem(700016);
  if (!isRegistered(authority, request.get('redirect_uri') ?? '')) throw new Problem(50011);
};

const wrongIn = (request: Form): ProblemNumber | null => {
  if (request.get('response_type') !== 'code') return 700054;
  if ((request.get('code_challenge') ?? '') === '' || request.get('code_challenge_method') !== 'S256') return 90014;
  return (request.get('scope') ?? '').split(' ').includes(bridgeScope) ? null : 70011;
};

const back = (request: Form, answer: Readonly<Record<string, string>>, cookie?: string): Answer => {
  const address = new URL(request.get('redirect_uri') ?? '');
  const state = request.get('state');
  const parameters = new URLSearchParams({ ...answer, ...(state === null ? {} : { state }) });
  if (request.get('response_mode') === 'fragment') address.hash = parameters.toString();
  else for (const [name, value] of parameters) address.searchParams.set(name, value);
  const location = { location: address.href, 'cache-control': 'no-store' };
  return { status: 302, headers: cookie === undefined ? location : { ...location, 'set-cookie': cookie }, body: '' };
};

const backWithProblem = (request: Form, number: ProblemNumber): Answer => {
  const { error, message } = new Problem(number);
  return back(request, { error, error_description: message });
};

const backWithCode = async (authority: Authority, request: Form, person: Person): Promise<Answer> => {
  const asked = ['redirect_uri', 'code_challenge', 'nonce'].flatMap((name) => {
    const value = request.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const code = await authority.tickets.issue('code', { oid: person.oid, ...Object.fromEntries(asked) });
  return back(request, { code }, await cookieFor(authority, person));
};

const wantsChoice = (request: Form): boolean => ['select_account', 'login'].includes(request.get('prompt') ?? '');

/** The authorization endpoint: a code for whoever has a session or chooses an account, else the page to choose on. */
export const authorize = async (authority: Authority, { request, session, chosen }: SignIn): Promise<Answer> => {
  refuseStranger(authority, request);
  const wrong = wrongIn(request);
  if (wrong !== null) return backWithProblem(request, wrong);
  if (chosen !== null) return backWithCode(authority, request, personOf(authority, chosen));
  if (session !== null && !wantsChoice(request)) return backWithCode(authority, request, session);
  if (request.get('prompt') === 'none') return backWithProblem(request, 50058);
  return page(200, signInPage(authority.directory.people()), authority.paneOrigins);
};
