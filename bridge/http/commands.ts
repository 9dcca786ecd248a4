/** Runs a command: once under way or done, a repeat gets the same operation; slower than 3 s, the pane asks later. */
import type { Request, Response } from 'express';
import { fault } from '../errors.ts';
import { userKey } from '../identity/accessToken.ts';
import { all } from '../outcome.ts';
import type { Operations } from '../outbox/operations.ts';
import { Runner } from '../outbox/runner.ts';
import { operationView, sendOperation, sendProblem } from './answers.ts';
import { checkBody, fingerprint, idempotencyKey } from './bodies.ts';
import type { Asked, Caller, CommandRoute } from '../route.ts';

export interface CommandParts {
  readonly operations: Operations;
  /** Resolves after this many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
}

/** One request and its answer. */
export interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

const answerWithinMs = 3_000;

export const runCommand = async (
  { operations, pause }: CommandParts,
  route: CommandRoute,
  { asked, request, response }: Exchange & { readonly asked: Asked },
): Promise<void> => {
  const checked = all([idempotencyKey(request), checkBody(route.body, request.body)]);
  if (checked.kind === 'refused') return sendProblem(response, checked.problem);
  const [key, body] = checked.value;
  const { caller } = asked;
  const command = { owner: userKey(caller.user), idempotencyKey: key, fingerprint: fingerprint(request) };
  const performed = operations.perform(command, async ({ repeated, ...run }) => {
    const plan = await route.plan({ ...asked, body, repeated });
    return plan.kind === 'refused' ? plan : new Runner(caller.erp).run({ ...run, plan: plan.value });
  });
  if (performed === 'keyReused') return sendProblem(response, fault('keyReused'));
  const view = await operations.view(performed.id, command.owner, pause(answerWithinMs));
  if (view !== null) sendOperation(response, view);
};

export const showOperation = async (operations: Operations, caller: Caller, { request, response }: Exchange): Promise<void> => {
  const view = await operations.view(String(request.params['id']), userKey(caller.user));
  if (view === null) sendProblem(response, fault('notFound'));
  else response.json(operationView(response, view));
};
