import { fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { PlainError } from './plain-error.mjs';

/** Seeding a fresh sandbox is the longest start there is: seconds. */
const READY_WITHIN_MS = 60_000;
/** Longer than the five seconds that a program gives its own open requests. */
const STOP_WITHIN_MS = 8_000;

const LEAVE_WITH_PARENT = new URL('leave-with-parent.mjs', import.meta.url).href;

/**
 * @typedef {object} ProgramPlan
 * @property {string} name as a person calls it: `sandbox`
 * @property {string} file what to run
 * @property {readonly string[]} args
 * @property {NodeJS.ProcessEnv} [env] on top of this process's own
 * @property {string} cwd
 * @property {string} log file that its output goes to
 * @property {boolean} keepLog add to the log instead of beginning it anew: another start may still be writing there
 *
 * @typedef {object} Program
 * @property {Record<string, unknown>} ready the message it sent when it was ready
 * @property {Promise<PlainError>} ended with the line to show when nobody asked for it
 * @property {() => Promise<void>} stop
 * @property {() => Promise<void>} kill ends it at once, in the middle of whatever it does
 */

/**
 * Starts one of our programs as a child and waits for its message `{ready: true, …}`.
 * @param {ProgramPlan} plan
 * @returns {Promise<Program>}
 * @throws {PlainError} where it ends, or is not ready in a minute; nothing is left running then
 */
export const startProgram = async (plan) => {
  const { child, logStart } = launch(plan);
  const ended = once(child, 'exit').then(([code, signal]) => new PlainError(lineFor({ ...plan, logStart }, { code, signal })));
  const stop = () => stopChild(child, ended);
  const first = await Promise.race([readyMessage(child), ended, tooLate(plan)]);
  const kill = () => killChild(child, ended);
  if (!(first instanceof PlainError)) return { ready: first, ended, stop, kill };
  await stop();
  throw first;
};

/** In a process group of its own: the terminal's Ctrl-C reaches only the parent, which then stops all in order. */
const launch = ({ file, args, env, cwd, log, keepLog }) => {
  mkdirSync(path.dirname(log), { recursive: true });
  const output = openSync(log, keepLog ? 'a' : 'w');
  const logStart = fstatSync(output).size;
  const child = fork(file, args, {
    cwd,
    env: { ...process.env, ...env },
    execArgv: ['--import', LEAVE_WITH_PARENT],
    stdio: ['ignore', output, output, 'ipc'],
    detached: true,
  });
  closeSync(output);
  return { child, logStart };
};

const readyMessage = (child) =>
  new Promise((resolve) => {
    child.on('message', (message) => message?.ready === true && resolve(message));
  });

const tooLate = async ({ name, log }) => {
  await after(READY_WITHIN_MS, undefined, { ref: false });
  return new PlainError(`The ${name} is not ready after ${READY_WITHIN_MS / 1000} s. Its log: ${log}`);
};

const stopChild = async (child, ended) => {
  child.kill('SIGTERM');
  const late = after(STOP_WITHIN_MS, 'late', { ref: false });
  if ((await Promise.race([ended, late])) === 'late') child.kill('SIGKILL');
  await ended;
};

const killChild = async (child, ended) => {
  child.kill('SIGKILL');
  await ended;
};

const lineFor = ({ name, log, logStart }, { code, signal }) =>
  signal === null
    ? `The ${name} stopped (exit code ${code}): ${lastWords(log, logStart)} Its whole log: ${log}`
    : `The ${name} was stopped from outside (${signal}). Its log: ${log}`;

/** Of a crash the line that names the error, not the stack under it. */
const lastWords = (log, logStart) => {
  const lines = readFileSync(log).subarray(logStart).toString().split('\n').filter((line) => line.trim() !== '');
  return lines.findLast((line) => /^\w*Error\b/u.test(line)) ?? lines.at(-1) ?? 'it said nothing.';
};
