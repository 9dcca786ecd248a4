import { check as en } from './en/check.ts';
import type { InLanguages } from './language.ts';
import { check as nl } from './nl/check.ts';
import type { CheckText } from './nl/check.ts';

export const checkTexts: InLanguages<CheckText> = { nl, en };
