import type { ServerResponse } from 'node:http';

export type Headers = Readonly<Record<string, string>>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string | Buffer;
}

const write = (response: ServerResponse, { status, headers, body }: Answer): void => {
  response.writeHead(status, status === 204 ? headers : { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
};

/** Never throws: an answer that cannot be sent ends its own connection, not the program. */
export const send = (response: ServerResponse, answer: Answer): void => {
  try {
    write(response, answer);
  } catch (error) {
    process.stderr.write(`An answer could not be sent: ${error instanceof Error ? error.message : String(error)}\n`);
    response.destroy();
  }
};
