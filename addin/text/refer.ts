import { refer as en } from './en/refer.ts';
import type { InLanguages } from './language.ts';
import { refer as nl } from './nl/refer.ts';
import type { ReferText } from './nl/refer.ts';

export const referTexts: InLanguages<ReferText> = { nl, en };
