import type { IncomingMessage } from 'node:http';
import { send } from '../http/answer.ts';
import { bodyOf } from '../http/body.ts';
import type { Handler } from '../http/requests.ts';
import type { Effect } from '../store/records.ts';
import { answerBatch, batchPath } from './batch/batch.ts';
import type { Batched, Done } from './batch/batch.ts';
import { callerOf } from './caller.ts';
import type { Caller, Trust } from './caller.ts';
import type { LogEntry, RequestLog } from './log.ts';
import { refused } from './refused.ts';
import { requestFrom } from './request.ts';
import type { ErpRequest } from './request.ts';
import { answer } from './service.ts';
import type { ServiceOptions } from './turn.ts';

/** What stands between a request and its answer: it may wait, answer otherwise, or not at all. */
export type Step = (request: ErpRequest, next: () => Promise<Batched>) => Promise<Batched>;

export interface ErpOptions extends ServiceOptions {
  readonly trust: Trust;
  readonly log: RequestLog;
  /** The first is the outermost. */
  readonly steps: readonly Step[];
  /** Hears of what stands, after the request's transaction. */
  readonly changed: (effects: readonly Effect[]) => void;
}

/** Bytes. Business Central takes 350 MB; the sandbox holds a document in memory while it takes it in. */
const largestBody = 50 * 1024 * 1024;

const userOf = (caller: Caller | null): string | null => (caller?.kind === 'user' ? caller.oid : (caller?.kind ?? null));

interface Served extends Batched {
  readonly caller: Caller | null;
}

const carriedOut = (options: ErpOptions, request: ErpRequest): Batched => {
  const done = request.path === batchPath ? answerBatch(options, request) : { ...answer(options, request), parts: [] };
  if (done.effects.length > 0) options.changed(done.effects);
  return done;
};

const answered = (options: ErpOptions, request: ErpRequest): Promise<Batched> => {
  const last = async (): Promise<Batched> => carriedOut(options, request);
  return options.steps.reduceRight<() => Promise<Batched>>((next, step) => () => step(request, next), last)();
};

const serve = async (options: ErpOptions, incoming: IncomingMessage): Promise<Served> => {
  let caller: Caller | null = null;
  try {
    caller = await callerOf(incoming.headers.authorization, options.trust);
    const request = requestFrom(incoming, caller, await bodyOf(incoming, largestBody));
    return { caller, ...(await answered(options, request)) };
  } catch (error) {
    return { caller, answer: refused(error), effects: [], parts: [] };
  }
};

/** Milliseconds, to a tenth. */
const rounded = (ms: number): number => Math.round(ms * 10) / 10;

const withEffects = (entry: LogEntry, effects: readonly Effect[]): LogEntry => (effects.length === 0 ? entry : { ...entry, effects });

const partOf = (whole: LogEntry, { request, answer: { status }, effects, ms }: Done): LogEntry => {
  const { method, path, query } = request;
  const part = { ...whole, method, path: query === '' ? path : `${path}?${query}`, status, ms: rounded(ms), batch: true } as const;
  return withEffects(part, effects);
};

/** Business Central's API over HTTP; the log gets every request, and what it wrote. */
export const erpHandler = (options: ErpOptions): Handler => {
  const { log } = options;
  return async (incoming, response) => {
    const begin = performance.now();
    const served = await serve(options, incoming);
    const entry = {
      at: new Date(options.now()).toISOString(),
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      status: served.answer.status,
      user: userOf(served.caller),
      ms: rounded(performance.now() - begin),
    };
    for (const part of served.parts) log.add(partOf(entry, part));
    log.add(served.parts.length > 0 ? entry : withEffects(entry, served.effects));
    send(response, served.answer);
  };
};
