import { limits } from '../../bridge/limits.ts';
import type { NewInteraction } from '../../bridge/schema.ts';
import { faultOf } from './form.ts';
import type { Fault } from './form.ts';

/** A contact moment that may be recorded along with something else. */
export interface InteractionForm {
  readonly record: boolean;
  readonly templateCode: string;
  readonly description: string;
  readonly comment: string;
}

export const interactionFault = ({ record, description }: InteractionForm): Fault | null =>
  record ? faultOf(description, { required: true, limit: limits.interactionDescription }) : null;

export const interactionBody = ({ record, templateCode, description, comment }: InteractionForm): NewInteraction | null =>
  record ? { templateCode, description: description.trim(), comment: comment.trim() } : null;
