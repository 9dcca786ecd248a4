import type { OperationResult, Problem } from '../../../bridge/schema.ts';
import { useSending } from './useSending.ts';
import type { SendingHandle } from './useSending.ts';

export interface CommandOptions {
  /** Names the draft and the intention: `taak/T-000123/afwijzen`. */
  readonly form: string;
  readonly path: string;
  /** After the writes are certain, and only while the screen is still there. */
  readonly onDone?: (result: OperationResult) => void;
  /** When it did not succeed, and only while the screen is still there. */
  readonly onFailed?: (problem: Problem) => void;
}

export type CommandHandle<Body> = SendingHandle<Body>;

/** Sends a command of the bridge: `send(body)`. */
export const useCommand = <Body>({ path, ...options }: CommandOptions): CommandHandle<Body> =>
  useSending({ ...options, write: (bridge, body, sending) => bridge.command({ ...sending, path, body }) });
