import type { Language } from '../words.ts';
import { WrongUse, textOption } from './command.ts';
import type { Given, Option } from './command.ts';

export const languageOption: Option = { type: 'string', value: 'nl|en', says: 'The language of the answer; nl unless told otherwise.' };

/** Dutch, as whoever makes the letters reads it. */
export const languageOf = (given: Given): Language => {
  const asked = textOption(given, 'language') ?? 'nl';
  if (asked === 'nl' || asked === 'en') return asked;
  throw new WrongUse(`--language takes nl or en, not '${asked}'.`);
};
