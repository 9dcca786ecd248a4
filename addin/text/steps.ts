import type { InLanguages } from './language.ts';
import { steps } from './nl/steps.ts';
import type { StepsText } from './nl/steps.ts';

export const stepsTexts: InLanguages<StepsText> = { nl: steps };
