/** The templates that come with Klachtwijzer, wherever this runs from: its source or what was built of it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folderAbove = (folder: string): string => {
  const templates = path.join(folder, 'templates');
  const isRoot = existsSync(path.join(folder, 'package.json')) && existsSync(templates);
  return isRoot || path.dirname(folder) === folder ? templates : folderAbove(path.dirname(folder));
};

export const projectTemplates = (): string => folderAbove(path.dirname(fileURLToPath(import.meta.url)));
