/** A report becomes a complaint with a dossier (A5–A7, R3, R4): what must hold, and the plan. */
import { earlierInteractions } from '../contacts/interactions.ts';
import { mayHaveStatus, mayLink } from '../dossiers/rules/refusals.ts';
import { refused } from '../errors.ts';
import { mustExist } from '../lookups/lookups.ts';
import { done, firstRefusal } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import type { Plan } from '../outbox/plan.ts';
import { words } from '../words.ts';
import { planned } from './command.ts';
import type { TaskRequest } from './command.ts';
import { planAccept } from './plans.ts';
import { mayHandle, mayJudge } from './rules.ts';
import type { Accept } from './schema.ts';

/** R4 along with R3: the history that is linked is the reporter's own. */
export const acceptance = async ({ facts, actor, asked }: TaskRequest<Accept>): Promise<Answer<Plan>> => {
  const { caller, body } = asked;
  const { task, codes } = facts;
  const { contact, dossierNumber } = task;
  if (contact === null) return refused('ruleBroken', words('Deze taak heeft nog geen contact.', 'This task has no contact yet.'));
  const earlier = body.link.length === 0 ? done([]) : await earlierInteractions(caller.erp, caller.setup, contact);
  if (earlier.kind === 'refused') return earlier;
  const rule = firstRefusal(
    mayJudge(task, actor),
    mustExist(caller.setup, 'dossierTypes', body.dossierType),
    mustExist(caller.setup, 'dossierStatuses', body.status),
    mayHaveStatus(body.status, codes),
    mayHandle(body.handlerCode, caller.setup),
    mayLink(body.link, { found: earlier.value, dossierNumber }),
  );
  return planned(rule, () => planAccept(body, facts));
};
