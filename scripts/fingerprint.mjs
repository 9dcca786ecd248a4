import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * One hash over everything that a result depends on: equal means that it need not be made again.
 * Contents and not times, because a fresh clone and a switched branch have new times on old files.
 * @param {string} root folder that the paths start from
 * @param {readonly string[]} sources files and folders; what does not exist counts as absent
 * @param {readonly string[]} [facts] whatever else the result depends on
 * @returns {Promise<string>} SHA-256 in hexadecimal
 */
export const fingerprint = async (root, sources, facts = []) => {
  const hash = createHash('sha256').update(facts.join('\n'));
  for (const file of await filesOf(root, sources)) {
    hash.update(`\n${file}\n`).update(await readFile(path.join(root, file)));
  }
  return hash.digest('hex');
};

const filesOf = async (root, sources) => {
  const lists = await Promise.all(sources.map((source) => filesUnder(root, source)));
  return lists.flat().toSorted((a, b) => (a < b ? -1 : 1));
};

const filesUnder = async (root, source) => {
  const entries = await entriesOf(path.join(root, source));
  if (entries === 'absent') return [];
  if (entries === 'file') return [source];
  const lists = await Promise.all(entries.map((entry) => filesUnder(root, `${source}/${entry}`)));
  return lists.flat();
};

const entriesOf = async (place) => {
  try {
    return await readdir(place);
  } catch (error) {
    if (error.code === 'ENOTDIR') return 'file';
    if (error.code === 'ENOENT') return 'absent';
    throw error;
  }
};
