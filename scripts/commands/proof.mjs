import { ensureChromium } from '../chromium.mjs';
import { prepare, root } from '../prepare.mjs';
import { runShown } from '../tool.mjs';

const PROOF = ['--import', 'tsx', 'test/proof/complaint.ts'];

/**
 * `npm run -s proof:complaint`; arguments go on to the proof: `-- --suffix _kw`
 * Everything said here goes to stderr: the last line of stdout is the proof's.
 * @param {readonly string[]} args
 */
export const main = async (args) => {
  await prepare(console.error);
  const chromium = await ensureChromium({ env: process.env, say: console.error });
  const env = { ...process.env, CHROMIUM_PATH: chromium };
  return runShown([process.execPath, ...PROOF, ...args], { cwd: root, env });
};
