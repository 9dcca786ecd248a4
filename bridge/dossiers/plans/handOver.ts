/** R1: a dossier to another employee or team, such as when a colleague is absent. Pure. */
import { update } from '../../outbox/plan.ts';
import type { Plan, Write } from '../../outbox/plan.ts';
import type { Assignee } from '../../schema.ts';
import { assign } from '../../tasks/handOver.ts';
import { stoppedAt } from '../../tasks/several.ts';
import type { AssignDossier } from '../bodies.ts';
import { planFor } from './facts.ts';
import type { DossierFacts } from './facts.ts';

type Dossier = DossierFacts['dossier'];
type Handling = Partial<Pick<Dossier, 'handlerCode' | 'handlingTeamCode'>>;

/** A dossier that goes to a team has no handler until one of them takes it; the team of a handler stays. */
const handlingBy = ({ kind, code }: Assignee): Handling =>
  kind === 'team' ? { handlingTeamCode: code, handlerCode: '' } : { handlerCode: code };

const holds = (dossier: Dossier, { handlerCode, handlingTeamCode = dossier.handlingTeamCode }: Handling): boolean =>
  dossier.handlerCode === handlerCode && dossier.handlingTeamCode === handlingTeamCode;

/** The open ones of this dossier that were ticked, each once. */
const handOverTasks = ({ assignee, tasks }: AssignDossier, { dossier }: DossierFacts): readonly Write[] =>
  dossier.tasks.flatMap((task) => {
    const version = tasks.find(({ number }) => number === task.number)?.version;
    if (version === undefined || task.closed) return [];
    return assign(`task ${task.number}`, task, assignee, version).map((write) => ({ ...write, about: stoppedAt(task) }));
  });

/** The dossier first, which is where a conflict shows, then its tasks. */
export const planHandOver = (input: AssignDossier, facts: DossierFacts): Plan => {
  const { id } = facts.dossier;
  const handling = handlingBy(input.assignee);
  const target = { set: 'livabilityDossiers', id, etag: input.version } as const;
  return planFor(facts, [
    ...(holds(facts.dossier, handling) ? [] : [update('dossier', target, handling)]),
    ...handOverTasks(input, facts),
  ]);
};
