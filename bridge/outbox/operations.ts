/**
 * The commands under way and just finished. A repeat of a command that is under way or done gets the same operation.
 * Kept in memory: the durable outbox takes this place behind the same interface.
 */
import type { Clock } from '../clock.ts';
import { problem } from '../errors.ts';
import { uuidOf } from '../ids.ts';
import type { Outcome } from '../outcome.ts';
import type { OperationResult, OperationView } from '../schema.ts';

export interface Command {
  /** Who may see it: tenant and user. */
  readonly owner: string;
  readonly idempotencyKey: string;
  /** Of path and body: another content under the same key is refused while the first runs or once it is done. */
  readonly fingerprint: string;
}

export interface Attempt {
  /** Unique to the command of this person: what its records are named after. */
  readonly key: string;
  /** An earlier attempt of this command wrote something, or may have: what it wrote is still there. */
  readonly repeated: boolean;
  readonly onWritten: (written: number, writes: number) => void;
}

/** Plans and runs a command. */
export type Work = (attempt: Attempt) => Promise<Outcome<OperationResult>>;

interface Operation {
  readonly owner: string;
  readonly fingerprint: string;
  readonly startedAt: number;
  readonly repeated: boolean;
  view: OperationView;
  readonly settled: Promise<void>;
}

const keptMs = 15 * 60_000;
const maxKept = 5_000;

const keyOf = ({ owner, idempotencyKey }: Command): string => `${owner}|${idempotencyKey}`;

const hasFailed = ({ state }: OperationView): boolean => state === 'refused' || state === 'unknown';

const mayHaveWritten = ({ repeated, view }: Operation): boolean =>
  repeated || view.written > 0 || view.state === 'unknown';

export class Operations {
  readonly #clock: Clock;
  readonly #onBug: (error: unknown) => void;
  readonly #operations = new Map<string, Operation>();

  constructor(clock: Clock, onBug: (error: unknown) => void) {
    this.#clock = clock;
    this.#onBug = onBug;
  }

  /** The operation that this command is already, or a new one. A failed one is tried again, with newer versions too. */
  perform(command: Command, work: Work): OperationView | 'keyReused' {
    const earlier = this.#operations.get(uuidOf(keyOf(command)));
    if (earlier === undefined) return this.#start(command, false, work);
    if (hasFailed(earlier.view)) return this.#start(command, mayHaveWritten(earlier), work);
    return earlier.fingerprint === command.fingerprint ? earlier.view : 'keyReused';
  }

  /** The operation, or null when there is none of this owner. Waits at most until `timeUp`. */
  async view(id: string, owner: string, timeUp?: Promise<void>): Promise<OperationView | null> {
    const found = this.#operations.get(id);
    if (found === undefined || found.owner !== owner) return null;
    if (timeUp !== undefined) await Promise.race([found.settled, timeUp]);
    return found.view;
  }

  #start(command: Command, repeated: boolean, work: Work): OperationView {
    const key = keyOf(command);
    const id = uuidOf(key);
    const view: OperationView = { id, state: 'running', written: 0, writes: 0, result: null, problem: null };
    const change = (part: Partial<OperationView>): void => {
      const kept = this.#operations.get(id);
      if (kept !== undefined) kept.view = { ...kept.view, ...part };
    };
    const onWritten = (written: number, writes: number): void => change({ written, writes });
    const settled = Promise.resolve()
      .then(() => work({ key, repeated, onWritten }))
      .then(viewOf, (error: unknown) => {
        this.#onBug(error);
        return { state: 'unknown', problem: problem('bug') } as const;
      })
      .then(change);
    this.#forgetOld();
    this.#operations.set(id, { ...command, startedAt: this.#clock.now(), repeated, view, settled });
    return view;
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
