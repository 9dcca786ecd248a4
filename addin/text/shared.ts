import type { InLanguages } from './language.ts';
import { shared } from './nl/shared.ts';
import type { SharedText } from './nl/shared.ts';

export const sharedTexts: InLanguages<SharedText> = { nl: shared };
