/**
 * Draws the templates and the table of fields: `node --import tsx templates/build.ts`. The same source gives the same
 * files, byte for byte.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { drawn } from './drawn.ts';
import { withFieldsTable } from './fieldsTable.ts';

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

for (const { folder, draw } of drawn) await writeFile(beside(`${folder}/letter.docx`), await draw());

await writeFile(beside('README.md'), withFieldsTable(await readFile(beside('README.md'), 'utf8')));
