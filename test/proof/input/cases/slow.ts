/** Clients that hold a connection open and send next to nothing: they are cut off, and cost nobody else anything. */
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { expect } from 'chai';
import { me } from '../actions/action.ts';
import { casesOf } from '../case.ts';
import type { Case } from '../case.ts';
import type { World } from '../world.ts';

const atOnce = 200;
/** Longer than any limit of the bridge. */
const patienceMs = 180_000;

const opened = (world: World, beginning: string): Socket => {
  const { hostname, port } = new URL(world.programs.url);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.on('error', () => socket.destroy());
  socket.write(beginning);
  return socket;
};

/** Sends a byte every second until the bridge has had enough; what it said before it hung up, or null when it never did. */
const dribbled = (socket: Socket, drop: string): Promise<string | null> =>
  new Promise((resolve) => {
    let said = '';
    const dribble = setInterval(() => socket.writable && socket.write(drop), 1_000);
    const tooLong = setTimeout(() => resolve(null), patienceMs);
    socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
    socket.on('close', () => {
      clearInterval(dribble);
      clearTimeout(tooLong);
      resolve(said);
    });
  });

const halfHeaders = 'GET /api/me HTTP/1.1\r\nHost: localhost\r\n';

const halfBody = (token: string): string =>
  [
    'POST /api/dossiers/D-000001/comments HTTP/1.1',
    'Host: localhost',
    `Authorization: Bearer ${token}`,
    'Content-Type: application/json',
    `Idempotency-Key: ${crypto.randomUUID()}`,
    'Content-Length: 100000',
    '',
    '{"text":"',
  ].join('\r\n');

const others = async (world: World): Promise<void> => {
  const sockets = Array.from({ length: atOnce }, () => opened(world, halfHeaders));
  try {
    const answers = await Promise.all([1, 2, 3, 4, 5].map(async () => world.wire.send('/api/me', { token: await world.token(me) })));
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200, 200, 200, 200]);
  } finally {
    for (const socket of sockets) socket.destroy();
  }
};

/** Opened now and judged at the end, so that they wait while the other cases run. */
export const slowCases = async (world: World): Promise<readonly Case[]> => {
  const headers = dribbled(opened(world, halfHeaders), 'X');
  const body = dribbled(opened(world, halfBody(await world.token(me))), 'a');
  return casesOf('slow client', {
    'headers that never end': async () => expect(await headers).to.match(/^(HTTP\/1\.1 408 |$)/) && undefined,
    'a body that never ends': async () => expect(await body).to.match(/^(HTTP\/1\.1 4\d\d |$)/) && undefined,
    [`${atOnce} of them at once`]: () => others(world),
  });
};
