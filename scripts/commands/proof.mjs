import { ensureChromium } from '../chromium.mjs';
import { fileNamed } from '../file-named.mjs';
import { prepare, root } from '../prepare.mjs';
import { runShown } from '../tool.mjs';

/** Each proof by its name: the program that prints its result as the last line. */
const PROOFS = {
  access: 'test/proof/access/main.ts',
  complaint: 'test/proof/complaint.ts',
  input: 'test/proof/input/main.ts',
  manifest: 'test/proof/manifest/main.ts',
  sandbox: 'test/proof/sandbox/main.ts',
  signin: 'test/proof/signIn/main.ts',
};

/**
 * `npm run -s proof:<name>`; arguments go on to the proof: `-- --suffix _kw`
 * Everything said here goes to stderr: the last line of stdout is the proof's.
 * @param {readonly string[]} args
 */
export const main = async ([name, ...args]) => {
  const proof = fileNamed(PROOFS, { kind: 'proof', name });
  await prepare(console.error);
  const chromium = await ensureChromium({ env: process.env, say: console.error });
  const env = { ...process.env, CHROMIUM_PATH: chromium };
  return runShown([process.execPath, '--import', 'tsx', proof, ...args], { cwd: root, env });
};
