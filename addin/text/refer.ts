import type { InLanguages } from './language.ts';
import { refer } from './nl/refer.ts';
import type { ReferText } from './nl/refer.ts';

export const referTexts: InLanguages<ReferText> = { nl: refer };
