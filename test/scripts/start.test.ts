import { expect } from 'chai';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { freePorts, requireFree } from '../../scripts/ports.mjs';
import { temporaryFolder } from './folder.ts';

const programs = { sandbox: 'test/scripts/programs/sandbox.mjs', bridge: 'test/scripts/programs/bridge.mjs' };
const PROGRAM = ['test/scripts/programs/start.mjs'];

describe('npm start, from the outside', () => {
  const data = temporaryFolder();

  const start = (ports: Awaited<ReturnType<typeof freePorts>>): ChildProcessWithoutNullStreams =>
    spawn(process.execPath, [...PROGRAM, JSON.stringify({ root: process.cwd(), programs, data: data(), ports })]);

  const ready = async (started: ChildProcessWithoutNullStreams): Promise<void> => {
    for await (const chunk of started.stdout) if (String(chunk).includes('Klachtwijzer is ready: http://localhost:')) return;
  };

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`${signal} stops the children too and ends with 0`, async () => {
      const ports = await freePorts();
      const started = start(ports);
      await ready(started);
      started.kill(signal);
      expect(await once(started, 'exit')).to.deep.equal([0, null]);
      await requireFree(ports);
    });
  }

  it('the children go when the parent is killed', async () => {
    const ports = await freePorts();
    const started = start(ports);
    await ready(started);
    started.kill('SIGKILL');
    await untilFree(ports);
  });

  it('the children go when npm is stopped, though only its shell gets the signal', async () => {
    const ports = await freePorts();
    const options = JSON.stringify({ root: process.cwd(), programs, data: data(), ports });
    const env = { ...process.env, OPTIONS: options, npm_lifecycle_event: 'start' };
    const shell = spawn('sh', ['-c', `"${process.execPath}" ${PROGRAM.join(' ')} "$OPTIONS"; exit $?`], { env });
    await ready(shell);
    shell.kill('SIGTERM');
    await untilFree(ports);
  });

  it('a child that dies ends it with 1 and one line', async () => {
    const ports = await freePorts();
    const started = start(ports);
    const said = text(started.stderr);
    await ready(started);
    await fetch(`http://127.0.0.1:${ports.bridge}/crash`);
    expect(await once(started, 'exit')).to.deep.equal([1, null]);
    expect(await said).to.match(/^The bridge stopped .*\n$/u);
  });

  it('a second start on the same ports is refused and leaves the first alone', async () => {
    const ports = await freePorts();
    const first = start(ports);
    await ready(first);
    const again = start(ports);
    const said = text(again.stderr);
    expect(await once(again, 'exit')).to.deep.equal([1, null]);
    expect(await said).to.match(/^Port \d+ is in use\..*\n$/u);
    expect((await fetch(`http://127.0.0.1:${ports.bridge}`)).status).to.equal(200);
    first.kill('SIGTERM');
    await once(first, 'exit');
  });
});

const untilFree = async (ports: Awaited<ReturnType<typeof freePorts>>): Promise<void> => {
  const free = await requireFree(ports).then(
    () => true,
    () => false,
  );
  return free ? undefined : untilFree(ports);
};
