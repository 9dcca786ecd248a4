import { problems as en } from './en/problems.ts';
import type { InLanguages } from './language.ts';
import { problems as nl } from './nl/problems.ts';
import type { ProblemTexts } from './nl/problems.ts';

export const problemTexts: InLanguages<ProblemTexts> = { nl, en };
