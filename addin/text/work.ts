import type { InLanguages } from './language.ts';
import { work } from './nl/work.ts';
import type { WorkText } from './nl/work.ts';

export const workTexts: InLanguages<WorkText> = { nl: work };
