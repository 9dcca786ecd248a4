import { shared as en } from './en/shared.ts';
import type { InLanguages } from './language.ts';
import { shared as nl } from './nl/shared.ts';
import type { SharedText } from './nl/shared.ts';

export const sharedTexts: InLanguages<SharedText> = { nl, en };
