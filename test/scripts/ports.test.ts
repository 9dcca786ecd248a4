import { expect } from 'chai';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { freePorts, requireFree } from '../../scripts/ports.mjs';
import { startFlags } from '../../scripts/start-flags.mjs';
import { failure } from './failure.ts';

const occupied = async (host: string, port: number, work: () => Promise<void>): Promise<void> => {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  await work().finally(() => server.close());
};

describe('Ports', () => {
  it('names the busy port and the flag that changes it', async () => {
    const ports = await freePorts();
    await occupied('127.0.0.1', ports.erp, async () => {
      expect(await failure(requireFree(ports))).to.match(new RegExp(`^Port ${ports.erp} is in use\\..*--erp-port <number>$`, 'u'));
    });
  });

  it('sees a program on any address, because localhost may lead there', async () => {
    const ports = await freePorts();
    await occupied('0.0.0.0', ports.bridge, async () => {
      expect(await failure(requireFree(ports))).to.contain(`Port ${ports.bridge} is in use.`).and.contain('-- --port ');
    });
  });

  it('refuses one port for two uses', async () => {
    const ports = await freePorts();
    expect(await failure(requireFree({ ...ports, signIn: ports.erp }))).to.contain('--sign-in-port');
  });

  it('lets the ports go that it looked at', async () => {
    const ports = await freePorts();
    await requireFree(ports);
    await requireFree(ports);
  });
});

describe('The flags of npm start', () => {
  it('are none by default', () => {
    expect(startFlags([])).to.deep.equal({ fresh: false, ports: {} });
  });

  it('set each port and a new beginning', () => {
    const args = ['--fresh', '--port', '1', '--erp-port', '2', '--sign-in-port', '3', '--sign-in-tls-port', '4'];
    expect(startFlags(args)).to.deep.equal({ fresh: true, ports: { bridge: 1, erp: 2, signIn: 3, signInTls: 4 } });
  });

  it('set the data folder, from where the command is given', () => {
    expect(startFlags(['--data', 'other'])).to.deep.equal({ fresh: false, data: path.resolve('other'), ports: {} });
  });

  for (const args of [['--prot', '1'], ['--data'], ['--port'], ['--port', 'x'], ['--port', '0'], ['--port', '65536'], ['fresh']]) {
    it(`refuse '${args.join(' ')}' in one line`, () => {
      expect(() => startFlags(args)).to.throw(/^[^\n]+$/u);
    });
  }
});
