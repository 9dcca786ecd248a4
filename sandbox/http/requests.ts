import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** Answers one request to its end; when it rejects, that is a bug of ours, which ends its own connection only. */
export type Handler = (incoming: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The requests that are being answered, so that stopping can wait for them. */
export interface Requests {
  readonly listener: (handler: Handler) => RequestListener;
  /** Resolves when none is left: every one was answered and handed to its connection, or its connection is gone. */
  readonly ended: () => Promise<void>;
}

const failed = (response: ServerResponse, error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  response.destroy();
};

export const requestsInProgress = (): Requests => {
  const going = new Set<Promise<unknown>>();
  const listener = (handler: Handler): RequestListener => (incoming, response) => {
    const closed = new Promise((resolve) => response.once('close', resolve));
    const answered = handler(incoming, response).catch((error: unknown) => failed(response, error));
    const whole = Promise.all([answered, closed]).finally(() => going.delete(whole));
    going.add(whole);
  };
  const ended = async (): Promise<void> => {
    while (going.size > 0) await Promise.all(going);
  };
  return { listener, ended };
};
