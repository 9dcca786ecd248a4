/** Whether what a plan edits is still as the person saw it. */
import { refused } from '../errors.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import type { Plan, Write } from './plan.ts';

interface Known {
  readonly id: string;
  readonly etag: string;
}

/** A write names the version that the person saw as a text; what follows from an earlier write has none yet. */
const isOutdated = (write: Write, known: ReadonlyMap<string, string>): boolean => {
  if (write.kind !== 'update' && write.kind !== 'act') return false;
  const { id, etag } = write;
  if (typeof id !== 'string' || typeof etag !== 'string') return false;
  const now = known.get(id);
  return now !== undefined && now !== etag;
};

/**
 * Refuses a plan while nothing of it is written yet, where one of these records, read a moment ago, was changed since the
 * person saw it, and names it: else a command of several writes would stop half-way. A repeat's own earlier writes changed them too.
 */
export const asSeen = (plan: Plan, records: readonly Known[], repeated: boolean): Answer<Plan> => {
  const known = new Map(records.map(({ id, etag }) => [id, etag]));
  const outdated = repeated ? undefined : plan.writes.find((write) => isOutdated(write, known));
  return outdated === undefined ? done(plan) : refused('changed', outdated.about);
};
