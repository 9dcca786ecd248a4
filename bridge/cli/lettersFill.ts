import { inLanguage } from '../letters/check/finding.ts';
import { foundInEngine, withDelimiters } from '../letters/check/problems.ts';
import { defaultDelimiters } from '../letters/engine/names.ts';
import type { CompileOptions, Delimiters } from '../letters/engine/types.ts';
import { together } from '../letters/engine/zipWriter.ts';
import type { Filler, ReadTemplate } from '../letters/filling/filler.ts';
import { apart } from './apart.ts';
import { Failure, WrongUse, textOption } from './command.ts';
import type { Command, Given } from './command.ts';
import { dataOf } from './data.ts';
import { readBytes, readJson, refuseOverwriting, writeWhole } from './files.ts';
import { findingLines } from './findingLines.ts';
import { outputOf, outputOption } from './output.ts';

const delimitersOf = (given: Given): Delimiters => {
  const start = textOption(given, 'open') ?? defaultDelimiters.start;
  const end = textOption(given, 'close') ?? defaultDelimiters.end;
  if (start.trim() === '' || end.trim() === '') throw new WrongUse('What opens and closes a tag cannot be empty.');
  return { start, end };
};

const readingOf = (given: Given): CompileOptions => {
  const [delimiters, wrap] = [delimitersOf(given), textOption(given, 'wrap')];
  if (wrap === undefined) return { delimiters };
  if (wrap !== 'open' && wrap !== 'locked') throw new WrongUse(`--wrap is open or locked, not '${wrap}'.`);
  return { delimiters, wrap };
};

const readTemplate = async (filler: Filler, file: string, options: CompileOptions): Promise<ReadTemplate> => {
  const template = await filler.read(await readBytes(file), options);
  if ('kind' in template) throw new Failure(`${file} takes too much to read.`);
  if (template.problems.length === 0) return template;
  const lines = template.problems.flatMap((problem) => findingLines(inLanguage(withDelimiters(foundInEngine(problem), options.delimiters ?? defaultDelimiters), 'en'), 'en'));
  throw new Failure(`${file} cannot be filled.\n${lines.join('\n')}`);
};

const fillFrom = async (filler: Filler, template: ReadTemplate, file: string): Promise<Uint8Array> => {
  const filled = await filler.fill(template, dataOf(await readJson(file), file));
  if (filled.kind === 'filled') return together(filled.pieces);
  throw new Failure(filled.kind === 'missing' ? `${file} has no value for ${filled.fields.join(', ')}.` : `${file} takes too much to fill in.`);
};

export const lettersFill: Command = {
  name: 'letters fill',
  summary: 'Fill any Word template with any JSON data.',
  parameters: [{ name: 'template.docx' }, { name: 'data.json' }],
  options: {
    output: outputOption,
    open: { type: 'string', value: 'text', says: 'What opens a tag; {{ unless told otherwise.' },
    close: { type: 'string', value: 'text', says: 'What closes a tag; }} unless told otherwise.' },
    wrap: { type: 'string', value: 'how', says: 'open or locked: each value in a content control named after its field.' },
  },
  details: [
    'Objects in objects are named with a dot: {{contact.naam}}. A list of objects is repeated:',
    '{{herhaal rijen}} … {{einde}}. A list of texts becomes lines, or with {{namen | lijst}} “a, b en c”.',
    'Alone in a paragraph, {{rijen | tabel}} draws a table, {{namen | opsomming}} a list, {{namen | nummering}}',
    'a numbered one, and {{foto}} a picture: { "picture": "data:image/png;base64,…", "width": 300,',
    '"height": 200, "description": "…" }.',
    'Every name in the template needs a value; an empty text is one. Nothing is written otherwise.',
  ],
  run: async (given, { tell }) => {
    const [template = '', data = ''] = given.parameters;
    const output = outputOf(given);
    await refuseOverwriting(output, [template, data]);
    const reading = readingOf(given);
    await writeWhole(output, await apart(async ({ filler }) => fillFrom(filler, await readTemplate(filler, template, reading), data)));
    tell(`Written: ${output}`);
    return 0;
  },
};
