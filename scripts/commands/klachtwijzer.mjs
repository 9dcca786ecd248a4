import { existsSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../plain-error.mjs';
import { prepare, root } from '../prepare.mjs';
import { runShown } from '../tool.mjs';

const PROGRAM = path.join(root, 'dist/server/bridge/cli.js');

/** An installation for use has what was built and not what it was built from. */
const isCheckout = () => existsSync(path.join(root, 'bridge/cli.ts'));

/**
 * `npx klachtwijzer <command>`. Everything said here goes to stderr: stdout is the command's. It runs in the folder of
 * whoever gave it, so that the files they name are theirs.
 * @param {readonly string[]} args
 */
export const main = async (args) => {
  if (isCheckout()) await prepare(console.error);
  if (!existsSync(PROGRAM)) throw new PlainError(`Klachtwijzer is not complete: ${PROGRAM} is missing. Install it again.`);
  return runShown([process.execPath, PROGRAM, ...args]);
};
