import type { InLanguages } from './language.ts';
import { common } from './nl/common.ts';
import type { CommonText } from './nl/common.ts';

export const commonTexts: InLanguages<CommonText> = { nl: common };
