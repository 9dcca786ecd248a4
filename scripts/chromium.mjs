import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { PlainError } from './plain-error.mjs';
import { runShown } from './tool.mjs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const ADVICE =
  'The browser tests need Chromium or Chrome. Install it (Debian as root: apt-get install -y chromium), ' +
  'or set CHROMIUM_PATH to its program file.';

/**
 * @param {object} options
 * @param {NodeJS.ProcessEnv} options.env `CHROMIUM_PATH`, when set, is the only place looked at
 * @param {readonly string[]} [options.places]
 * @returns {Promise<string | undefined>} a program file that can be run
 */
export const findChromium = async ({ env, places = USUAL_PLACES }) => {
  for (const place of env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : places) {
    if (await mayRun(place)) return place;
  }
  return undefined;
};

/**
 * Finds Chromium, installing Debian's where that can be done without asking anybody.
 * @param {object} options
 * @param {NodeJS.ProcessEnv} options.env
 * @param {(line: string) => void} options.say
 * @param {readonly string[]} [options.places]
 * @param {() => Promise<boolean>} [options.mayInstall]
 * @returns {Promise<string>}
 * @throws {PlainError} saying what to install
 */
export const ensureChromium = async ({ env, say, places = USUAL_PLACES, mayInstall = isRootOnDebian }) => {
  const found = await findChromium({ env, places });
  if (found !== undefined) return found;
  if (env.CHROMIUM_PATH || !(await mayInstall())) throw new PlainError(ADVICE);
  say('Installing chromium, for the browser tests.');
  await installOnDebian(env);
  const installed = await findChromium({ env, places });
  if (installed === undefined) throw new PlainError(ADVICE);
  return installed;
};

const mayRun = (place) =>
  access(place, constants.X_OK).then(
    () => true,
    () => false,
  );

/** Not Ubuntu: its chromium package only points at a snap. */
const isRootOnDebian = async () => {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return process.getuid?.() === 0 && /^ID=debian$/mu.test(release);
};

const installOnDebian = async (env) => {
  const options = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  await runShown(['apt-get', 'update', '-qq'], options);
  await runShown(['apt-get', 'install', '-y', '-qq', 'chromium'], options);
};
