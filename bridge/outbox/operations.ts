/**
 * The commands under way and just finished. A repeat of a command that is under way or done gets the same operation.
 * Kept in memory: the durable outbox takes this place behind the same interface.
 */
import type { Clock } from '../clock.ts';
import { fault } from '../errors.ts';
import type { Fault } from '../errors.ts';
import { uuidOf } from '../ids.ts';
import type { Outcome } from '../outcome.ts';
import type { OperationResult, OperationView } from '../schema.ts';

/** An operation whose problem, if any, is not yet in anybody's language. */
export type OperationState = Omit<OperationView, 'problem'> & { readonly problem: Fault | null };

export interface Command {
  /** Who may see it: tenant and user. */
  readonly owner: string;
  readonly idempotencyKey: string;
  /** What it does to what: tried again there only, because a repeat may do more than a first attempt. */
  readonly path: string;
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
  readonly path: string;
  readonly fingerprint: string;
  readonly startedAt: number;
  readonly repeated: boolean;
  view: OperationState;
  readonly settled: Promise<void>;
}

const keptMs = 15 * 60_000;
const maxKept = 5_000;

const keyOf = ({ owner, idempotencyKey }: Command): string => `${owner}|${idempotencyKey}`;

const hasFailed = ({ state }: OperationState): boolean => state === 'refused' || state === 'unknown';

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
  perform(command: Command, work: Work): OperationState | 'keyReused' {
    const earlier = this.#operations.get(uuidOf(keyOf(command)));
    if (earlier === undefined) return this.#start(command, false, work);
    if (earlier.path !== command.path) return 'keyReused';
    if (hasFailed(earlier.view)) return this.#start(command, mayHaveWritten(earlier), work);
    return earlier.fingerprint === command.fingerprint ? earlier.view : 'keyReused';
  }

  /** How many of this owner are still under way. */
  running(owner: string): number {
    const theirs = [...this.#operations.values()].filter((one) => one.owner === owner && one.view.state === 'running');
    return theirs.length;
  }

  /** The operation, or null when there is none of this owner. Waits at most until `timeUp`. */
  async view(id: string, owner: string, timeUp?: Promise<void>): Promise<OperationState | null> {
    const found = this.#operations.get(id);
    if (found === undefined || found.owner !== owner) return null;
    if (timeUp !== undefined) await Promise.race([found.settled, timeUp]);
    return found.view;
  }

  #start(command: Command, repeated: boolean, work: Work): OperationState {
    const key = keyOf(command);
    const id = uuidOf(key);
    const view: OperationState = { id, state: 'running', written: 0, writes: 0, result: null, problem: null };
    const change = (part: Partial<OperationState>): void => {
      const kept = this.#operations.get(id);
      if (kept !== undefined) kept.view = { ...kept.view, ...part };
    };
    let written = { written: 0, writes: 0 };
    const onWritten = (certain: number, writes: number): void => change((written = { written: certain, writes }));
    const settled = Promise.resolve()
      .then(() => work({ key, repeated, onWritten }))
      .then(viewOf, (error: unknown): Ended => {
        this.#onBug(error);
        return { state: 'unknown', result: null, problem: fault('bug') };
      })
      .then((ended) => change(told(ended, written)));
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

type Ended = Pick<OperationState, 'state' | 'result' | 'problem'>;

/** A command that stopped on its way says what stands already. */
const told = (ended: Ended, partly: NonNullable<Fault['partly']>): Ended =>
  ended.problem !== null && partly.written > 0 ? { ...ended, problem: { ...ended.problem, partly } } : ended;

const viewOf = (outcome: Outcome<OperationResult>): Ended => {
  switch (outcome.kind) {
    case 'done':
      return { state: 'done', result: outcome.value, problem: null };
    case 'refused':
      return { state: 'refused', result: null, problem: outcome.problem };
    case 'unknown':
      return { state: 'unknown', result: null, problem: fault('erpUnknown', outcome.about) };
  }
};
