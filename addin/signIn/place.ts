/** The address bar, as far as signing in needs it. */
export interface Place {
  /** Origin and path, without query and hash: what is registered as redirect URI. */
  readonly here: string;
  readonly hash: string;
  /** The query of this address. */
  readonly query: URLSearchParams;
  leaveFor(url: string): void;
  /** Shows `here` with this hash and without a query; answers whether the page goes on without loading again. */
  settle(hash: string): boolean;
}

export const placeOf = (page: Window): Place => ({
  here: page.location.origin + page.location.pathname,
  hash: page.location.hash,
  query: new URLSearchParams(page.location.search),
  leaveFor: (url) => page.location.assign(url),
  settle: (hash) => {
    const address = page.location.origin + page.location.pathname + hash;
    // office.js sets the history functions to null (OFFICE.md §2); then the address needs one more load.
    const { history }: { history: Partial<Pick<History, 'replaceState'>> } = page;
    if (typeof history.replaceState !== 'function') {
      page.location.replace(address);
      return false;
    }
    history.replaceState(null, '', address);
    return true;
  },
});
