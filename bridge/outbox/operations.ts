/**
 * The commands under way and just finished. A repeat of a command that is under way or done gets the same operation.
 * Kept in memory: the durable outbox takes this place behind the same interface.
 */
import type { Clock } from '../clock.ts';
import { problem } from '../errors.ts';
import { uuidOf } from '../ids.ts';
import type { Outcome } from '../outcome.ts';
import type { OperationResult, OperationView } from '../schema.ts';
import type { Plan } from './plan.ts';
import type { Run } from './runner.ts';

export interface Command {
  /** Who may see it: tenant and user. */
  readonly owner: string;
  readonly idempotencyKey: string;
  /** Of method, path and body: another content under the same key is refused. */
  readonly fingerprint: string;
}

/** A command as the outbox knows it: `view` changes, `settled` resolves once. */
interface Operation {
  readonly owner: string;
  readonly fingerprint: string;
  readonly startedAt: number;
  view: OperationView;
  readonly settled: Promise<void>;
}

type RunPlan = (run: Run) => Promise<Outcome<OperationResult>>;

const keptMs = 15 * 60_000;
const maxKept = 5_000;

const keyOf = ({ owner, idempotencyKey }: Command): string => `${owner}|${idempotencyKey}`;

export class Operations {
  readonly #clock: Clock;
  readonly #onBug: (error: unknown) => void;
  readonly #operations = new Map<string, Operation>();

  constructor(clock: Clock, onBug: (error: unknown) => void) {
    this.#clock = clock;
    this.#onBug = onBug;
  }

  /** The operation that this command already is: while it runs, or once it is done. A failed one may be tried again, with newer versions. */
  earlier(command: Command): 'none' | 'keyReused' | OperationView {
    const found = this.#operations.get(uuidOf(keyOf(command)));
    if (found === undefined || found.view.state === 'refused' || found.view.state === 'unknown') return 'none';
    return found.fingerprint === command.fingerprint ? found.view : 'keyReused';
  }

  start(command: Command, plan: Plan, run: RunPlan): OperationView {
    const key = keyOf(command);
    const id = uuidOf(key);
    const already = this.#operations.get(id)?.view;
    if (already?.state === 'running') return already;
    const running: OperationView = { id, state: 'running', written: 0, writes: plan.writes.length, result: null, problem: null };
    const change = (part: Partial<OperationView>): void => {
      const kept = this.#operations.get(id);
      if (kept !== undefined) kept.view = { ...kept.view, ...part };
    };
    const settled = Promise.resolve()
      .then(() => run({ key, plan, onWritten: (written) => change({ written }) }))
      .then(viewOf, (error: unknown) => {
        this.#onBug(error);
        return { state: 'unknown', problem: problem('bug') } as const;
      })
      .then(change);
    this.#forgetOld();
    this.#operations.set(id, { ...command, startedAt: this.#clock.now(), view: running, settled });
    return running;
  }

  /** The operation, or null when there is none of this owner. Waits at most until `timeUp`. */
  async view(id: string, owner: string, timeUp?: Promise<void>): Promise<OperationView | null> {
    const found = this.#operations.get(id);
    if (found === undefined || found.owner !== owner) return null;
    if (timeUp !== undefined) await Promise.race([found.settled, timeUp]);
    return found.view;
  }

  #forgetOld(): void {
    const before = this.#clock.now() - keptMs;
    for (const [id, { startedAt, view }] of this.#operations) {
      if (startedAt > before && this.#operations.size < maxKept) return;
      if (view.state !== 'running') this.#operations.delete(id);
    }
  }
}

const viewOf = (outcome: Outcome<OperationResult>): Pick<OperationView, 'state' | 'result' | 'problem'> => {
  switch (outcome.kind) {
    case 'done':
      return { state: 'done', result: outcome.value, problem: null };
    case 'refused':
      return { state: 'refused', result: null, problem: outcome.problem };
    case 'unknown':
      return { state: 'unknown', result: null, problem: problem('erpUnknown') };
  }
};
