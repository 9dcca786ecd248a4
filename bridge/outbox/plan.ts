/**
 * A command as a pure plan: writes in logical names, in order, stopped at the first that is not done. A value may
 * come from the record that an earlier write made or changed (`from`), because the ERP hands out numbers and ETags.
 */
import type { SetName, Values } from '../erp/entities.ts';
import type { Refused } from '../outcome.ts';
import type { OperationResult } from '../schema.ts';
import type { Words } from '../words.ts';

/** A field, or the identity or ETag, of the record that an earlier write of the plan left behind. */
export interface From {
  readonly from: string;
  readonly field: string;
  /** Added to a number. */
  readonly plus: number;
}
export const from = (step: string, field: string, plus = 0): From => ({ from: step, field, plus });
export const isFrom = (value: unknown): value is From => typeof value === 'object' && value !== null && 'from' in value;

/** A GUID that the bridge makes for a name: the same for every repeat of the same command. */
export interface IdOf {
  readonly idOf: string;
}
export const idOf = (step: string): IdOf => ({ idOf: step });
export const isIdOf = (value: unknown): value is IdOf =>
  typeof value === 'object' && value !== null && 'idOf' in value;

/** What is undefined is left out of the write. */
export type Planned<S extends SetName> = { readonly [F in keyof Values<S>]?: Values<S>[F] | From | undefined };
type Identity = string | IdOf | From;

/** Every write has a name that is unique in its plan. */
interface Step {
  readonly step: string;
  /** Which of several it was, for the person who is told that it did not succeed. */
  readonly about?: Words;
}

/**
 * A new record. Its GUID follows from the command's key and its `values`: what a repeat sends again is found again, and
 * what a repeat sends differently is never mistaken for it. `incidental` values, such as the day and the next free line
 * number, follow from the moment of sending and do not tell one record from another.
 */
export interface Create<S extends SetName = SetName> extends Step {
  readonly kind: 'create';
  readonly set: S;
  readonly values: Planned<S>;
  readonly incidental: Planned<S>;
  /** What tells it from another beside its values: the hash of the file that follows. */
  readonly mark?: string;
}

export interface Update<S extends SetName = SetName> extends Step {
  readonly kind: 'update';
  readonly set: S;
  readonly id: Identity;
  readonly etag: string | From;
  readonly values: Planned<S>;
  /** What the ERP must make of it by itself: without it the write does not count as done. */
  readonly effect: Planned<S>;
}

/** A bound action; `effect` is the record by which one can see that it happened, and what then holds of it. */
export interface Act extends Step {
  readonly kind: 'act';
  readonly set: SetName;
  readonly id: Identity;
  readonly etag: string | From;
  readonly action: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly effect: {
    readonly set: SetName;
    readonly id: Identity;
    readonly values: Readonly<Record<string, unknown>>;
  };
  /** What a person is told when the ERP refuses and the effect is not there; else the ERP's own sentence. */
  readonly refusal?: Refused;
}

/** The file of a document: one that an earlier step created and marked with this very file, or one that somebody saw. */
export interface Content extends Step {
  readonly kind: 'content';
  readonly of: string | { readonly id: string; readonly etag: string };
  readonly bytes: Uint8Array;
}

export type Write = Create | Update | Act | Content;

export interface Plan {
  readonly writes: readonly Write[];
  /** What the person is told when all is done. */
  readonly result: { readonly [K in keyof OperationResult]: string | From | IdOf };
}

export const create = <S extends SetName>(
  step: string,
  set: S,
  values: Planned<S>,
  incidental: Planned<S> = {},
  mark?: string,
): Write => ({ kind: 'create', step, set, values, incidental, ...(mark === undefined ? {} : { mark }) });

export const update = <S extends SetName>(
  step: string,
  target: { readonly set: S; readonly id: Identity; readonly etag: string | From },
  values: Planned<S>,
  effect: Planned<S> = {},
): Write => ({ kind: 'update', step, ...target, values, effect });
