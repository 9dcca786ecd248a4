import { limits } from '../../bridge/limits.ts';
import type { Lookups } from '../../bridge/lookups/schema.ts';
import type { Decline, TaskView } from '../../bridge/tasks/schema.ts';
import { faultOf } from './form.ts';
import type { Fault } from './form.ts';
import { cutTo } from './limit.ts';

/** The form that declines a complaint (R2); `record` also makes an interaction of it, `letter` goes on with a letter. */
export interface DeclineForm {
  readonly reason: string;
  readonly record: boolean;
  readonly letter: boolean;
}

/** Names the draft: what was typed is found again under it. */
export const declineFormName = (taskNumber: string): string => `taak/${taskNumber}/afwijzen`;

/** Without a contact there is no interaction to make. */
export const declineForm = ({ contact }: TaskView): DeclineForm => ({ reason: '', record: contact !== null, letter: false });

export const declineFault = ({ reason }: Pick<DeclineForm, 'reason'>): Fault | null =>
  faultOf(reason, { required: true, limit: limits.note });

const nameOf = ({ interactionTemplates }: Lookups, wanted: string): string =>
  interactionTemplates.find(({ code }) => code === wanted)?.description ?? wanted;

/** The interaction carries the reason as well: a contact's history is read without the tasks. */
export const declineBody = (task: TaskView, { reason, record }: Pick<DeclineForm, 'reason' | 'record'>, lookups: Lookups): Decline => {
  const templateCode = lookups.codes.interactions.declined;
  const description = cutTo(`${nameOf(lookups, templateCode)}: ${task.description}`, limits.interactionDescription);
  return {
    version: task.version,
    reason: reason.trim(),
    interaction: record ? { templateCode, description, comment: reason.trim() } : null,
  };
};
