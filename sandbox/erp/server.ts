import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { send } from '../http/answer.ts';
import type { Answer } from '../http/answer.ts';
import { bodyOf, BodyTooLarge } from '../http/body.ts';
import { callerOf } from './caller.ts';
import type { Caller, Trust } from './caller.ts';
import { requestLog } from './log.ts';
import type { RequestLog } from './log.ts';
import { Refusal, refusalBody, statusOf } from './refusal.ts';
import { emptyAnswer, jsonAnswer, requestFrom } from './request.ts';
import { answer } from './service.ts';
import type { ServiceOptions } from './turn.ts';

export interface ErpOptions extends ServiceOptions {
  readonly trust: Trust;
}

const logPath = '/sandbox/log';

/** Bytes. Business Central takes 350 MB; the sandbox holds a document in memory while it takes it in. */
const largestBody = 50 * 1024 * 1024;

const refused = (error: unknown): Answer => {
  if (error instanceof BodyTooLarge) return refused(new Refusal('Request_EntityTooLarge', error.message));
  if (error instanceof Refusal) return jsonAnswer(statusOf[error.code], refusalBody(error));
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return refused(new Refusal('Internal_ServerError', 'An unexpected error occurred in the sandbox.'));
};

const answerLog = (incoming: IncomingMessage, log: RequestLog): Answer => {
  if (incoming.method === 'GET') return jsonAnswer(200, log.entries());
  if (incoming.method !== 'DELETE') return jsonAnswer(405, {});
  log.clear();
  return emptyAnswer();
};

const userOf = (caller: Caller | null): string | null => (caller?.kind === 'user' ? caller.oid : (caller?.kind ?? null));

interface Served {
  readonly caller: Caller | null;
  readonly answer: Answer;
}

const serve = async (options: ErpOptions, incoming: IncomingMessage): Promise<Served> => {
  let caller: Caller | null = null;
  try {
    caller = await callerOf(incoming.headers.authorization, options.trust);
    const request = requestFrom(incoming, caller, await bodyOf(incoming, largestBody));
    return { caller, answer: answer(options, request) };
  } catch (error) {
    return { caller, answer: refused(error) };
  }
};

/** Business Central's API over HTTP, and the log of what it got at `/sandbox/log`. */
export const erpListener = (options: ErpOptions): RequestListener => {
  const log = requestLog();
  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (incoming.url === logPath) return send(response, answerLog(incoming, log));
    const begin = performance.now();
    const served = await serve(options, incoming);
    log.add({
      at: new Date(options.now()).toISOString(),
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      status: served.answer.status,
      user: userOf(served.caller),
      ms: Math.round((performance.now() - begin) * 10) / 10,
    });
    send(response, served.answer);
  };
  return (incoming, response) => void handle(incoming, response);
};
