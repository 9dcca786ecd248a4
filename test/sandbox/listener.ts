import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One thing that a notification tells. */
export interface Told {
  readonly subscriptionId: string;
  readonly clientState: string;
  readonly expirationDateTime: string;
  readonly resource: string;
  readonly changeType: string;
  readonly lastModifiedDateTime: string;
}

export interface Received {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly value: readonly Told[];
}

/** Somebody who wants to be told: gives validation tokens back and keeps what comes. */
export interface Listener {
  readonly url: string;
  readonly received: Received[];
  /** How many validation tokens came. */
  readonly tokens: () => number;
  /** The status of the answers to notifications from now on; 200 at first. */
  readonly answers: (status: number) => void;
  /** What becomes of validation tokens from now on: given back, changed, or given back after some milliseconds. */
  readonly handshake: (how: 'give' | 'change' | number) => void;
  /** The messages, once there are so many, or those that came within the time, milliseconds. */
  readonly messages: (count: number, within?: number) => Promise<readonly Received[]>;
  readonly close: () => Promise<void>;
}

const textOf = async (incoming: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

const nextOf = async (came: EventEmitter, within: number): Promise<void> => {
  const over = AbortSignal.timeout(Math.max(within, 1));
  await once(came, 'notification', { signal: over }).catch(() => {});
};

type Answerer = (incoming: IncomingMessage, response: ServerResponse) => Promise<void>;

export const openListener = async (): Promise<Listener> => {
  const came = new EventEmitter();
  const received: Received[] = [];
  let [tokens, status] = [0, 200];
  let how: 'give' | 'change' | number = 'give';
  const answer: Answerer = async (incoming, response) => {
    const { pathname, searchParams } = new URL(incoming.url ?? '', 'http://localhost');
    const body = await textOf(incoming);
    const token = searchParams.get('validationToken');
    if (token !== null) {
      tokens += 1;
      const give = () => response.end(how === 'change' ? `${token}!` : token);
      if (typeof how === 'number') setTimeout(give, how);
      else give();
      return;
    }
    response.writeHead(status).end();
    received.push({ at: Date.now(), path: pathname, headers: incoming.headers, ...(JSON.parse(body) as { readonly value: readonly Told[] }) });
    came.emit('notification');
  };
  const server = createServer((incoming, response) => void answer(incoming, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const messages: Listener['messages'] = async (count, within = 5_000) => {
    const end = Date.now() + within;
    while (received.length < count && Date.now() < end) await nextOf(came, end - Date.now());
    return received;
  };
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    tokens: () => tokens,
    answers: (wanted) => void (status = wanted),
    handshake: (wanted) => void (how = wanted),
    messages,
    close,
  };
};
