/** What the pane needs of msal-browser; `library.ts` makes it of the real one, which is loaded late. */
export interface MsalClient {
  /** Inside an Office that signs people in by itself: it knows who this is, and shows its own windows. */
  readonly nested: boolean;
  /** Without anything to see. Null: it takes the person. Other failures are thrown, with a `errorCode` of msal's. */
  silent(ask: Ask): Promise<Got | null>;
  /** In a window; in a browser only right after a click. */
  popup(ask: Ask): Promise<Got>;
  /** Forgets whoever it was, here only. */
  forget(): Promise<void>;
  /** Forgets them and ends the session at the authority, in a window. */
  leave(): Promise<void>;
}

export interface Ask {
  /** Whom Office says that it is. */
  readonly hint?: string | null;
  /** What the token must prove, as the authority asked for it: JSON. */
  readonly claims?: string | null;
  /** Not the token that is known already. */
  readonly fresh?: boolean;
  /** Asks who it is, whoever the authority still knows. */
  readonly choose?: boolean;
}

export interface Got {
  readonly token: string;
  /** Milliseconds since 1970, by this machine's clock. */
  readonly expiresAt: number;
  /** `oid.tid`, as of `personIn`. */
  readonly person: string;
}

export interface Opening {
  /** False: never by way of Office, also where that offers it. */
  readonly nested: boolean;
}
