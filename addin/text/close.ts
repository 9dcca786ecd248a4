import type { InLanguages } from './language.ts';
import { close } from './nl/close.ts';
import type { CloseText } from './nl/close.ts';

export const closeTexts: InLanguages<CloseText> = { nl: close };
