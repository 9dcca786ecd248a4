import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { stopServing } from '../../bridge/http/stop.ts';

const never = new Promise<void>(() => {});

describe('http/stop', () => {
  let server: Server;
  beforeEach(async () => {
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => server.closeAllConnections());

  it('answers what was asked before it ends what the answers need', async () => {
    const happened: string[] = [];
    const asked = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
    const close = (): Promise<void> => Promise.resolve(void happened.push('closed'));
    const stopped = stopServing({ server, close, pause: () => never });
    response.on('finish', () => happened.push('answered'));
    response.end('yes');
    expect(await (await asked).text()).to.equal('yes');
    await stopped;
    expect(happened).to.deep.equal(['answered', 'closed']);
  });

  it('waits no longer than five seconds, for an answer or for what is to end', async () => {
    const given: number[] = [];
    const pause = (ms: number): Promise<void> => Promise.resolve(void given.push(ms));
    await stopServing({ server, close: () => never, pause });
    expect(given).to.deep.equal([5_000]);
  });
});
