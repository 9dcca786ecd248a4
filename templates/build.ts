/** Draws the templates: `node --import tsx templates/build.ts`. The same source gives the same files, byte for byte. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { drawn } from './drawn.ts';

for (const { folder, draw } of drawn) {
  await writeFile(fileURLToPath(new URL(`${folder}/letter.docx`, import.meta.url)), await draw());
}
