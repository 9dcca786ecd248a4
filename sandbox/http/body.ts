import type { IncomingMessage } from 'node:http';

/** Thrown when a body goes on beyond what the reader takes. */
export class BodyTooLarge extends Error {}

/** Reads a request to its end; `limit` in bytes. */
export const bodyOf = async (incoming: IncomingMessage, limit: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > limit) throw new BodyTooLarge(`The body is larger than ${limit} bytes.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};
