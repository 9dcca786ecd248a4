import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and keeps what it printed, to be shown only when it failed.
 * @param {readonly [string, ...string[]]} command
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} code 1 also where it could not be started
 */
export const runQuietly = ([program, ...args], options = {}) =>
  new Promise((resolve) => {
    const chunks = [];
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });

/**
 * Runs a program with this one's console and answers its exit code.
 * @param {readonly [string, ...string[]]} command
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export const runShown = ([program, ...args], options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
