import type { Codes } from '../config.ts';
import type { Planned } from '../outbox/plan.ts';
import { create } from '../outbox/plan.ts';
import type { Write } from '../outbox/plan.ts';
import { limits } from '../limits.ts';

type Values = Planned<'interactionLogEntries'>;

export interface ContactMoment {
  readonly templateCode: string;
  readonly description: string;
  readonly comment: string;
  readonly contactNumber: string;
  readonly employeeCode: string;
  readonly today: string;
}

/** Direction follows from the template: the configured inbound ones come in, all others go out. */
export const recordInteraction = (step: string, codes: Codes, moment: ContactMoment, links: Values = {}): Write => {
  const { templateCode, description, comment, contactNumber, employeeCode, today } = moment;
  const inbound = codes.interactions.inbound.includes(templateCode);
  const values: Values = {
    contactNumber,
    description: description.slice(0, limits.interactionDescription),
    informationFlow: inbound ? 'Inbound' : 'Outbound',
    initiatedBy: inbound ? 'Them' : 'Us',
    interactionTemplateCode: templateCode,
    employeeCode,
    comment,
    ...links,
  };
  return create(step, 'interactionLogEntries', values, { date: today });
};
