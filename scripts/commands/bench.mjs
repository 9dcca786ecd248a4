import { fileNamed } from '../file-named.mjs';
import { prepare, root } from '../prepare.mjs';
import { runShown } from '../tool.mjs';

/** Each measurement by its name: the program that prints its result as the last line. */
const BENCHES = {
  pdf: 'test/bench/pdf/main.ts',
  sandbox: 'test/bench/sandbox/main.ts',
  letters: 'test/bench/letters/main.ts',
};

/**
 * `npm run -s bench:<name>`; arguments go on to the program.
 * Everything said here goes to stderr: the last line of stdout is the measurement's.
 * @param {readonly string[]} args
 */
export const main = async ([name, ...args]) => {
  const bench = fileNamed(BENCHES, { kind: 'bench', name });
  await prepare(console.error);
  return runShown([process.execPath, '--import', 'tsx', bench, ...args], { cwd: root });
};
