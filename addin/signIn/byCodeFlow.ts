import type { CodeFlowSignIn } from '../../bridge/schema.ts';
import type { Ground } from '../ground.ts';
import { keepIn } from '../keep.ts';
import { placeOf } from './addressBar.ts';
import { CodeFlow } from './codeFlow.ts';
import { sessionIn } from './session.ts';
import type { TokenSource } from './tokens.ts';

/** At the sandbox's stand-in for Entra. */
export const byCodeFlow = (signIn: CodeFlowSignIn, { page, stores, host, clock, ids }: Ground): TokenSource => {
  const store = sessionIn(keepIn(stores.session, host.partition), keepIn(stores.machine, host.partition));
  return new CodeFlow({ signIn, clock, ids, store, place: placeOf(page), fetch: page.fetch.bind(page) });
};
