import { QueryClient } from '@tanstack/react-query';
import type { CodeFlowSignIn, MsalSignIn, PaneConfig } from '../bridge/schema.ts';
import { bridgeClient } from './bridge.ts';
import type { Clock } from './clock.ts';
import { draftsIn } from './drafts.ts';
import { filesInMemory } from './files.ts';
import type { Host } from './host/host.ts';
import type { Ids } from './ids.ts';
import { keepIn } from './keep.ts';
import type { Pane } from './pane.ts';
import { ProblemError } from './problem.ts';
import { placeOf } from './signIn/addressBar.ts';
import { CodeFlow } from './signIn/codeFlow.ts';
import type { MsalClient, Opening } from './signIn/msal/client.ts';
import { MsalTokens } from './signIn/msal/msalTokens.ts';
import { leavingIn, sessionIn } from './signIn/session.ts';
import type { TokenSource } from './signIn/tokens.ts';
import { keepLanguage, languageFor } from './text/language.ts';
import type { Language } from './text/language.ts';
import { problemTexts } from './text/problems.ts';
import { bridgeWorkList } from './workList.ts';

export interface Ground {
  readonly page: Window;
  readonly host: Host;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly language: Language;
}

/** The language of the screens, and of the page for whoever hears them. */
export const speakOn = (page: Window, host: Host): Language => {
  const language = languageFor(host, keepIn(page.localStorage, host.partition));
  page.document.documentElement.lang = language;
  return language;
};

/** What the bridge says of itself before anybody signed in, or null when it does not answer. */
export const readConfig = async (page: Window): Promise<PaneConfig | null> => {
  const response = await page.fetch('/api/config').catch(() => null);
  return response?.ok === true ? ((await response.json()) as PaneConfig) : null;
};

const byCodeFlow = (signIn: CodeFlowSignIn, { page, host, clock, ids }: Ground): TokenSource => {
  const store = sessionIn(keepIn(page.sessionStorage, host.partition), keepIn(page.localStorage, host.partition));
  return new CodeFlow({ signIn, clock, ids, store, place: placeOf(page), fetch: page.fetch.bind(page) });
};

/** The first paint comes before msal-browser; a page that nobody looks at paints nothing, and goes on all the same. */
const painted = ({ page, clock }: Ground): Promise<unknown> => {
  const twoFrames = new Promise((resolve) => page.requestAnimationFrame(() => page.requestAnimationFrame(resolve)));
  return Promise.race([twoFrames, clock.after(500)]);
};

const byMsal = (signIn: MsalSignIn, ground: Ground): TokenSource => {
  const { page, host, clock, ids } = ground;
  const open = async (opening: Opening): Promise<MsalClient> => {
    await painted(ground);
    const { openClient } = await import('./signIn/msal/library.ts');
    return openClient({ signIn, origin: page.location.origin }, opening);
  };
  const store = leavingIn(keepIn(page.sessionStorage, host.partition), keepIn(page.localStorage, host.partition));
  return new MsalTokens({ open, kind: host.kind, loginHint: () => host.loginHint(), clock, ids, store });
};

/** Signing in the way that the bridge says. Null when the page loads once more first. */
export const signInWith = async ({ signIn }: PaneConfig, ground: Ground): Promise<TokenSource | null> => {
  const tokens = signIn.kind === 'codeFlow' ? byCodeFlow(signIn, ground) : byMsal(signIn, ground);
  // Another tab wrote something, or this page comes back from where the browser kept it.
  for (const event of ['storage', 'pageshow']) ground.page.addEventListener(event, () => tokens.leaveAlong());
  return (await tokens.settle()) ? tokens : null;
};

/** Puts the pane together from its parts. */
export const paneOf = (config: PaneConfig, tokens: TokenSource, ground: Ground): Pane => {
  const { page, host, clock, ids, language } = ground;
  const bridge = bridgeClient({ tokens, clock, language, texts: problemTexts[language], fetch: page.fetch.bind(page) });
  const drafts = draftsIn({
    keep: keepIn(page.sessionStorage, host.partition),
    newIntention: () => ids.intention(),
    person: () => tokens.person(),
  });
  const speak = (chosen: Language): void => {
    keepLanguage(chosen, keepIn(page.localStorage, host.partition));
    page.location.reload();
  };
  const means = { host, clock, ids, tokens, bridge, drafts, files: filesInMemory(), language, speak };
  return { ...means, association: config.association, pdf: config.letters.pdf, workList: bridgeWorkList(bridge) };
};

/** What the bridge refused, it refuses again; only an answer that did not come is asked for a second time. */
const worthAnother = (count: number, error: Error): boolean =>
  count < 1 && error instanceof ProblemError && error.problem.status === 0;

/** What was read, for as long as whoever read it stays: it holds other people's personal data. */
export const queryClient = (tokens: Pick<TokenSource, 'state' | 'subscribe'>): QueryClient => {
  const client = new QueryClient({
    defaultOptions: {
      queries: { retry: worthAnother, refetchOnWindowFocus: true, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  tokens.subscribe(() => tokens.state() === 'signedOut' && client.clear());
  return client;
};
