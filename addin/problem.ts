import type { Problem } from '../bridge/schema.ts';
import type { ProblemTexts } from './text/nl/problems.ts';

/** What the pane asked the bridge for, or why it did not come. Network failures are problems too, never exceptions. */
export type Answer<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly problem: Problem };

export const done = <T>(value: T): Answer<T> => ({ kind: 'done', value });

export const failed = (problem: Problem): Answer<never> => ({ kind: 'failed', problem });

/** A problem that the pane itself noticed. `status` 0: no answer came at all. */
export const ownProblem = (texts: ProblemTexts, code: keyof ProblemTexts, status = 0): Problem => ({
  type: 'about:blank',
  code,
  status,
  ...texts[code],
});

/** Somebody else was first: the newest state must be read before trying again. */
export const isConflict = (problem: Problem): boolean => problem.status === 409 || problem.status === 412;

/** Carries a problem through code that speaks in exceptions, such as react-query. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** @throws ProblemError */
export const orThrow = <T>(answer: Answer<T>): T => {
  if (answer.kind === 'failed') throw new ProblemError(answer.problem);
  return answer.value;
};
