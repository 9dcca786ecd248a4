import { resolve } from 'node:path';
import { PortTaken } from './http/listen.ts';
import { optionsFrom, UsageError } from './options.ts';
import { startSandbox } from './sandbox.ts';
import type { Sandbox } from './sandbox.ts';
import { FolderInUse } from './store/hold.ts';

const stopOn = (sandbox: Sandbox): void => {
  const stop = (): void => void sandbox.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // Whoever started it as a part of the whole is gone: nobody would ever stop it.
  if (process.send !== undefined) process.once('disconnect', stop);
};

const announce = ({ port, signInPort, caFile }: Sandbox): void => {
  process.stdout.write(`Sandbox: ERP on http://localhost:${port}, sign-in on http://localhost:${signInPort}\n`);
  process.send?.({ ready: true, port, signInPort, caFile: resolve(caFile) });
};

const isExpected = (error: unknown): error is Error =>
  [PortTaken, FolderInUse, UsageError].some((expected) => error instanceof expected);

const say = (line: string): void => void process.stderr.write(`${line}\n`);

const run = async (): Promise<void> => {
  const sandbox = await startSandbox({ ...optionsFrom(process.argv.slice(2)), now: Date.now, say });
  stopOn(sandbox);
  announce(sandbox);
};

try {
  await run();
} catch (error) {
  if (!isExpected(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
