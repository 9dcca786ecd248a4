import type { Place } from './place.ts';

/** The browser's address bar. */
export const placeOf = (page: Window): Place => ({
  here: page.location.origin + page.location.pathname,
  // Read when it is needed: people move on after the page opened.
  get hash() {
    return page.location.hash;
  },
  query: new URLSearchParams(page.location.search),
  leaveFor: (url) => page.location.assign(url),
  settle: (hash) => {
    const address = page.location.origin + page.location.pathname + hash;
    // office.js sets the history functions to null; then the address needs one more load.
    const { history }: { history: Partial<Pick<History, 'replaceState'>> } = page;
    if (typeof history.replaceState !== 'function') {
      page.location.replace(address);
      return false;
    }
    history.replaceState(null, '', address);
    return true;
  },
});
