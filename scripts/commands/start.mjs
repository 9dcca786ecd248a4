import { untilAbandonedByNpm } from '../parent.mjs';
import { prepare, root } from '../prepare.mjs';
import { startAll } from '../run.mjs';
import { startFlags } from '../start-flags.mjs';

/**
 * `npm start`
 * @param {readonly string[]} args
 */
export const main = async (args) => {
  const flags = startFlags(args);
  await prepare(console.log);
  return runUntilStopped({ root, ...flags });
};

/**
 * @param {import('../run.mjs').RunOptions} options
 * @param {(running: import('../run.mjs').Running) => string} [greeting] what is said when it is ready
 * @returns {Promise<number>} 0 when somebody stopped it
 * @throws {Error} with the line to show when a program ended by itself
 */
export const runUntilStopped = async (options, greeting = welcome) => {
  const stopAsked = Promise.race([untilSignal(), untilAbandonedByNpm(process.env)]);
  const running = await startAll(options);
  console.log(greeting(running));
  const line = await Promise.race([stopAsked, running.down]);
  if (line instanceof Error) throw line;
  await running.stop();
  return 0;
};

/** Asked during the start, it is done as soon as the start is over: nothing is left half-started. */
const untilSignal = () =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });

const welcome = ({ url, erpUrl, data }) => `
Klachtwijzer is ready: ${url}
Open it in a browser and sign in as one of the employees; there are no passwords here.
The ERP behind it is the sandbox at ${erpUrl}. What you do is kept in ${data}; to begin anew, start it in the same way with --fresh added.
Stop with Ctrl-C.`;
