export type SignInState = 'signedIn' | 'signedOut';

/**
 * The access token for the bridge. Beside the code flow of this folder another source can stand
 * (msal-browser against Entra); nothing else in the pane knows how somebody signed in.
 */
export interface TokenSource {
  state(): SignInState;
  /** A stable key of who signed in last, to keep one person's drafts from another's eyes; never proof of who it is. */
  person(): string;
  /** Calls `changed` whenever `state()` may answer otherwise; the result ends that. */
  subscribe(changed: () => void): () => void;
  /** A token that is valid now, or null when the person must sign in again. */
  token(): Promise<string | null>;
  /** After the bridge refused the token: one refresh. Null, and signed out, when that fails. */
  renew(): Promise<string | null>;
  /** The bridge refused even a token that was just renewed: the person must sign in again. */
  lapse(): void;
  /** Leaves the page. `otherUser` lets the person choose somebody else. */
  signIn(how?: { readonly otherUser: boolean }): Promise<void>;
  /** Forgets the tokens. What somebody typed stays. */
  signOut(): void;
}
