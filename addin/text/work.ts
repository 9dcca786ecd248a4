import { work as en } from './en/work.ts';
import type { InLanguages } from './language.ts';
import { work as nl } from './nl/work.ts';
import type { WorkText } from './nl/work.ts';

export const workTexts: InLanguages<WorkText> = { nl, en };
