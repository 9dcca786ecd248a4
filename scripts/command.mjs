import { nodeProblem } from './node-version.mjs';
import { PlainError } from './plain-error.mjs';

/**
 * Runs a command of package.json. The command itself is loaded only after Node was found recent enough,
 * because an old Node fails on the first newer word in it, with a message that helps nobody.
 * @param {() => Promise<{ main: (args: readonly string[]) => Promise<number> }>} load
 */
export function runCommand(load) {
  const problem = nodeProblem(process.versions.node);
  const ending = problem === undefined ? load().then((command) => command.main(process.argv.slice(2))) : fail(problem);
  ending.then(exitWith, (error) => exitWith(report(error)));
}

/** @param {string} line */
function fail(line) {
  return Promise.reject(new PlainError(line));
}

/** @param {number} code */
function exitWith(code) {
  process.exitCode = code;
}

/** @param {unknown} error */
function report(error) {
  console.error(error instanceof PlainError ? error.message : error);
  return 1;
}
