import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { appToken, erpAs, erpFor, erpTokenOf } from '../../sandbox/bench.ts';
import type { Place } from '../../sandbox/bench.ts';
import { startControl } from '../../sandbox/control.ts';
import type { Probe } from './check.ts';

/** A sandbox as a program of its own, in a folder that goes away with it. */
export interface Program {
  readonly probe: () => Promise<Probe>;
  /** What it has written on stderr so far. */
  readonly complaints: () => string;
  readonly runs: () => boolean;
  readonly stop: () => Promise<void>;
}

const anyPorts = ['--port', '0', '--sign-in-port', '0', '--sign-in-tls-port', '0'];

interface Ready {
  readonly port: number;
  readonly signInPort: number;
}

const probeAt = async (place: Place): Promise<Probe> => {
  const token = await erpTokenOf(place, 'JBRUIN');
  const origin = `http://localhost:${place.sandbox.port}`;
  return {
    erp: erpFor(place, token),
    as: (employeeCode) => erpAs(place, employeeCode),
    asProgram: async () => erpFor(place, await appToken(place)),
    origin,
    token,
    control: startControl(place),
  };
};

export const startProgram = async (...args: readonly string[]): Promise<Program> => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-proof-'));
  const child = fork(resolve('sandbox/main.ts'), ['--data', folder, ...anyPorts, ...args], { execArgv: ['--import', 'tsx'], silent: true });
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  child.stderr?.pipe(process.stderr);
  const [ready] = (await once(child, 'message')) as [Ready];
  const stop = async (): Promise<void> => {
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    await exit;
    rmSync(folder, { recursive: true, force: true });
  };
  const runs = (): boolean => child.exitCode === null && child.signalCode === null;
  return { probe: () => probeAt({ sandbox: ready }), complaints: () => complaints, runs, stop };
};
