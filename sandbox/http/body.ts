import type { IncomingMessage } from 'node:http';

/** Thrown when a body goes on beyond what the reader takes. */
export class BodyTooLarge extends Error {}

/** Thrown when the connection is gone before the end: there is nobody to answer, and nothing was asked. */
export class ConnectionLost extends Error {}

const chunksOf = async function* (incoming: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of incoming) yield chunk as Buffer;
  } catch {
    throw new ConnectionLost('The connection was lost.');
  }
};

/** Reads a request to its end, also one beyond the limit (bytes): who is still sending does not hear the answer. */
export const bodyOf = async (incoming: IncomingMessage, limit: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const bytes of chunksOf(incoming)) {
    size += bytes.length;
    if (size <= limit) chunks.push(bytes);
  }
  if (size > limit) throw new BodyTooLarge(`The body is larger than ${limit} bytes.`);
  return Buffer.concat(chunks);
};
