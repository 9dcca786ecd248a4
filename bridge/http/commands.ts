/** Runs a command: once under way or done, a repeat gets the same operation; slower than 3 s, the pane asks later. */
import { fault } from '../errors.ts';
import { userKey } from '../identity/accessToken.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import type { Operations } from '../outbox/operations.ts';
import type { Plan } from '../outbox/plan.ts';
import { run } from '../outbox/runner.ts';
import { operationView, sendOperation, sendProblem } from './answers.ts';
import { askedIn, fileIn, fingerprint, idempotencyKey, jsonIn } from './intake.ts';
import type { Exchange } from './intake.ts';
import type { Turns } from './turns.ts';
import type { Caller, CommandRoute, UploadRoute } from '../route.ts';

export interface CommandParts {
  readonly operations: Operations;
  /** Resolves after this many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
  /** Files being received: each is held in memory as a whole. */
  readonly uploads: Turns;
}

/** A command that was read and checked as far as it goes without the ERP. */
interface Intake {
  readonly key: string;
  readonly fingerprint: string;
  readonly plan: (repeated: boolean) => Promise<Answer<Plan>>;
}

const answerWithinMs = 3_000;

/** Of one person; the pane has one at a time, two tabs and a quick hand a few. */
const maxRunning = 10;

/** Whether this person may send one more, before anything of it is read. */
const mayEnter = ({ operations, uploads }: CommandParts, { kind }: CommandRoute | UploadRoute, owner: string, { response }: Exchange): boolean => {
  if (operations.running(owner) >= maxRunning) return false;
  if (kind === 'command') return true;
  const leave = uploads.take(owner);
  if (leave !== null) response.once('close', leave);
  return leave !== null;
};

const commandIn = async (route: CommandRoute, caller: Caller, exchange: Exchange): Promise<Answer<Intake>> => {
  const { request } = exchange;
  const asked = askedIn(caller, route.query, request);
  if (asked.kind === 'refused') return asked;
  const key = idempotencyKey(request);
  if (key.kind === 'refused') return key;
  const body = await jsonIn(route.body, exchange);
  if (body.kind === 'refused') return body;
  return done({
    key: key.value,
    fingerprint: fingerprint(request, JSON.stringify(request.body)),
    plan: (repeated) => route.plan({ ...asked.value, body: body.value, repeated }),
  });
};

const uploadIn = async (route: UploadRoute, caller: Caller, exchange: Exchange): Promise<Answer<Intake>> => {
  const { request } = exchange;
  const asked = askedIn<object>(caller, route.query, request);
  if (asked.kind === 'refused') return asked;
  const key = idempotencyKey(request);
  if (key.kind === 'refused') return key;
  const file = await fileIn(exchange);
  if (file.kind === 'refused') return file;
  const body = { ...asked.value.query, ...file.value };
  return done({
    key: key.value,
    fingerprint: fingerprint(request, file.value.bytes),
    plan: (repeated) => route.plan({ ...asked.value, body, repeated } as never),
  });
};

export const runCommand = async (
  parts: CommandParts,
  route: CommandRoute | UploadRoute,
  { caller, ...exchange }: Exchange & { readonly caller: Caller },
): Promise<void> => {
  const { operations, pause } = parts;
  const { response } = exchange;
  const owner = userKey(caller.user);
  if (!mayEnter(parts, route, owner, exchange)) return sendProblem(response, fault('tooBusy'));
  const intake = route.kind === 'upload' ? await uploadIn(route, caller, exchange) : await commandIn(route, caller, exchange);
  if (intake.kind === 'refused') return sendProblem(response, intake.problem);
  const { key, plan: planAgain, ...content } = intake.value;
  const command = { owner, idempotencyKey: key, path: exchange.request.path, ...content };
  const performed = operations.perform(command, async (attempt) => {
    const plan = await planAgain(attempt.repeated);
    return plan.kind === 'refused' ? plan : run(caller.erp, { ...attempt, plan: plan.value });
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
