import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { optionsFrom } from '../../sandbox/options.ts';
import { erpAs, openBench } from './bench.ts';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('sandbox: the program', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const start = (...args: readonly string[]): ChildProcess =>
    fork(resolve('sandbox/main.ts'), ['--data', join(folder, 'data'), ...args], { execArgv: ['--import', 'tsx'], silent: true });
  const ended = async (program: ChildProcess): Promise<Ended> => {
    let [stdout, stderr] = ['', ''];
    program.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    program.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const [code] = (await once(program, 'close')) as [number | null];
    return { code, stdout, stderr };
  };
  const anyPorts = ['--port', '0', '--sign-in-port', '0', '--sign-in-tls-port', '0'];

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`says when it is ready and where its CA is, and ends with 0 on ${signal}`, async () => {
      const program = start(...anyPorts);
      const end = ended(program);
      const [message] = (await once(program, 'message')) as [{ readonly ready: boolean; readonly caFile: string }];
      expect(message.ready).to.equal(true);
      expect(existsSync(message.caFile)).to.equal(true);
      program.kill(signal);
      const { code, stdout, stderr } = await end;
      expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
      expect(stdout.split('\n')).to.have.length(2);
    });
  }

  it('ends when the program that started it is gone', async () => {
    const program = start(...anyPorts);
    await once(program, 'message');
    const exit = once(program, 'exit');
    program.disconnect();
    expect((await exit)[0]).to.equal(0);
  });

  it('names a busy port in one line, ends with 1 and leaves the data alone', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, stdout, stderr } = await ended(start('--port', '0', '--sign-in-port', String(port), '--sign-in-tls-port', '0', '--fresh'));
    other.close();
    expect({ code, stdout }).to.deep.equal({ code: 1, stdout: '' });
    expect(stderr).to.match(new RegExp(`^Port ${port} is in use[^\\n]*\\n$`));
    expect(existsSync(join(folder, 'data', 'sandbox.db'))).to.equal(true);
  });

  it('refuses a folder that another sandbox works in, and takes nothing away there', async () => {
    const data = join(folder, 'held');
    const first = await openBench({ data });
    const erp = await erpAs(first, 'JBRUIN');
    const file = statSync(join(data, 'sandbox.db')).ino;
    for (const more of [[], ['--fresh']]) {
      const { code, stdout, stderr } = await ended(start(...anyPorts, ...more, '--data', data));
      expect({ code, stdout }).to.deep.equal({ code: 1, stdout: '' });
      expect(stderr).to.equal(`The data folder ${data} is in use by another sandbox. Stop that one, or choose another folder with --data.\n`);
    }
    expect(statSync(join(data, 'sandbox.db')).ino).to.equal(file);
    expect((await erp.post('tasks', { description: 'Gaat door' })).status).to.equal(201);
    await first.close();
  });

  it('takes a folder again after its sandbox was killed', async () => {
    const killed = start(...anyPorts);
    await once(killed, 'message');
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const next = start(...anyPorts);
    const end = ended(next);
    next.once('message', () => next.kill('SIGTERM'));
    expect(await end).to.include({ code: 0, stderr: '' });
  });

  const wrongArgs: readonly (readonly string[])[] = [['--port', 'x'], ['--port', '70000'], ['--colour', 'red'], ['--today', 'soon'], ['--suffix', '-x'], ['--pane-origin', 'x'], ['--seed-size', 'huge']];
  for (const args of wrongArgs) {
    it(`says in one line what is wrong with ${args.join(' ')}`, () => {
      expect(() => optionsFrom(args)).to.throw(/^[^\n]+$/);
    });
  }

  it('listens where nothing else is said on the ports that the others expect', () => {
    expect(optionsFrom([])).to.deep.include({ port: 7048, signInPort: 7049, signInTlsPort: 7050, suffix: '', paneOrigins: ['http://localhost:3000'] });
    expect(optionsFrom(['--pane-origin', 'http://a:1/x', '--pane-origin', 'http://b:2']).paneOrigins).to.deep.equal(['http://a:1', 'http://b:2']);
  });

  it('keeps what was written, its keys and its CA over a restart, and forgets the data when told to', async () => {
    const data = join(folder, 'kept');
    const first = await openBench({ data });
    const erp = await erpAs(first, 'JBRUIN');
    const made = await erp.post('tasks', { description: 'Blijft' });
    await first.close();
    const second = await openBench({ data });
    const path = `tasks(${String(made.body['id'])})`;
    expect((await (await erpAs(second, 'JBRUIN')).get(path)).body).to.include({ description: 'Blijft' });
    await second.close();
    const third = await openBench({ data, fresh: true });
    expect((await (await erpAs(third, 'JBRUIN')).get(path)).status).to.equal(404);
    await third.close();
  });
});
