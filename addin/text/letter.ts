import type { InLanguages } from './language.ts';
import { letter } from './nl/letter.ts';
import type { LetterText } from './nl/letter.ts';

export const letterTexts: InLanguages<LetterText> = { nl: letter };
