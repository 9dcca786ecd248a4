import type { IncomingMessage, ServerResponse } from 'node:http';
import { send } from '../http/answer.ts';
import { bodyOf } from '../http/body.ts';
import type { Handler } from '../http/requests.ts';
import type { Effect } from '../store/records.ts';
import type { Replica } from '../store/replica.ts';
import { answerBatch, isBatch } from './batch/batch.ts';
import type { Done } from './batch/batch.ts';
import { gatewayAnswer } from './busy.ts';
import { callerOf, userOf } from './caller.ts';
import type { Caller, Rejection, Trust } from './caller.ts';
import { isTooLong } from './gateway.ts';
import { databaseFor } from './intent.ts';
import { languageOf, worded } from './language.ts';
import { rounded } from './log.ts';
import type { LogEntry, RequestLog } from './log.ts';
import { requestFrom, splitUrl } from './request.ts';
import type { ErpRequest } from './request.ts';
import { isOnPremises } from './route.ts';
import { answer } from './service.ts';
import { merely, settled } from './step.ts';
import type { Outcome, Step } from './step.ts';
import type { ServiceOptions } from './turn.ts';

export interface ErpOptions extends ServiceOptions {
  readonly replica: Replica;
  readonly trust: Trust;
  readonly log: RequestLog;
  /** The first is the outermost. */
  readonly steps: readonly Step[];
  /** Hears of what stands, after the request's transaction. */
  readonly changed: (effects: readonly Effect[]) => void;
}

/** Bytes. The sandbox holds a document in memory while it takes it in, so it stops before Business Central does. */
const ceiling = 50 * 1024 * 1024;

const bodyLimit = ({ rules, settings }: ErpOptions): number =>
  rules.on('bodySize') ? Math.min(settings().largestBody, ceiling) : ceiling;

interface Served extends Outcome {
  readonly caller: Caller | null;
}

const carriedOut = (given: ErpOptions, request: ErpRequest): Outcome => {
  const options = { ...given, database: databaseFor(given, request) };
  const done = isBatch(request.path, options.rules) ? answerBatch(options, request) : { ...answer(options, request), parts: [] };
  if (done.effects.length > 0) options.changed(done.effects);
  return done;
};

type Way = (request: ErpRequest) => Promise<Outcome>;

const answered = (options: ErpOptions, request: ErpRequest): Promise<Outcome> => {
  const last: Way = async (whole) => carriedOut(options, whole);
  return options.steps.reduceRight<Way>((next, step) => (whole) => step(whole, (instead = whole) => next(instead)), last)(request);
};

const rejectionAt = ({ rules }: ErpOptions, url: string): Rejection =>
  rules.on('onPremisesUnauthorized') && isOnPremises(splitUrl(url).path, rules) ? 'Unauthorized' : 'Authentication_InvalidCredentials';

const serve = async (options: ErpOptions, incoming: IncomingMessage): Promise<Served> => {
  let caller: Caller | null = null;
  const url = incoming.url ?? '';
  if (isTooLong(options, url)) return { caller, ...merely(gatewayAnswer(414)) };
  const work = async (): Promise<Outcome> => {
    const { authorization } = incoming.headers;
    caller = await callerOf({ authorization, rejection: rejectionAt(options, url) }, options.trust);
    return answered(options, requestFrom(incoming, caller, await bodyOf(incoming, bodyLimit(options))));
  };
  const outcome = await settled(work(), options.rules);
  const language = languageOf(options.rules, incoming.headers['accept-language'] ?? '');
  return { caller, ...outcome, answer: worded(outcome.answer, language) };
};

const withEffects = (entry: LogEntry, effects: readonly Effect[]): LogEntry => (effects.length === 0 ? entry : { ...entry, effects });

const partOf = (whole: LogEntry, { request, answer: { status }, effects, ms }: Done): LogEntry => {
  const { method, path, query } = request;
  const part = { ...whole, method, path: query === '' ? path : `${path}?${query}`, status, ms: rounded(ms), batch: true } as const;
  return withEffects(part, effects);
};

interface Logging {
  readonly options: ErpOptions;
  readonly incoming: IncomingMessage;
  readonly caller: Caller | null;
  /** As `performance.now` counts. */
  readonly begin: number;
}

const entryOf = ({ options, incoming, caller, begin }: Logging, { answer: { status } }: Outcome): LogEntry => ({
  at: new Date(options.now()).toISOString(),
  method: incoming.method ?? '',
  path: incoming.url ?? '',
  status,
  user: caller === null ? null : userOf(caller),
  ms: rounded(performance.now() - begin),
});

const record = (logging: Logging, outcome: Outcome, more: Pick<LogEntry, 'fault' | 'late'>): void => {
  const { log } = logging.options;
  const entry = { ...entryOf(logging, outcome), ...more };
  for (const part of outcome.parts) log.add(partOf(entry, part));
  log.add(outcome.parts.length > 0 ? entry : withEffects(entry, outcome.effects));
};

const faultIn = ({ fault }: Outcome): Pick<LogEntry, 'fault'> => (fault === undefined ? {} : { fault });

/** What the ERP does although nobody waits for it any more. */
const goOn = async (logging: Logging, before: Outcome): Promise<void> => {
  const outcome = (await before.later?.()) ?? null;
  if (outcome === null) return;
  record(logging, outcome, { ...faultIn(before), ...faultIn(outcome), late: true });
  await goOn(logging, outcome);
};

const over = (response: ServerResponse): Promise<void> => new Promise((resolve) => response.once('close', resolve));

/** Business Central's API over HTTP; the log gets every request, and what it wrote. */
export const erpHandler = (options: ErpOptions): Handler => async (incoming, response) => {
  const [begin, closed] = [performance.now(), over(response)];
  const served = await serve(options, incoming);
  const logging = { options, incoming, caller: served.caller, begin };
  record(logging, served, faultIn(served));
  send(response, served.answer);
  if (served.later === undefined) return;
  await closed;
  await goOn(logging, served);
};
