import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { npmCi } from './npm.mjs';
import { makeUnlessFresh } from './stamp.mjs';

/**
 * npm writes its own list of what it installed as its last act: with it in the hash, a node_modules that was
 * interrupted, thinned out or changed by hand does not pass, although the folder exists.
 */
const SOURCES = ['package-lock.json', 'node_modules/.package-lock.json'];

const machine = () => [`node ${process.versions.node.split('.')[0]}`, process.platform, process.arch];

/**
 * Installs the dependencies where they are missing or not those of package-lock.json.
 * @param {object} options
 * @param {string} options.root
 * @param {(line: string) => void} options.say
 * @param {(root: string) => Promise<void>} [options.install]
 * @returns {Promise<boolean>} whether anything was installed
 */
export const setUp = ({ root, say, install = npmCi }) =>
  makeUnlessFresh({
    stamp: path.join(root, 'node_modules', '.klachtwijzer-stamp'),
    fingerprint: () => fingerprint(root, SOURCES, machine()),
    make: () => {
      say('Installing the dependencies; this takes about a minute.');
      return install(root);
    },
  });
