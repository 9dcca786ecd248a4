import type { MsalSignIn } from '../../../bridge/schema.ts';
import type { Ground } from '../../ground.ts';
import { keepIn } from '../../keep.ts';
import { leavingIn } from '../session.ts';
import type { TokenSource } from '../tokens.ts';
import type { MsalClient, Opening } from './client.ts';
import { MsalTokens } from './msalTokens.ts';

/** The first paint comes before msal-browser; a page that nobody looks at paints nothing, and goes on all the same. */
const painted = ({ page, clock }: Ground): Promise<unknown> => {
  const twoFrames = new Promise((resolve) => page.requestAnimationFrame(() => page.requestAnimationFrame(resolve)));
  return Promise.race([twoFrames, clock.after(500)]);
};

/** At Entra. */
export const byMsal = (signIn: MsalSignIn, ground: Ground): TokenSource => {
  const { page, stores, host, clock, ids } = ground;
  const open = async (opening: Opening): Promise<MsalClient> => {
    await painted(ground);
    const { openClient } = await import('./library.ts');
    return openClient({ signIn, origin: page.location.origin }, opening);
  };
  const store = leavingIn(keepIn(stores.session, host.partition), keepIn(stores.machine, host.partition));
  return new MsalTokens({ open, kind: host.kind, loginHint: () => host.loginHint(), clock, ids, store });
};
