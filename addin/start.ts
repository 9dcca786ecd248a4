import { QueryClient } from '@tanstack/react-query';
import type { PaneConfig } from '../bridge/schema.ts';
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
import { sessionIn } from './signIn/session.ts';
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

/** Sign-in by code flow, after a return from the sign-in page. Null when the page loads once more first. */
export const signInWith = async (config: PaneConfig, { page, host, clock, ids }: Ground): Promise<CodeFlow | null> => {
  const { signIn } = config;
  if (signIn.kind !== 'codeFlow') throw new Error(`This pane cannot sign in by ${signIn.kind}`);
  const store = sessionIn(keepIn(page.sessionStorage, host.partition), keepIn(page.localStorage, host.partition));
  const fetch = page.fetch.bind(page);
  const flow = new CodeFlow({ signIn, clock, ids, store, place: placeOf(page), fetch });
  // Another tab wrote something, or this page comes back from where the browser kept it.
  for (const event of ['storage', 'pageshow']) page.addEventListener(event, () => flow.leaveAlong());
  return (await flow.settle()) ? flow : null;
};

/** Puts the pane together from its parts. */
export const paneOf = (config: PaneConfig, tokens: CodeFlow, ground: Ground): Pane => {
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
