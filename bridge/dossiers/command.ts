/** What the commands of a dossier share: the dossier as it is now, the rule, the plan. */
import type { Codes } from '../config.ts';
import { command } from '../route.ts';
import type { Asked, Route } from '../route.ts';
import { done } from '../outcome.ts';
import type { Answer, Refused } from '../outcome.ts';
import type { Plan } from '../outbox/plan.ts';
import { asSeen } from '../outbox/seen.ts';
import type { ZodType } from 'zod';
import type { DossierFacts } from './plans/facts.ts';
import { findDossier } from './read.ts';
import { mustBeOpen } from './rules/refusals.ts';

export interface DossierCommand<B> {
  /** Below the dossier's own path. */
  readonly path: string;
  readonly summary: string;
  readonly body: ZodType<B>;
  /** Reads and rules of this command; a refusal, or the plan. */
  readonly plan: (asked: Asked<B>, facts: DossierFacts) => Promise<Answer<Plan>> | Answer<Plan>;
}

export const dossierNumber = ({ params }: { readonly params: Readonly<Record<string, string>> }): string =>
  params['number'] ?? '';

/** The dossier as it is now, and who asks. */
export const dossierFacts = async (codes: Codes, asked: Pick<Asked, 'caller' | 'params'>): Promise<Answer<DossierFacts>> => {
  const { caller } = asked;
  const dossier = await findDossier(caller, dossierNumber(asked));
  if (dossier.kind === 'refused') return dossier;
  return done({ dossier: dossier.value, me: caller.employee.code, today: caller.today, codes });
};

/** What a command of the dossier may edit. */
const recordsOf = ({ dossier }: DossierFacts) => [dossier, ...dossier.actionLines, ...dossier.tasks];

export const dossierCommand = <B>(codes: Codes, { path, plan, ...offer }: DossierCommand<B>): Route =>
  command({
    ...offer,
    path: `/dossiers/:number/${path}`,
    plan: async (asked) => {
      const facts = await dossierFacts(codes, asked);
      if (facts.kind === 'refused') return facts;
      const made = await plan(asked, facts.value);
      return made.kind === 'refused' ? made : asSeen(made.value, recordsOf(facts.value), asked.repeated);
    },
  });

/** A plan that needs an open dossier and one more rule. */
export const planned = (rule: Refused | null, facts: DossierFacts, plan: () => Plan): Answer<Plan> =>
  mustBeOpen(facts.dossier) ?? rule ?? done(plan());
