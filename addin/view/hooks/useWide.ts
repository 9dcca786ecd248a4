import { useSyncExternalStore } from 'react';

const query = '(min-width: 1280px)';

const subscribe = (changed: () => void): (() => void) => {
  const wide = window.matchMedia(query);
  wide.addEventListener('change', changed);
  return () => wide.removeEventListener('change', changed);
};

/** Room for the lists and what is open, side by side: in a browser, never in Office. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
