import type { Server } from 'node:http';

export interface Stopping {
  readonly server: Server;
  /** Ends what runs beside the server. */
  readonly close: () => Promise<void>;
  /** Resolves after this many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
}

/** What takes longer is cut off: whoever stops a server does not wait for ever. */
const withinMs = 5_000;

const answered = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });

/** Answers what was asked already, and then ends what the answers needed. Resolves when the process may leave. */
export const stopServing = async ({ server, close, pause }: Stopping): Promise<void> => {
  await Promise.race([answered(server).then(close), pause(withinMs)]);
};
