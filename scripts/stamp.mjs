import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes something again unless its stamp says that it is fresh. The stamp is taken away first and written last,
 * so that what was interrupted half-way is never taken for finished.
 * @param {object} work
 * @param {string} work.stamp file inside what is made, so that it disappears with it
 * @param {() => Promise<string>} work.fingerprint asked again afterwards: making may change what it covers
 * @param {() => Promise<void>} work.make
 * @returns {Promise<boolean>} whether it was made
 */
export const makeUnlessFresh = async ({ stamp, fingerprint, make }) => {
  if ((await readStamp(stamp)) === (await fingerprint())) return false;
  await rm(stamp, { force: true });
  await make();
  await mkdir(path.dirname(stamp), { recursive: true });
  await writeFile(stamp, await fingerprint());
  return true;
};

const readStamp = (stamp) => readFile(stamp, 'utf8').catch(() => 'none');
