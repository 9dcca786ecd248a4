/** What a person reads, in every language of the screens. Which one is chosen where the answer leaves: `http/`. */
export type Language = 'nl' | 'en';

export type Words = Readonly<Record<Language, string>>;

export const words = (nl: string, en: string): Words => ({ nl, en });

/** The same in every language: a text of the ERP, or none. */
export const asIs = (text: string): Words => words(text, text);
