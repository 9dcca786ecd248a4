import type { Answer } from '../http/answer.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { Batched } from './batch/batch.ts';
import { refused } from './refused.ts';
import type { ErpRequest } from './request.ts';

/** What a request came to on its way to the ERP and back. */
export interface Outcome extends Batched {
  /** The kind of fault that struck it. */
  readonly fault?: string;
  /** What the ERP still does once the client was answered or gave up; null when that comes to nothing. */
  readonly later?: () => Promise<Outcome | null>;
}

/** The rest of the way; another request may go on instead. */
export type Next = (instead?: ErpRequest) => Promise<Outcome>;

/** What stands between a request and its answer: it may wait, answer otherwise, or not at all. */
export type Step = (request: ErpRequest, next: Next) => Promise<Outcome>;

/** An answer of something that wrote nothing. */
export const merely = (answer: Answer): Outcome => ({ answer, effects: [], parts: [] });

/** A refusal is an outcome too. */
export const settled = (outcome: Promise<Outcome>, rules: Rulebook): Promise<Outcome> =>
  outcome.catch((error: unknown) => merely(refused(error, rules)));
