import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';

export type Headers = Readonly<Record<string, string>>;

export interface Message {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string | Buffer;
}

/** How an answer fails to come through as it should; times in milliseconds. */
export type Delivery =
  | { readonly kind: 'reset' }
  /** Nothing comes until the connection is reset after `ms`; null: until the client gives up. */
  | { readonly kind: 'silence'; readonly ms: number | null }
  | { readonly kind: 'garbled' }
  /** The first bytes of the body, then a reset; null: half of it. */
  | { readonly kind: 'truncated'; readonly bytes: number | null }
  /** The body little by little, the last of it after `ms`. */
  | { readonly kind: 'drip'; readonly ms: number };

const begin = (response: ServerResponse, { status, headers, body }: Message): void =>
  void response.writeHead(status, status === 204 ? headers : { ...headers, 'content-length': Buffer.byteLength(body) });

export const sendWhole = (response: ServerResponse, message: Message): void => {
  begin(response, message);
  response.end(message.body);
};

/** TLS has no reset of its own; the client sees the same: the connection is gone. */
const reset = ({ socket }: ServerResponse): void => {
  if (socket instanceof TLSSocket) socket.destroy();
  else socket?.resetAndDestroy();
};

const keepSilent = (response: ServerResponse, ms: number | null): void => {
  if (ms === null) return;
  const timer = setTimeout(() => reset(response), ms);
  response.once('close', () => clearTimeout(timer));
};

const garble = ({ socket }: ServerResponse): void => {
  socket?.end('HTTP/1.1 OK 200\r\n\r\n', () => socket.destroy());
};

const bytesOf = ({ body }: Message): Buffer => (typeof body === 'string' ? Buffer.from(body) : body);

const truncate = (response: ServerResponse, message: Message, bytes: number | null): void => {
  const whole = bytesOf(message);
  if (whole.length === 0) return reset(response);
  begin(response, message);
  const most = Math.min(bytes ?? Math.ceil(whole.length / 2), whole.length - 1);
  response.write(whole.subarray(0, most), () => reset(response));
};

const drops = 10;

const trickle = async (response: ServerResponse, body: Buffer, ms: number): Promise<void> => {
  const size = Math.ceil(body.length / drops);
  for (let at = 0; at < body.length && !response.destroyed; at += size) {
    await wait(ms / drops, undefined, { ref: false });
    response.write(body.subarray(at, at + size));
  }
  response.end();
};

const drip = (response: ServerResponse, message: Message, ms: number): void => {
  begin(response, message);
  response.flushHeaders();
  void trickle(response, bytesOf(message), ms);
};

/** The one place where connections are broken on purpose. */
export const deliver = (response: ServerResponse, message: Message, delivery: Delivery): void => {
  switch (delivery.kind) {
    case 'reset':
      return reset(response);
    case 'silence':
      return keepSilent(response, delivery.ms);
    case 'garbled':
      return garble(response);
    case 'truncated':
      return truncate(response, message, delivery.bytes);
    case 'drip':
      return drip(response, message, delivery.ms);
  }
};
