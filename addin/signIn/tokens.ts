/**
 * `lapsed`: the sign-in ended by itself, and the person is most likely still there. `signedOut`: nobody signed in, or
 * somebody left on purpose.
 */
export type SignInState = 'signedIn' | 'lapsed' | 'signedOut';

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
  /** After the bridge refused the token: one refresh. Null, and lapsed, when that fails. */
  renew(): Promise<string | null>;
  /** The bridge refused even a token that was just renewed: the person must sign in again. */
  lapse(): void;
  /** Leaves the page for the sign-in page; after `signOut` that asks who it is, whoever it still knows. */
  signIn(): Promise<void>;
  /**
   * Forgets the tokens and leaves the page to end the session at the authority. On coming back the pane waits, or with
   * `otherUser` goes on to the sign-in page. What somebody typed stays, for their eyes only.
   */
  signOut(how?: { readonly otherUser: boolean }): void;
}
