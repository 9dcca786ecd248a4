import type { IncomingMessage } from 'node:http';
import { send } from '../http/answer.ts';
import type { Answer } from '../http/answer.ts';
import { bodyOf } from '../http/body.ts';
import type { Handler } from '../http/requests.ts';
import { answerBatch, batchPath } from './batch/batch.ts';
import type { Batched, Done } from './batch/batch.ts';
import { callerOf } from './caller.ts';
import type { Caller, Trust } from './caller.ts';
import { requestLog } from './log.ts';
import type { LogEntry, RequestLog } from './log.ts';
import { refused } from './refused.ts';
import { emptyAnswer, jsonAnswer, requestFrom } from './request.ts';
import type { ErpRequest } from './request.ts';
import { answer } from './service.ts';
import type { ServiceOptions } from './turn.ts';

export interface ErpOptions extends ServiceOptions {
  readonly trust: Trust;
}

const logPath = '/sandbox/log';

/** Bytes. Business Central takes 350 MB; the sandbox holds a document in memory while it takes it in. */
const largestBody = 50 * 1024 * 1024;

const answerLog = (incoming: IncomingMessage, log: RequestLog): Answer => {
  if (incoming.method === 'GET') return jsonAnswer(200, log.entries());
  if (incoming.method !== 'DELETE') return jsonAnswer(405, {});
  log.clear();
  return emptyAnswer();
};

const userOf = (caller: Caller | null): string | null => (caller?.kind === 'user' ? caller.oid : (caller?.kind ?? null));

interface Served extends Batched {
  readonly caller: Caller | null;
}

const answered = (options: ServiceOptions, request: ErpRequest): Batched =>
  request.path === batchPath ? answerBatch(options, request) : { answer: answer(options, request), parts: [] };

const serve = async (options: ErpOptions, incoming: IncomingMessage): Promise<Served> => {
  let caller: Caller | null = null;
  try {
    caller = await callerOf(incoming.headers.authorization, options.trust);
    const request = requestFrom(incoming, caller, await bodyOf(incoming, largestBody));
    return { caller, ...answered(options, request) };
  } catch (error) {
    return { caller, answer: refused(error), parts: [] };
  }
};

/** Milliseconds, to a tenth. */
const rounded = (ms: number): number => Math.round(ms * 10) / 10;

const partOf = (whole: LogEntry, { request, answer: { status }, ms }: Done): LogEntry => {
  const { method, path, query } = request;
  return { ...whole, method, path: query === '' ? path : `${path}?${query}`, status, ms: rounded(ms), batch: true };
};

/** Business Central's API over HTTP, and the log of what it got at `/sandbox/log`. */
export const erpHandler = (options: ErpOptions): Handler => {
  const log = requestLog();
  return async (incoming, response) => {
    if (incoming.url === logPath) return send(response, answerLog(incoming, log));
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
    log.add(entry);
    send(response, served.answer);
  };
};
