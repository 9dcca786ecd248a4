import type { FilledLoose } from '../engine/fill.ts';
import type { CompileOptions, Data, Filled, FillOptions, Template } from '../engine/types.ts';
import { piecesOf } from '../engine/zipWriter.ts';

/** A template that was read where letters are filled. */
export interface ReadTemplate extends Template {
  /** The same for the same template and options. */
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly options: CompileOptions;
  /** What all its letters have in common: it stays here, and does not travel with each of them. */
  readonly fixed: Uint8Array;
}

/** The work took too much, or what did it broke down. Nothing else suffers from it. */
export interface Stopped {
  readonly kind: 'stopped';
  readonly why: 'time' | 'memory' | 'broken';
  /** For the log. */
  readonly detail: string;
}

/** As `Filled`; a letter is the bytes of its pieces, one after the other. What all letters have in common is one of them, so nobody writes in it. */
export type FilledPieces = Exclude<Filled, { readonly kind: 'filled' }> | { readonly kind: 'filled'; readonly pieces: readonly Uint8Array[] };

export interface Filler {
  /** Reads a template where a hostile one costs at worst one worker. */
  readonly read: (bytes: Uint8Array, options?: CompileOptions) => Promise<ReadTemplate | Stopped>;
  /** Makes a letter. Rejects for a template with problems. */
  readonly fill: (template: ReadTemplate, data: Data, options?: FillOptions) => Promise<FilledPieces | Stopped>;
  /** Ends the workers; what they were doing is stopped. */
  readonly close: () => Promise<void>;
}

/** What reads and fills: the merge engine. */
export interface Engine<T extends Template> {
  readonly compile: (bytes: Uint8Array, options?: CompileOptions) => T;
  /** At once, but for what it has to draw first. */
  readonly fill: (template: T, data: Data, options?: FillOptions) => FilledLoose | Promise<FilledLoose>;
  readonly fixedOf: (template: T) => Uint8Array;
}

export const inPieces = (filled: FilledLoose, fixed: Uint8Array): FilledPieces => (filled.kind === 'loose' ? { kind: 'filled', pieces: piecesOf(filled, fixed) } : filled);

export const stopped = (why: Stopped['why'], detail: string): Stopped => ({ kind: 'stopped', why, detail });

export const refuseProblems = ({ problems }: Template): void => {
  if (problems.length > 0) throw new Error('A template with problems cannot be filled');
};

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
