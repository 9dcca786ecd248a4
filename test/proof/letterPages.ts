/**
 * The letters as pages, for docs/letters: `npm run -s docs:letters`. Needs LibreOffice
 * (`libreoffice-writer-nogui`) and poppler (`poppler-utils`), and the fonts of `fonts-crosextra-carlito`.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { directFiller } from '../../bridge/letters/filling/direct.ts';
import { makeLetter } from '../../bridge/letters/letter.ts';
import { sampleFacts } from '../../bridge/letters/sampleFacts.ts';
import { readTemplates } from '../../bridge/letters/templates.ts';
import { sampleLetters } from '../letters/sampleLetters.ts';

const run = promisify(execFile);

const pages = 'docs/letters';
/** Readable, and small enough to keep in git. */
const width = 450;

const filler = directFiller();
const { usable } = await readTemplates(filler, ['templates']);
const folder = await mkdtemp(join(tmpdir(), 'klachtwijzer-pages-'));
await mkdir(pages, { recursive: true });

const nameOf = (code: string): string => code.toLowerCase();

for (const [code, answers] of Object.entries(sampleLetters)) {
  const template = usable.get(code);
  if (template === undefined) throw new Error(`No template ${code}`);
  const letter = await makeLetter(filler, { template, answers, facts: sampleFacts });
  if (letter.kind !== 'made') throw new Error(`${code}: ${JSON.stringify(letter)}`);
  await writeFile(join(folder, `${nameOf(code)}.docx`), letter.bytes);
}

const inFolder = (extension: string): readonly string[] => Object.keys(sampleLetters).map((code) => join(folder, `${nameOf(code)}.${extension}`));

await run('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...inFolder('docx')]);
for (const code of Object.keys(sampleLetters)) {
  const name = nameOf(code);
  await run('pdftoppm', ['-png', '-gray', '-scale-to-x', String(width), '-scale-to-y', '-1', join(folder, `${name}.pdf`), join(pages, name)]);
}
await rm(folder, { recursive: true });
