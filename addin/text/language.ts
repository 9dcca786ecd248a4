import type { Host } from '../host/host.ts';
import type { Keep } from '../keep.ts';

export type Language = 'nl' | 'en';

/** One text in every language of the pane; the compiler checks that all have the same keys. */
export type InLanguages<T> = Readonly<Record<Language, T>>;

/** How each language writes days and numbers, and sorts. */
export const locales: InLanguages<string> = { nl: 'nl-NL', en: 'en-GB' };

/** The host's own language where the pane speaks it, else Dutch. */
export const languageOf = ({ language }: Pick<Host, 'language'>): Language => (/^en(?![a-z])/iu.test(language) ? 'en' : 'nl');

const name = 'language';

/** What somebody chose on this machine, else the host's own. */
export const languageFor = (host: Pick<Host, 'language'>, keep: Keep): Language => {
  const chosen = keep.read(name);
  return chosen === 'nl' || chosen === 'en' ? chosen : languageOf(host);
};

export const keepLanguage = (language: Language, keep: Keep): void => keep.write(name, language);
