import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { send } from '../http/answer.ts';
import type { Answer } from '../http/answer.ts';
import { bodyOf, BodyTooLarge, ConnectionLost } from '../http/body.ts';
import type { Handler } from '../http/requests.ts';

type Verb = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** What can be done with a part of the sandbox. Takes the body's JSON, undefined where there is none; answers JSON, or nothing: 204. */
export type Knob = Readonly<Partial<Record<Verb, (body: unknown) => unknown>>>;

/** By what stands behind `/sandbox/` in the address. */
export type Knobs = Readonly<Record<string, Knob>>;

/** Something was asked of the sandbox that it does not understand. */
export class ControlError extends Error {
  readonly status: number;

  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}

/** Bytes. */
const largestBody = 1024 * 1024;

const json = (status: number, body: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new ControlError('The body is not valid JSON.');
  }
};

/** A page of some site that is open on this machine can POST, but not this type without being asked first. */
const refuseOtherTypes = ({ method, headers }: IncomingMessage, text: string): void => {
  if (method !== 'POST' && text === '') return;
  if (headers['content-type']?.startsWith('application/json') === true) return;
  throw new ControlError('The content type must be application/json.', 415);
};

/** A site whose name was made to lead here would otherwise speak for this machine. */
const refuseOtherHosts = ({ headers: { host = '' } }: IncomingMessage): void => {
  if (/^(?:localhost|127\.0\.0\.1)(?::\d+)?$/i.test(host)) return;
  throw new ControlError('These addresses are there for localhost only.', 403);
};

const jsonBodyOf = async (incoming: IncomingMessage): Promise<unknown> => {
  const text = (await bodyOf(incoming, largestBody)).toString();
  refuseOtherTypes(incoming, text);
  return text === '' ? undefined : parsed(text);
};

const worked = async (knobs: Knobs, incoming: IncomingMessage): Promise<Answer> => {
  refuseOtherHosts(incoming);
  const [path = ''] = (incoming.url ?? '').split('?');
  const name = path.slice('/sandbox/'.length);
  if (!Object.hasOwn(knobs, name)) throw new ControlError(`There is no ${path}. There are: ${Object.keys(knobs).join(', ')}.`, 404);
  const work = knobs[name]?.[incoming.method as Verb];
  if (work === undefined) throw new ControlError(`${path} does not take ${incoming.method}.`, 405);
  const answer = await work(await jsonBodyOf(incoming));
  return answer === undefined ? { status: 204, headers: {}, body: '' } : json(200, answer);
};

const wrong = (error: unknown): Answer => {
  if (error instanceof ControlError) return json(error.status, { error: error.message });
  if (error instanceof BodyTooLarge) return json(413, { error: error.message });
  if (error instanceof ConnectionLost) return json(400, { error: error.message });
  if (error instanceof z.ZodError) return json(400, { error: z.prettifyError(error) });
  throw error;
};

export const isControl = (incoming: IncomingMessage): boolean => /^\/sandbox(?:[/?]|$)/.test(incoming.url ?? '');

/** The sandbox's own addresses, `/sandbox/…`: whoever tests sees there what the ERP did, and makes it behave otherwise. */
export const controlHandler = (knobs: Knobs): Handler => async (incoming, response) =>
  send(response, await worked(knobs, incoming).catch(wrong));
