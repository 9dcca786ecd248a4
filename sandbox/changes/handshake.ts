import { Refusal } from '../erp/refusal.ts';
import { within } from './within.ts';

export interface Handshake {
  readonly notificationUrl: string;
  readonly token: string;
  /** Milliseconds; null: as long as it takes. */
  readonly timeout: number | null;
  /** The sandbox stops. */
  readonly stopped: AbortSignal;
}

const urlWith = (notificationUrl: string, token: string): URL => {
  const url = new URL(notificationUrl);
  url.searchParams.set('validationToken', token);
  return url;
};

/** Characters beyond a token that may stand around it, such as a line break. */
const around = 100;

/** As much of a body as an answer can need: whoever streams for ever is cut off. */
const beginningOf = async ({ body }: Response, most: number): Promise<string> => {
  const [decoder, parts] = [new TextDecoder(), [] as string[]];
  let length = 0;
  for await (const chunk of body ?? []) {
    parts.push(decoder.decode(chunk as Uint8Array, { stream: true }));
    length += parts.at(-1)?.length ?? 0;
    if (length > most) break;
  }
  return parts.join('');
};

const answerTo = async ({ notificationUrl, token, timeout, stopped }: Handshake): Promise<string | null> => {
  try {
    return await within(timeout, stopped, async (signal) => {
      const response = await fetch(urlWith(notificationUrl, token), { method: 'POST', redirect: 'manual', signal });
      const text = await beginningOf(response, token.length + around);
      return response.status === 200 ? text.trim() : null;
    });
  } catch {
    return null;
  }
};

/** Refuses a notificationUrl that does not say, in time, that it wants to be told. */
export const shakeHands = async (handshake: Handshake): Promise<void> => {
  if ((await answerTo(handshake)) === handshake.token) return;
  throw new Refusal('BadRequest', 'The notificationUrl did not return the validation token in the body with status code 200 OK.');
};
