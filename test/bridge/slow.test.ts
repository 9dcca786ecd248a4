import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { expect } from 'chai';
import express from 'express';
import { serverFor } from '../../bridge/http/server.ts';
import type { Patience } from '../../bridge/http/server.ts';

const patient: Patience = { headers: 60_000, request: 60_000, silence: 60_000, idle: 60_000, lookEvery: 5, connections: 10, headerLines: 100 };

const request = (headers: string): string => `POST /notes HTTP/1.1\r\nHost: localhost\r\n${headers}`;
const beginsBody = request('Content-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{"text":"');

describe('A slow client', () => {
  let server: Server;
  let written: number;

  /** Reads a body as the bridge does, and counts what it would have written. */
  const app = (): RequestListener =>
    express()
      .use(express.json())
      .post('/notes', (_request, response) => {
        written += 1;
        response.send('written');
      })
      .get('/long', (_request, response) => void response.send('x'.repeat(16 * 1024 * 1024)))
      // Express would print that a body broke off.
      .use((_error: unknown, _request: unknown, _response: unknown, _next: unknown) => {});

  const listen = async (patience: Partial<Patience>): Promise<void> => {
    server = serverFor(app(), { patience: { ...patient, ...patience } }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  };
  const client = (): Socket => connect((server.address() as AddressInfo).port, '127.0.0.1');
  const open = () => new Promise<number>((resolve) => server.getConnections((_error, count) => resolve(count)));

  /** What a client hears until it is cut off, which may be in the middle of what it says. */
  const heardBy = async (socket: Socket): Promise<string> => {
    let heard = '';
    socket.on('data', (data) => (heard += String(data)));
    socket.on('error', () => {});
    await new Promise((resolve) => socket.once('close', resolve));
    return heard;
  };
  const stopsAfter = (begin: string): Promise<string> => {
    const socket = client();
    socket.write(begin);
    return heardBy(socket);
  };
  const dribblesAfter = async (begin: string): Promise<void> => {
    const socket = client();
    socket.write(begin);
    const dribble = setInterval(() => socket.write('a'), 2);
    await heardBy(socket);
    clearInterval(dribble);
  };

  beforeEach(() => {
    written = 0;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const slow: readonly (readonly [string, Partial<Patience>, string])[] = [
    ['its headers', { headers: 50 }, request('X-Slow: ')],
    ['its body', { headers: 50, request: 50 }, beginsBody],
  ];
  for (const [what, patience, begin] of slow) {
    it(`that stops in ${what} is told 408, and nothing is done for it`, async () => {
      await listen(patience);
      expect(await stopsAfter(begin)).to.match(/^HTTP\/1\.1 408 /);
      expect([written, await open()]).to.deep.equal([0, 0]);
    });

    it(`that dribbles ${what} is cut off all the same`, async () => {
      await listen(patience);
      await dribblesAfter(begin);
      expect([written, await open()]).to.deep.equal([0, 0]);
    });
  }

  it('does not keep others waiting', async () => {
    await listen({});
    const other = client();
    other.write(beginsBody);
    await once(server, 'request');
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/notes`, { method: 'POST' });
    expect(await response.text()).to.equal('written');
    expect(await open()).to.be.greaterThan(1);
    other.destroy();
  });

  it('that does not read its answer is cut off', async () => {
    await listen({ silence: 50 });
    const deaf = client();
    deaf.on('error', () => {});
    deaf.pause();
    deaf.write('GET /long HTTP/1.1\r\nHost: localhost\r\n\r\n');
    const [, response] = (await once(server, 'request')) as [unknown, NodeJS.EventEmitter];
    await once(response, 'close');
    deaf.destroy();
    expect(await open()).to.equal(0);
  });

  it('that says nothing between two requests is let go', async () => {
    await listen({ idle: 50 });
    const socket = client();
    socket.write('POST /notes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n');
    await heardBy(socket);
    expect(written).to.equal(1);
  });

  it('never makes the bridge look at more headers than anybody needs', async () => {
    await listen({ headerLines: 3 });
    const seen: number[] = [];
    server.on('request', ({ headers }: { readonly headers: object }) => seen.push(Object.keys(headers).length));
    const socket = client();
    socket.end(request('Content-Length: 0\r\nA: 1\r\nB: 2\r\nC: 3\r\nD: 4\r\n\r\n'));
    expect(await heardBy(socket)).to.match(/^HTTP/);
    expect(Math.max(0, ...seen)).to.be.at.most(3);
  });

  it('is one of so many, and the next is let go at once', async () => {
    await listen({ connections: 1 });
    const first = client();
    await once(server, 'connection');
    const second = client();
    await heardBy(second);
    expect(await open()).to.equal(1);
    first.destroy();
  });
});
