import { letter as en } from './en/letter.ts';
import type { InLanguages } from './language.ts';
import { letter as nl } from './nl/letter.ts';
import type { LetterText } from './nl/letter.ts';

export const letterTexts: InLanguages<LetterText> = { nl, en };
