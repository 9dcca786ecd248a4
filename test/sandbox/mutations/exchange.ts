import { connect } from 'node:net';

/** What the client does when it has written: it waits for the answer, says that nothing more comes, or is gone. */
export type Leaving = 'waits' | 'ends' | 'leaves';

/** What came back until the connection ended; null: it did not end in time. */
export type Came = string | null;

/** Milliseconds: a machine that does much else answers within this too. */
const patience = 30_000;

/** Writes bytes on a connection of their own, and reads to its end. */
export const exchange = (port: number, bytes: Buffer, leaving: Leaving): Promise<Came> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const came: Buffer[] = [];
    const late = setTimeout(() => {
      socket.destroy();
      resolve(null);
    }, patience);
    socket.on('data', (chunk) => came.push(chunk));
    socket.on('end', () => socket.destroy());
    // The server may cut off a request that it does not want to read to the end.
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(late);
      resolve(Buffer.concat(came).toString('latin1'));
    });
    if (leaving === 'ends') socket.end(bytes);
    else socket.write(bytes, () => (leaving === 'leaves' ? socket.destroy() : undefined));
  });

/** What an answer to a mutated request has wrong; null: nothing. */
export const wrongIn = (came: Came, expected: 'an answer' | 'anything'): string | null => {
  if (came === null) return 'no end within the time';
  if (came === '') return expected === 'anything' ? null : 'no answer';
  const statuses = Array.from(came.matchAll(/^HTTP\/1\.1 (\d{3}) /gm), ([, status]) => Number(status));
  if (statuses.length === 0) return 'no HTTP';
  if (came.includes('Internal_ServerError')) return 'Internal_ServerError';
  return statuses.includes(500) && !came.includes('"code":"Unknown"') ? '500' : null;
};
