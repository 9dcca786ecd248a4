import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { PlainError } from './plain-error.mjs';
import { makeUnlessFresh } from './stamp.mjs';
import { runQuietly } from './tool.mjs';

/**
 * What is built: from which sources, by which tool (its JavaScript entry, the same on every system), to which folder.
 * `copies` are folders whose other files (JSON, SQL, pages) the tool leaves behind.
 */
const PARTS = [
  {
    name: 'server',
    out: 'dist/server',
    sources: ['bridge', 'sandbox', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    tool: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
    copies: ['bridge', 'sandbox'],
  },
  {
    name: 'pane',
    out: 'dist/pane',
    sources: ['addin', 'bridge', 'tsconfig.json', 'package-lock.json'],
    tool: ['node_modules/vite/bin/vite.js', 'build', 'addin', '--logLevel', 'warn'],
    copies: [],
  },
];

/**
 * Builds what is older than its sources.
 * @param {object} options
 * @param {string} options.root
 * @param {(line: string) => void} options.say
 * @param {typeof PARTS} [options.parts]
 * @returns {Promise<readonly string[]>} names of what was built
 * @throws {PlainError} with what the tool printed
 */
export const buildStale = async ({ root, say, parts = PARTS }) => {
  const built = await Promise.all(parts.map((part) => buildPart({ root, say, part })));
  return parts.filter((_, index) => built[index]).map((part) => part.name);
};

const buildPart = ({ root, say, part }) =>
  makeUnlessFresh({
    stamp: path.join(root, part.out, '.stamp'),
    fingerprint: () => fingerprint(root, part.sources, part.tool),
    make: async () => {
      say(`Building the ${part.name}.`);
      await rm(path.join(root, part.out), { recursive: true, force: true });
      await runTool(root, part);
      await Promise.all(part.copies.map((folder) => copyRest(root, `${part.out}/${folder}`, folder)));
    },
  });

const runTool = async (root, { name, tool }) => {
  const { code, output } = await runQuietly([process.execPath, ...tool], { cwd: root });
  if (code !== 0) throw new PlainError(`The ${name} does not build:\n${output.trim()}`);
};

const copyRest = (root, to, from) =>
  cp(path.join(root, from), path.join(root, to), { recursive: true, filter: (file) => !/\.tsx?$/u.test(file) });
