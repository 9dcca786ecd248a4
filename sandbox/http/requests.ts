import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** Answers one request to its end; never rejects. */
export type Handler = (incoming: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The requests that are being answered, so that stopping can wait for them. */
export interface Requests {
  readonly listener: (handler: Handler) => RequestListener;
  /** Resolves when none is left: every one was answered and handed to its connection, or its connection is gone. */
  readonly ended: () => Promise<void>;
}

export const requestsInProgress = (): Requests => {
  const going = new Set<Promise<unknown>>();
  const listener = (handler: Handler): RequestListener => (incoming, response) => {
    const closed = new Promise((resolve) => response.once('close', resolve));
    const whole = Promise.all([handler(incoming, response), closed]).finally(() => going.delete(whole));
    going.add(whole);
  };
  const ended = async (): Promise<void> => {
    while (going.size > 0) await Promise.all(going);
  };
  return { listener, ended };
};
