import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { compile } from '../../bridge/letters/engine/compile.ts';
import { fieldName } from '../../bridge/letters/engine/names.ts';
import { directFiller } from '../../bridge/letters/filling/direct.ts';
import { modelFields } from '../../bridge/letters/model.ts';
import { question } from '../../bridge/letters/schema.ts';
import { readTemplates } from '../../bridge/letters/templates.ts';
import { withFieldsTable } from '../../templates/fieldsTable.ts';
import { draw } from './drawing.ts';

const readme = readFileSync('templates/README.md', 'utf8');
/** As an author reads it: in a table, a bar is written behind a stroke. */
const shown = readme.replaceAll(String.raw`\|`, '|');
const { usable } = await readTemplates(directFiller(), ['templates']);

const names = (text: string): readonly string[] => [...text.matchAll(/\{\{([^{}]+)\}\}/g)].map(([, inside = '']) => inside);

describe('templates/README.md', () => {
  it('lists every field as the model has it', () => {
    expect(withFieldsTable(readme)).to.equal(readme);
    for (const { name } of modelFields) expect(readme).to.contain(`\`{{${name}}}\``);
  });

  it('puts no tag before an author that the engine does not know', async () => {
    const examples = [...readme.matchAll(/```\n(\{\{[\s\S]*?)```/g)].map(([, text = '']) => text.trim().split('\n'));
    expect(examples).to.have.length(2);
    for (const lines of examples) expect(compile(await draw({ body: lines.map((line) => [line]) })).problems).to.deep.equal([]);
    const inline = names(shown).filter((inside) => inside.includes('|'));
    expect(inline).to.have.length.greaterThan(3);
    for (const inside of inline) expect(compile(await draw({ body: [[`{{${inside}}}`]] })).problems, inside).to.deep.equal([]);
  });

  it('names fields that there are, or that a letter asks for', () => {
    const columns = [...usable.values()].flatMap(({ file }) => file.questions.flatMap((one) => [one.name, ...(one.columns ?? []).map(({ name }) => name)]));
    const known = new Set([...modelFields.flatMap((field) => [field.name, ...field.columns.map(({ name }) => name)]), ...columns].map(fieldName));
    const plain = names(shown).map((inside) => fieldName(inside.split('|')[0] ?? ''));
    const isLanguage = /^(?:als|herhaal|einde|anders|…)/;
    expect([...new Set(plain)].filter((name) => !isLanguage.test(name) && !known.has(name))).to.deep.equal([]);
  });

  it('explains every kind of question', () => {
    for (const kind of question.unwrap().shape.kind.options) expect(readme).to.contain(`| \`${kind}\` |`);
  });

  it('lists every letter that is shipped', () => {
    for (const code of usable.keys()) expect(readme).to.contain(`| \`${code}\` |`);
  });
});
