import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { OperationResult, Problem } from '../../../bridge/schema.ts';
import type { Bridge, Sending } from '../../bridge.ts';
import type { Progress } from '../../operation.ts';
import { usePane } from '../../pane.ts';
import { isConflict, orThrow } from '../../problem.ts';
import type { Answer } from '../../problem.ts';
import { refreshAll } from './reads.ts';

interface SendingOptions<Body> {
  /** Names the draft and the intention: `taak/T-000123/afwijzen`. */
  readonly form: string;
  /** After the writes are certain, and only while the screen is still there. */
  readonly onDone?: ((result: OperationResult) => void) | undefined;
  /** When it did not succeed, and only while the screen is still there. */
  readonly onFailed?: ((problem: Problem) => void) | undefined;
  readonly write: (bridge: Bridge, body: Body, sending: Omit<Sending, 'path'>) => Promise<Answer<OperationResult>>;
}

export interface SendingHandle<Body> {
  /** A second call while the first is under way does nothing: a double click sends once. */
  readonly send: (body: Body) => void;
  readonly pending: boolean;
  readonly progress: Progress | null;
  readonly problem: Problem | null;
  /** Whether the problem is that somebody else was first. */
  readonly conflict: boolean;
  readonly dismiss: () => void;
}

/**
 * Sends a write of one form to the bridge. Every try carries the same `Idempotency-Key` until it succeeded;
 * then the draft is forgotten and everything on the screen is read again.
 */
export const useSending = <Body>({ form, onDone, onFailed, write }: SendingOptions<Body>): SendingHandle<Body> => {
  const { bridge, drafts } = usePane();
  const client = useQueryClient();
  const busy = useRef(false);
  const [progress, setProgress] = useState<Progress | null>(null);

  const mutation = useMutation({
    mutationKey: ['command'],
    mutationFn: async (body: Body) => orThrow(await write(bridge, body, { key: drafts.intention(form), onProgress: setProgress })),
    onSuccess: () => {
      drafts.settle(form);
      const refreshed = refreshAll(client);
      // A screen that stays keeps its buttons shut until it shows what was written.
      return onDone === undefined ? refreshed : undefined;
    },
    onError: ({ problem }) => {
      if (problem.code === 'keyReused') drafts.renewIntention(form);
    },
    onSettled: () => {
      busy.current = false;
      setProgress(null);
    },
  });

  const send = (body: Body): void => {
    if (busy.current) return;
    busy.current = true;
    mutation.mutate(body, {
      ...(onDone !== undefined && { onSuccess: onDone }),
      ...(onFailed !== undefined && { onError: ({ problem: told }) => onFailed(told) }),
    });
  };
  const problem = mutation.error?.problem ?? null;
  const conflict = problem !== null && isConflict(problem);
  return { send, pending: mutation.isPending, progress, problem, conflict, dismiss: mutation.reset };
};
