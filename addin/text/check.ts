import type { InLanguages } from './language.ts';
import { check } from './nl/check.ts';
import type { CheckText } from './nl/check.ts';

export const checkTexts: InLanguages<CheckText> = { nl: check };
