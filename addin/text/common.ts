import { common as en } from './en/common.ts';
import type { InLanguages } from './language.ts';
import { common as nl } from './nl/common.ts';
import type { CommonText } from './nl/common.ts';

export const commonTexts: InLanguages<CommonText> = { nl, en };
