import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { untilAbandonedByNpm } from '../parent.mjs';
import { prepare, root } from '../prepare.mjs';
import { built } from '../run.mjs';

/**
 * `npm run sandbox`: the sandbox alone, until somebody stops it; arguments go on to it: `-- --seed-size large`
 * @param {readonly string[]} args
 */
export const main = async (args) => {
  await prepare(console.error);
  // In a process group of its own: the terminal's Ctrl-C reaches only this program, which then stops the other.
  const sandbox = fork(path.join(root, built.sandbox), args, { detached: true });
  let stopAsked = false;
  const stop = () => {
    stopAsked = true;
    sandbox.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  void untilAbandonedByNpm(process.env).then(stop);
  const [code] = await once(sandbox, 'exit');
  return stopAsked ? 0 : (code ?? 1);
};
