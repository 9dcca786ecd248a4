import type { InLanguages } from './language.ts';
import { problems } from './nl/problems.ts';
import type { ProblemTexts } from './nl/problems.ts';

export const problemTexts: InLanguages<ProblemTexts> = { nl: problems };
