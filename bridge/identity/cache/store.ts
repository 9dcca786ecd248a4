/** Where tokens of the authority are kept until they end. */

export interface KeptToken {
  readonly token: string;
  /** UTC epoch milliseconds. */
  readonly endsAt: number;
}

/**
 * One token for each partition: an application, a scope, and one person's one sign-in. It is a saving and nothing else:
 * what cannot be read or written is as if it were not there, and the token is asked for anew.
 */
export interface TokenCacheStore {
  /** Null where there is none, or none that can be read. It may have ended. */
  get(partition: string): Promise<KeptToken | null>;
  set(partition: string, kept: KeptToken): Promise<void>;
}
