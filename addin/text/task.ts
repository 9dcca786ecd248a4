import type { InLanguages } from './language.ts';
import { task } from './nl/task.ts';
import type { TaskText } from './nl/task.ts';

export const taskTexts: InLanguages<TaskText> = { nl: task };
