import { task as en } from './en/task.ts';
import type { InLanguages } from './language.ts';
import { task as nl } from './nl/task.ts';
import type { TaskText } from './nl/task.ts';

export const taskTexts: InLanguages<TaskText> = { nl, en };
