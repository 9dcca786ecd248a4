/**
 * `arriving`: the page opened and it is not known yet who this is. `lapsed`: the sign-in ended by itself, and the person
 * is most likely still there. `signedOut`: nobody signed in, or somebody left on purpose.
 */
export type SignInState = 'arriving' | 'signedIn' | 'lapsed' | 'signedOut';

/** Why somebody is not signed in, as far as that can be told; each has its text. */
export type Hindrance =
  | 'windowOpen'
  | 'popupBlocked'
  | 'popupClosed'
  | 'noConsent'
  | 'noAccess'
  | 'network'
  | 'timeout'
  | 'moreProof'
  | 'otherAccount'
  | 'sessionStays'
  | 'unknown';

/**
 * The access token for the bridge. `codeFlow.ts` and `msal/` are its two sources; nothing else in the pane knows how
 * somebody signed in.
 */
export interface TokenSource {
  state(): SignInState;
  /** What stood in the way of signing in, or goes on just now; null when there is nothing to tell. */
  hindrance(): Hindrance | null;
  /** A stable key of who signed in last, to keep one person's drafts from another's eyes; never proof of who it is. */
  person(): string;
  /** Calls `changed` whenever `state()` or `hindrance()` may answer otherwise; the result ends that. */
  subscribe(changed: () => void): () => void;
  /** A token that is valid now, or null when the person must sign in again. */
  token(): Promise<string | null>;
  /** After the bridge refused the token: one refresh. Null, and lapsed, when that fails. */
  renew(): Promise<string | null>;
  /** A token that proves what the authority asks for (`claims`, JSON of its making). Null, and lapsed, when that takes the person. */
  challenge(claims: string): Promise<string | null>;
  /**
   * After a lapse: the token once the same person signed in again on this page, so that what waits can go on. Null when
   * signing in leaves the page, somebody else signs in, or somebody leaves.
   */
  back(): Promise<string | null>;
  /** The bridge refused even a token that was just renewed: the person must sign in again. */
  lapse(): void;
  /** On a click: in a window of its own, or leaving the page; after `signOut` it asks who it is. Never throws. */
  signIn(): Promise<void>;
  /** Forgets the tokens, and in a browser ends the session at the authority. What somebody typed stays, for their eyes only. */
  signOut(how?: { readonly otherUser: boolean }): void;
  /** Whoever leaves in one tab leaves in all of the browser. */
  leaveAlong(): void;
  /** Once, when the page opens. False when this page is about to be left or loaded again. */
  settle(): Promise<boolean>;
}
