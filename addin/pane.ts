import { createContext, useContext } from 'react';
import type { Bridge } from './bridge.ts';
import type { Clock } from './clock.ts';
import type { Drafts } from './drafts.ts';
import type { Files } from './files.ts';
import type { Host } from './host/host.ts';
import type { Ids } from './ids.ts';
import type { TokenSource } from './signIn/tokens.ts';
import type { Language } from './text/language.ts';
import type { WorkList } from './workList.ts';

/** Everything a screen may reach for. Made once, in `main.tsx`. */
export interface Pane {
  readonly association: string;
  /** Whether the bridge can make letters into PDF. */
  readonly pdf: boolean;
  readonly host: Host;
  readonly language: Language;
  /** Keeps the choice on this machine and starts the pane anew; what was typed stays. */
  readonly speak: (language: Language) => void;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly tokens: TokenSource;
  readonly bridge: Bridge;
  readonly workList: WorkList;
  readonly drafts: Drafts;
  readonly files: Files;
}

export const PaneContext = createContext<Pane | null>(null);

export const usePane = (): Pane => {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('A screen stands outside the pane.');
  return pane;
};
