/** Runs a command: once under way or done, a repeat gets the same operation; slower than 3 s, the pane asks later. */
import { fault } from '../errors.ts';
import { userKey } from '../identity/accessToken.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import type { Operations, Work } from '../outbox/operations.ts';
import type { Plan } from '../outbox/plan.ts';
import { run } from '../outbox/runner.ts';
import { operationView, sendOperation, sendProblem } from './answers.ts';
import { askedIn, fileIn, fingerprint, idempotencyKey, jsonIn } from './intake.ts';
import type { Exchange } from './intake.ts';
import type { Caller, CommandRoute, UploadRoute, WorkRoute } from '../route.ts';

export interface CommandParts {
  readonly operations: Operations;
  /** Resolves after this many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
}

type Commanding = CommandRoute | UploadRoute | WorkRoute;

/** A command that was read and checked as far as it goes without the ERP. */
interface Intake {
  readonly key: string;
  readonly fingerprint: string;
  readonly work: Work;
}

type PlanAgain = (repeated: boolean) => Promise<Answer<Plan>>;

/** Against the ERP, in the name of who asks. */
const running =
  ({ erp }: Caller, planAgain: PlanAgain): Work =>
  async (attempt) => {
    const plan = await planAgain(attempt.repeated);
    return plan.kind === 'refused' ? plan : run(erp, { ...attempt, plan: plan.value });
  };

const answerWithinMs = 3_000;

/** Of one person; the pane has one at a time, two tabs and a quick hand a few. */
const maxRunning = 10;

const commandIn = async (route: CommandRoute | WorkRoute, caller: Caller, exchange: Exchange): Promise<Answer<Intake>> => {
  const { request } = exchange;
  const asked = askedIn(caller, route.query, request);
  if (asked.kind === 'refused') return asked;
  const key = idempotencyKey(request);
  if (key.kind === 'refused') return key;
  const body = await jsonIn(route, exchange);
  if (body.kind === 'refused') return body;
  const given = { ...asked.value, body: body.value };
  return done({
    key: key.value,
    fingerprint: fingerprint(request, JSON.stringify(request.body)),
    work:
      route.kind === 'work'
        ? (attempt) => route.carryOut({ ...given, repeated: attempt.repeated }, attempt.key)
        : running(caller, (repeated) => route.plan({ ...given, repeated })),
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
    work: running(caller, (repeated) => route.plan({ ...asked.value, body, repeated } as never)),
  });
};

export const runCommand = async (
  parts: CommandParts,
  route: Commanding,
  { caller, ...exchange }: Exchange & { readonly caller: Caller },
): Promise<void> => {
  const { operations, pause } = parts;
  const { response } = exchange;
  const owner = userKey(caller.user);
  if (operations.running(owner) >= maxRunning) return sendProblem(response, fault('tooBusy'));
  const intake = route.kind === 'upload' ? await uploadIn(route, caller, exchange) : await commandIn(route, caller, exchange);
  if (intake.kind === 'refused') return sendProblem(response, intake.problem);
  const { key, work, ...content } = intake.value;
  const command = { owner, idempotencyKey: key, path: exchange.request.path, ...content };
  const performed = operations.perform(command, work);
  if (performed === 'keyReused') return sendProblem(response, fault('keyReused'));
  const view = await operations.view(performed.id, command.owner, pause(answerWithinMs));
  if (view !== null) sendOperation(response, view);
};

export const showOperation = async (operations: Operations, caller: Caller, { request, response }: Exchange): Promise<void> => {
  const view = await operations.view(String(request.params['id']), userKey(caller.user));
  if (view === null) sendProblem(response, fault('notFound'));
  else response.json(operationView(response, view));
};
