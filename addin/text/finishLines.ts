import { finishLines as en } from './en/finishLines.ts';
import type { InLanguages } from './language.ts';
import { finishLines as nl } from './nl/finishLines.ts';
import type { FinishLinesText } from './nl/finishLines.ts';

export const finishLinesTexts: InLanguages<FinishLinesText> = { nl, en };
