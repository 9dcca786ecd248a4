import { ensureChromium } from '../chromium.mjs';
import { prepare, root } from '../prepare.mjs';
import { runShown } from '../tool.mjs';
import { ensureValidator } from '../validator.mjs';

const MOCHA = ['node_modules/mocha/bin/mocha.js', '--reporter', 'scripts/counting-reporter.mjs'];

/**
 * `npm test`; arguments go on to mocha: `npm test -- --grep outbox`
 * @param {readonly string[]} args
 */
export const main = async (args) => {
  await prepare(console.log);
  const chromium = await ensureChromium({ env: process.env, say: console.log });
  const validator = await ensureValidator({ root, env: process.env, say: console.log });
  const env = { ...process.env, CHROMIUM_PATH: chromium, OOXML_VALIDATOR: validator };
  return runShown([process.execPath, ...MOCHA, ...args], { cwd: root, env });
};
