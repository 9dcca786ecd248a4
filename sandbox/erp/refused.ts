import type { Answer, Headers } from '../http/answer.ts';
import { BodyTooLarge, ConnectionLost } from '../http/body.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { Refusal, refusalBody, statusFor } from './refusal.ts';
import { jsonAnswer } from './request.ts';
import type { Answered } from './service.ts';

/** What Business Central would say of an error; what it would not is told on stderr, and a 500. */
const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  if (error instanceof BodyTooLarge) return new Refusal('Request_EntityTooLarge', error.message);
  if (error instanceof ConnectionLost) return new Refusal('BadRequest', error.message);
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return new Refusal('Internal_ServerError', 'An unexpected error occurred in the sandbox.');
};

const headersOf = (status: number, rules: Rulebook): Headers =>
  status === 401 && rules.on('authenticateHeader') ? { 'www-authenticate': 'Bearer' } : {};

/** The answer to a request that ended in an error. */
export const refused = (error: unknown, rules: Rulebook): Answer => {
  const refusal = refusalOf(error);
  const status = statusFor(refusal, rules);
  return jsonAnswer(status, refusalBody(refusal, rules), headersOf(status, rules));
};

/** A refused request has no effect: its transaction was rolled back. */
export const answeredOrRefused = (work: () => Answered, rules: Rulebook): Answered => {
  try {
    return work();
  } catch (error) {
    return { answer: refused(error, rules), effects: [] };
  }
};
