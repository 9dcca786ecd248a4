import type { Answer } from '../http/answer.ts';
import { BodyTooLarge, ConnectionLost } from '../http/body.ts';
import { Refusal, refusalBody, statusOf } from './refusal.ts';
import { jsonAnswer } from './request.ts';
import type { Answered } from './service.ts';

/** The error answer that Business Central would give; what it would not is told on stderr, and a 500. */
export const refused = (error: unknown): Answer => {
  if (error instanceof BodyTooLarge) return refused(new Refusal('Request_EntityTooLarge', error.message));
  if (error instanceof ConnectionLost) return refused(new Refusal('BadRequest', error.message));
  if (error instanceof Refusal) return jsonAnswer(statusOf[error.code], refusalBody(error));
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return refused(new Refusal('Internal_ServerError', 'An unexpected error occurred in the sandbox.'));
};

/** A refused request has no effect: its transaction was rolled back. */
export const answeredOrRefused = (work: () => Answered): Answered => {
  try {
    return work();
  } catch (error) {
    return { answer: refused(error), effects: [] };
  }
};
