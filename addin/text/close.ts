import { close as en } from './en/close.ts';
import type { InLanguages } from './language.ts';
import { close as nl } from './nl/close.ts';
import type { CloseText } from './nl/close.ts';

export const closeTexts: InLanguages<CloseText> = { nl, en };
