import type { Server } from 'node:net';

/** Somebody else listens there already. */
export class PortTaken extends Error {
  constructor(port: number) {
    super(`Port ${port} is in use by another program. Stop that program, or choose another port.`);
  }
}

const portOf = (server: Server): number => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port.');
  return address.port;
};

/** Listens on this machine only; port 0 takes any free one. Answers the port. */
export const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error),
    );
    server.listen(port, '127.0.0.1', () => resolve(portOf(server)));
  });

export const closed = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
