import type { OperationResult, OperationView } from '../bridge/schema.ts';
import type { Clock } from './clock.ts';
import { done, failed, ownProblem } from './problem.ts';
import type { Answer } from './problem.ts';
import type { ProblemTexts } from './text/nl/problems.ts';

/** Writes that are certain in the ERP, of how many. */
export interface Progress {
  readonly written: number;
  readonly writes: number;
}

export interface Following {
  readonly clock: Clock;
  readonly texts: ProblemTexts;
  readonly onProgress: (progress: Progress) => void;
  readonly ask: (id: string) => Promise<Answer<OperationView>>;
}

const firstWaitMs = 300;
const longestWaitMs = 3000;
/** Then the employee is told that the bridge finishes it without them. */
const patienceMs = 120_000;

const settled = (operation: OperationView, texts: ProblemTexts): Answer<OperationResult> =>
  operation.state === 'done'
    ? done(operation.result ?? {})
    : failed(operation.problem ?? ownProblem(texts, 'unknown'));

/** Follows an accepted operation to its end, asking ever less often. A question that fails is asked again. */
export const follow = async (operation: OperationView, how: Following): Promise<Answer<OperationResult>> => {
  const until = how.clock.now() + patienceMs;
  let seen = operation;
  for (let wait = firstWaitMs; seen.state === 'running'; wait = Math.min(wait * 1.5, longestWaitMs)) {
    how.onProgress({ written: seen.written, writes: seen.writes });
    if (how.clock.now() > until) return failed(ownProblem(how.texts, 'slow'));
    await how.clock.after(wait);
    const asked = await how.ask(operation.id);
    if (asked.kind === 'done') seen = asked.value;
    else if (asked.problem.status === 401) return asked;
  }
  return settled(seen, how.texts);
};
