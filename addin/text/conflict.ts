import { conflict as en } from './en/conflict.ts';
import type { InLanguages } from './language.ts';
import { conflict as nl } from './nl/conflict.ts';
import type { ConflictText } from './nl/conflict.ts';

export const conflictTexts: InLanguages<ConflictText> = { nl, en };
