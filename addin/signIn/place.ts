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
