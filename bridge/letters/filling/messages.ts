/** What the bridge and a worker say to each other. */
import type { FilledLoose } from '../engine/fill.ts';
import type { CompileOptions, Data, FillOptions, Template } from '../engine/types.ts';

export interface Source {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly options: CompileOptions;
}

export type Request =
  | { readonly kind: 'read'; readonly source: Source }
  /** With its source where the worker said that it does not know it. */
  | { readonly kind: 'fill'; readonly id: string; readonly source?: Source; readonly data: Data; readonly options: FillOptions };

/** In the order of the requests. */
export type Reply =
  | ({ readonly kind: 'read'; readonly fixed: Uint8Array } & Template)
  | { readonly kind: 'letter'; readonly filled: FilledLoose }
  /** The template is not, or no longer, known here. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly message: string };

export type FromWorker = { readonly kind: 'ready' } | Reply;
