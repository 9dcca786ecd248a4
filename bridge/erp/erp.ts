import type { Answer, Refused } from '../outcome.ts';
import type { Expand, Read, Row, SetName, Values } from './entities.ts';
import type { Query } from './query.ts';

/** How one attempt to write ended; what to do about `duplicate`, `stale` and `lost` is the Runner's business. */
export type Attempt<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'duplicate' | 'stale' | 'away' | 'lost' }
  | Refused;

export interface ActionCall {
  readonly set: SetName;
  readonly id: string;
  readonly etag: string;
  /** Logical names of the action and its parameters. */
  readonly action: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A record as somebody saw it. */
export interface Target<S extends SetName> {
  readonly set: S;
  readonly id: string;
  readonly etag: string;
}

/**
 * The ERP in the name of one identity, in logical names. Every method is one round trip unless it says otherwise; reads
 * that are asked for in the same tick share one.
 */
export interface Erp {
  /** All records that fit. One round trip; a second one where the mapping lacks a navigation; more when paged. */
  read<S extends SetName, const E extends Expand<S>>(query: Query<S, E>): Promise<Answer<readonly Read<S, E>[]>>;
  /** One record by its identity, or null. Never from a cache: used to see what became of a write. */
  find<S extends SetName>(set: S, id: string): Promise<Answer<Row<S> | null>>;
  create<S extends SetName>(set: S, id: string, values: Partial<Values<S>>): Promise<Attempt<Row<S>>>;
  update<S extends SetName>(target: Target<S>, values: Partial<Values<S>>): Promise<Attempt<Row<S>>>;
  act(call: ActionCall): Promise<Attempt<null>>;
  putContent(target: { readonly id: string; readonly etag: string }, bytes: Uint8Array): Promise<Attempt<null>>;
  getContent(id: string): Promise<Answer<Uint8Array>>;
}
