import { inLanguage } from '../letters/check/finding.ts';
import { foundInEngine } from '../letters/check/problems.ts';
import { compile } from '../letters/engine/compile.ts';
import type { Compiled } from '../letters/engine/compile.ts';
import { fill } from '../letters/engine/fill.ts';
import { defaultDelimiters } from '../letters/engine/names.ts';
import type { Delimiters } from '../letters/engine/types.ts';
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

const readTemplate = async (file: string, delimiters: Delimiters): Promise<Compiled> => {
  const template = compile(await readBytes(file), { delimiters });
  if (template.problems.length === 0) return template;
  const lines = template.problems.flatMap((problem) => findingLines(inLanguage(foundInEngine(problem), 'en'), 'en'));
  throw new Failure(`${file} cannot be filled.\n${lines.join('\n')}`);
};

const fillFrom = async (template: Compiled, file: string): Promise<Uint8Array> => {
  const filled = fill(template, dataOf(await readJson(file), file));
  if (filled.kind === 'filled') return filled.bytes;
  throw new Failure(`${file} has no value for ${filled.fields.join(', ')}.`);
};

export const lettersFill: Command = {
  name: 'letters fill',
  summary: 'Fill any Word template with any JSON data.',
  parameters: [{ name: 'template.docx' }, { name: 'data.json' }],
  options: {
    output: outputOption,
    open: { type: 'string', value: 'text', says: 'What opens a tag; {{ unless told otherwise.' },
    close: { type: 'string', value: 'text', says: 'What closes a tag; }} unless told otherwise.' },
  },
  details: [
    'Objects in objects are named with a dot: {{contact.naam}}. A list of objects is repeated:',
    '{{herhaal rijen}} … {{einde}}. A list of texts becomes lines, or with {{namen | lijst}} “a, b en c”.',
    'Every name in the template needs a value; an empty text is one. Nothing is written otherwise.',
  ],
  run: async (given, { tell }) => {
    const [template = '', data = ''] = given.parameters;
    const output = outputOf(given);
    await refuseOverwriting(output, [template, data]);
    await writeWhole(output, await fillFrom(await readTemplate(template, delimitersOf(given)), data));
    tell(`Written: ${output}`);
    return 0;
  },
};
