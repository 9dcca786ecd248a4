import { assign as en } from './en/assign.ts';
import type { InLanguages } from './language.ts';
import { assign as nl } from './nl/assign.ts';
import type { AssignText } from './nl/assign.ts';

export const assignTexts: InLanguages<AssignText> = { nl, en };
