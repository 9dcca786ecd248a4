import { steps as en } from './en/steps.ts';
import type { InLanguages } from './language.ts';
import { steps as nl } from './nl/steps.ts';
import type { StepsText } from './nl/steps.ts';

export const stepsTexts: InLanguages<StepsText> = { nl, en };
