import { useSyncExternalStore } from 'react';
import { routeOf } from '../../flow/route.ts';
import type { Route } from '../../flow/route.ts';

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** Where the pane is now; follows the browser's back and forward. */
export const useRoute = (): { readonly hash: string; readonly route: Route } => {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return { hash, route: routeOf(hash) };
};

/** Goes to an address of `to` in `flow/route.ts`. */
export const goTo = (address: string): void => {
  window.location.hash = address;
};
