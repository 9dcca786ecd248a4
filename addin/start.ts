import { QueryClient } from '@tanstack/react-query';
import type { PaneConfig } from '../bridge/schema.ts';
import { bridgeClient } from './bridge.ts';
import type { Ground } from './ground.ts';
import { draftsIn } from './drafts.ts';
import { filesInMemory } from './files.ts';
import { keepIn } from './keep.ts';
import type { Pane } from './pane.ts';
import { ProblemError } from './problem.ts';
import type { TokenSource } from './signIn/tokens.ts';
import { keepLanguage, languageFor } from './text/language.ts';
import type { Language } from './text/language.ts';
import { problemTexts } from './text/problems.ts';
import { bridgeWorkList } from './workList.ts';

/** The language of the screens, and of the page for whoever hears them. */
export const speakOn = ({ page, stores, host }: Pick<Ground, 'page' | 'stores' | 'host'>): Language => {
  const language = languageFor(host, keepIn(stores.machine, host.partition));
  page.document.documentElement.lang = language;
  return language;
};

/** What the bridge says of itself before anybody signed in, or null when it does not answer. */
export const readConfig = async (page: Window): Promise<PaneConfig | null> => {
  const response = await page.fetch('/api/config').catch(() => null);
  return response?.ok === true ? ((await response.json()) as PaneConfig) : null;
};

/** Each way of signing in is loaded where the bridge says it. Null where it does not come. */
export const openSignIn = async ({ signIn }: PaneConfig, ground: Ground): Promise<TokenSource | null> => {
  try {
    if (signIn.kind === 'msal') return (await import('./signIn/msal/byMsal.ts')).byMsal(signIn, ground);
    return (await import('./signIn/byCodeFlow.ts')).byCodeFlow(signIn, ground);
  } catch {
    return null;
  }
};

/** False where the page loads once more first. */
export const settle = (tokens: TokenSource, page: Window): Promise<boolean> => {
  // Another tab wrote something, or this page comes back from where the browser kept it.
  for (const event of ['storage', 'pageshow']) page.addEventListener(event, () => tokens.leaveAlong());
  return tokens.settle();
};

/** Puts the pane together from its parts. */
export const paneOf = (config: PaneConfig, tokens: TokenSource, ground: Ground): Pane => {
  const { page, stores, host, clock, ids, language } = ground;
  const bridge = bridgeClient({ tokens, clock, language, texts: problemTexts[language], fetch: page.fetch.bind(page) });
  const person = (): string => tokens.person();
  const drafts = draftsIn({ keep: keepIn(stores.session, host.partition), newIntention: () => ids.intention(), person });
  const speak = (chosen: Language): void => {
    keepLanguage(chosen, keepIn(stores.machine, host.partition));
    page.location.reload();
  };
  const means = { host, clock, ids, tokens, bridge, drafts, files: filesInMemory(person), language, speak };
  return { ...means, association: config.association, pdf: config.letters.pdf, workList: bridgeWorkList(bridge) };
};

/** What the bridge refused, it refuses again; only an answer that did not come is asked for a second time. */
const worthAnother = (count: number, error: Error): boolean =>
  count < 1 && error instanceof ProblemError && error.problem.status === 0;

/** What was read, for as long as whoever read it stays: it holds other people's personal data. */
export const queryClient = (tokens: Pick<TokenSource, 'state' | 'person' | 'subscribe'>): QueryClient => {
  const client = new QueryClient({
    defaultOptions: {
      queries: { retry: worthAnother, refetchOnWindowFocus: true, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  let person = tokens.person();
  tokens.subscribe(() => {
    if (tokens.state() === 'signedOut' || tokens.person() !== person) client.clear();
    person = tokens.person();
  });
  return client;
};
