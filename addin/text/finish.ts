import { finish as en } from './en/finish.ts';
import type { InLanguages } from './language.ts';
import { finish as nl } from './nl/finish.ts';
import type { FinishText } from './nl/finish.ts';

export const finishTexts: InLanguages<FinishText> = { nl, en };
