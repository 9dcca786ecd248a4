/** This installation, wherever it runs from: its source or what was built of it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readJson } from './files.ts';
import { projectTemplates } from './projectTemplates.ts';

const projectFolder = (): string => path.dirname(projectTemplates());

const packageFile = z.object({ version: z.string() });

export const projectVersion = async (): Promise<string> => packageFile.parse(await readJson(path.join(projectFolder(), 'package.json'))).version;

/** What the bridge serves to a browser, as far as it is not code: an icon stands at the path of its address. */
export const publicFolder = (): string => {
  const built = path.join(projectFolder(), 'dist/pane');
  return existsSync(path.join(built, 'icons')) ? built : path.join(projectFolder(), 'addin/public');
};
