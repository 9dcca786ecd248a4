import { several as en } from './en/several.ts';
import type { InLanguages } from './language.ts';
import { several as nl } from './nl/several.ts';
import type { SeveralText } from './nl/several.ts';

export const severalTexts: InLanguages<SeveralText> = { nl, en };
