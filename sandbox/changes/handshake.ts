import { Refusal } from '../erp/refusal.ts';

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

const answerTo = async ({ notificationUrl, token, timeout, stopped }: Handshake): Promise<string | null> => {
  const signal = timeout === null ? stopped : AbortSignal.any([stopped, AbortSignal.timeout(timeout)]);
  try {
    const response = await fetch(urlWith(notificationUrl, token), { method: 'POST', redirect: 'manual', signal });
    const text = await response.text();
    return response.status === 200 ? text.trim() : null;
  } catch {
    return null;
  }
};

/** Refuses a notificationUrl that does not say, in time, that it wants to be told. */
export const shakeHands = async (handshake: Handshake): Promise<void> => {
  if ((await answerTo(handshake)) === handshake.token) return;
  throw new Refusal('BadRequest', 'The notificationUrl did not return the validation token in the body with status code 200 OK.');
};
