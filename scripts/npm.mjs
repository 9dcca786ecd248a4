import { PlainError } from './plain-error.mjs';
import { runQuietly } from './tool.mjs';

/**
 * `--include=dev` against a machine that leaves development dependencies out; no install scripts because none is
 * needed (and npm 11 warns about each); short waits, so that a missing network is reported in seconds.
 */
const QUIETLY = [
  '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error',
  '--fetch-retries=2', '--fetch-retry-factor=2', '--fetch-retry-mintimeout=1000',
];

const NO_NETWORK = /\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/u;

/**
 * Runs npm, which installs something.
 * @param {readonly string[]} args
 * @param {{ readonly env: NodeJS.ProcessEnv, readonly cwd?: string }} options
 * @throws {PlainError} one line where the registry cannot be reached, else what npm said
 */
export const npmQuietly = async (args, { env, cwd }) => {
  const { code, output } = await runQuietly([...npm(env), ...args, ...QUIETLY], { cwd, env, shell: needsShell(env) });
  if (code !== 0) throw new PlainError(explain(output));
};

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 * @throws {PlainError} as `npmQuietly`
 */
export const npmCi = (root, env = process.env) => npmQuietly(['ci', '--include=dev'], { cwd: root, env });

const explain = (output) =>
  NO_NETWORK.test(output)
    ? 'The npm registry cannot be reached. Installing the dependencies needs a network once; then try again.'
    : `Installing the dependencies failed. npm said:\n${output.trim()}`;

/** Under `npm start` npm says where it is itself; that saves a shell, and Windows needs one for npm.cmd. */
const ownNpm = (env) => (env.npm_execpath?.endsWith('npm-cli.js') ? env.npm_execpath : undefined);

const npm = (env) => {
  const own = ownNpm(env);
  return own === undefined ? ['npm'] : [process.execPath, own];
};

const needsShell = (env) => process.platform === 'win32' && ownNpm(env) === undefined;
