import type { InLanguages } from './language.ts';
import { finish } from './nl/finish.ts';
import type { FinishText } from './nl/finish.ts';

export const finishTexts: InLanguages<FinishText> = { nl: finish };
