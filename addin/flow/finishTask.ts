import { limits } from '../../bridge/limits.ts';
import type { Lookups } from '../../bridge/lookups/schema.ts';
import type { TaskView } from '../../bridge/tasks/schema.ts';
import type { InteractionForm } from './interaction.ts';
import { cutTo } from './limit.ts';

/** Names the draft. */
export const finishFormName = (taskNumber: string): string => `taak/${taskNumber}/afronden`;

/** Finishing a task without a line: the contact moment is filled in and left out until somebody ticks it. */
export const finishForm = (task: TaskView, lookups: Lookups): InteractionForm => ({
  record: false,
  templateCode: lookups.codes.interactions.telephone,
  description: cutTo(task.description, limits.interactionDescription),
  comment: '',
});
