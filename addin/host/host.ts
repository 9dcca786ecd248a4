export type Theme = 'light' | 'dark';

export interface NamedFile {
  readonly name: string;
  readonly content: Blob;
}

/** What surrounds the pane: Outlook, Word or a plain browser. Only this folder touches Office. */
export interface Host {
  readonly kind: 'browser' | 'outlook' | 'word';
  /** BCP 47, as the host shows its own screens: `nl-NL`. */
  readonly language: string;
  /** Prefix of storage keys, so that two users of one Office never see each other's text. */
  readonly partition: string;
  readonly theme: () => Theme;
  /** Calls `changed` whenever `theme()` may answer otherwise; the result ends that. */
  readonly onThemeChange: (changed: () => void) => () => void;
  openExternal(url: string): void;
  /** Hands a file to the person; false where this host lets no add-in do that, and then nothing happened. */
  download(file: NamedFile): boolean;
  /** Whom Office signed in, for a sign-in without asking; null where the host does not tell. */
  loginHint(): Promise<string | null>;
}

/** What became of looking for a host. `silent`: Office was expected and did not answer. */
export type Found = { readonly kind: 'found'; readonly host: Host } | { readonly kind: 'silent' };
