import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Sources } from './imports.ts';

const CODE = /\.(?:tsx?|mjs)$/u;

/** All code under these folders; a folder that is not there yet has none. */
export const sourcesIn = (folders: readonly string[]): Sources =>
  new Map(folders.flatMap(filesUnder).map((file) => [file, readFileSync(file, 'utf8')]));

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name).split(path.sep).join('/'));
