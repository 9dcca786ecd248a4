import { createHmac } from 'node:crypto';
import { within } from './within.ts';

/** A message on its way to one address. */
export interface Notification {
  readonly notificationUrl: string;
  /** Of the first subscription that it speaks for. */
  readonly clientState: string;
  /** Of the same: whose it is. */
  readonly owner: string;
  readonly subscriptionIds: readonly string[];
  /** What it tells of, as on the wire. */
  readonly resources: readonly string[];
  /** The JSON. */
  readonly body: string;
}

/** What goes wrong with a notification on its way. */
export type Fate = { readonly kind: 'webhookLost' | 'webhookTwice' } | { readonly kind: 'webhookLate'; readonly ms: number };

/** What came of it: taken, sent in vain but perhaps not next time, or refused for good. */
export type Outcome = 'taken' | 'later' | 'refused';

export interface Sending {
  readonly signed: boolean;
  /** Milliseconds. */
  readonly timeout: number;
  /** The sandbox stops. */
  readonly stopped: AbortSignal;
}

const signature = ({ clientState, body }: Notification): string => createHmac('sha256', clientState).update(body).digest('hex');

/** Silence is as good as a 5xx. */
export const outcomeOf = (status: number): Outcome => {
  if (status >= 200 && status < 300) return 'taken';
  return status === 0 || status === 408 || status === 429 || status >= 500 ? 'later' : 'refused';
};

/** Sends it once: the status that came back, 0 where none did. */
export const send = async (notification: Notification, { signed, timeout, stopped }: Sending): Promise<number> => {
  const headers = { 'content-type': 'application/json', ...(signed ? { 'x-signature': signature(notification) } : {}) };
  const { notificationUrl, body } = notification;
  try {
    return await within(timeout, stopped, async (signal) => {
      const response = await fetch(notificationUrl, { method: 'POST', body, headers, redirect: 'manual', signal });
      await response.body?.cancel();
      return response.status;
    });
  } catch {
    return 0;
  }
};
