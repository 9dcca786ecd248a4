import type { Settings } from '../control/settings.ts';
import { tooManyRequests } from '../erp/busy.ts';
import { userOf } from '../erp/caller.ts';
import type { Caller } from '../erp/caller.ts';
import { merely } from '../erp/step.ts';
import type { Next, Outcome } from '../erp/step.ts';
import type { Answer } from '../http/answer.ts';
import type { Rulebook } from '../rules/rulebook.ts';

export interface Limited {
  readonly rules: Rulebook;
  readonly settings: () => Settings;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Whose limits count for a caller; null: nobody's. */
export const limitedAs = ({ rules }: Limited, caller: Caller): string | null => {
  if (caller.kind === 'app' && !rules.on('limitsOfProgram')) return null;
  return rules.on('ownLimits') ? userOf(caller) : 'everybody';
};

const overLimit = ({ rules, settings }: Limited): Answer =>
  tooManyRequests(rules, rules.on('noRetryAfterOn429') ? undefined : settings().retryAfter);

/** The end of what was one request too many. */
export const turnedAway = async (limited: Limited, next: Next): Promise<Outcome> =>
  limited.rules.on('tooManyNotProcessed') ? merely(overLimit(limited)) : { ...(await next()), answer: overLimit(limited) };
