import { readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import { openPackage } from '../../bridge/letters/engine/package.ts';
import { readParagraphs } from '../../bridge/letters/engine/paragraphs.ts';
import { invariantFaults } from '../letters/invariants/invariants.ts';
import { wordFile } from '../letters/wordFile.ts';
import { temporaryFolder } from '../scripts/folder.ts';
import { inProcess, klachtwijzer } from './running.ts';
import type { Ran } from './running.ts';

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const template = (...texts: readonly string[]): Uint8Array => wordFile({ body: texts.map(paragraph).join('') });

const data = { contact: { naam: 'Kim & Co' }, rijen: [{ wat: 'bellen' }, { wat: 'schrijven' }], namen: ['a', 'b', 'c'], klaar: true };

describe('cli: letters fill', () => {
  const folder = temporaryFolder();

  const put = async (document: Uint8Array, json: unknown = data): Promise<void> => {
    await writeFile(path.join(folder(), 'in.docx'), document);
    await writeFile(path.join(folder(), 'data.json'), typeof json === 'string' || json instanceof Uint8Array ? json : JSON.stringify(json));
  };

  const at = (file: string): string => path.join(folder(), file);

  const fill = (output: string, ...more: readonly string[]): Promise<Ran> =>
    inProcess(['letters', 'fill', at('in.docx'), at('data.json'), '-o', at(output), ...more], folder());

  const textOf = async (file: string): Promise<readonly string[]> =>
    readParagraphs(await readFile(path.join(folder(), file))).map(({ text }) => text);

  it('fills any document with any data', async () => {
    await put(template('Beste {{Contact. Naam}},', '{{herhaal rijen}}', '- {{wat}}', '{{einde}}', '{{namen | lijst}}', '{{als klaar}}Klaar{{anders}}Nog niet{{einde}}'));
    const ran = await klachtwijzer(['letters', 'fill', 'in.docx', 'data.json', '-o', 'uit.docx'], folder());
    expect(ran).to.deep.equal({ code: 0, out: '', err: 'Written: uit.docx\n' });
    expect(await textOf('uit.docx')).to.deep.equal(['Beste Kim & Co,', '- bellen', '- schrijven', 'a, b en c', 'Klaar']);
  });

  it('takes other signs for a tag', async () => {
    await put(template('Beste [[contact.naam]], {{niets}}'));
    expect((await fill('uit.docx', '--open', '[[', '--close', ']]')).code).to.equal(0);
    expect(await textOf('uit.docx')).to.deep.equal(['Beste Kim & Co, {{niets}}']);
  });

  const main = async (file: string): Promise<string> => {
    const opened = openPackage(await readFile(at(file)));
    if (!('main' in opened)) throw new Error('No letter');
    return opened.text(opened.main);
  };

  it('draws tables, lists and pictures', async () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const foto = { picture: `data:image/png;base64,${png}`, width: 40, height: 30, description: 'De kraan' };
    await put(template('{{rijen | tabel}}', '{{namen | opsomming}}', '{{namen | nummering}}', 'Zie {{foto}}.', '{{herhaal rijen}}', '{{wat}}', '{{einde}}'), { ...data, foto });
    expect(await fill('uit.docx')).to.include({ code: 0 });
    expect(await textOf('uit.docx')).to.deep.equal(['wat', 'bellen', 'schrijven', '', 'a', 'b', 'c', 'a', 'b', 'c', 'Zie .', 'bellen', 'schrijven']);
    const letter = await main('uit.docx');
    expect(letter).to.contain('<w:tblHeader/>').and.contain('descr="De kraan"');
    expect(invariantFaults(await readFile(at('uit.docx')))).to.deep.equal([]);
  });

  it('draws nothing of nothing, and leaves no table of what has no rows', async () => {
    await put(template('a', '{{rijen | tabel}}', '{{klaar | tabel}}', 'b'), { rijen: [], klaar: 'Klaar' });
    expect(await fill('uit.docx')).to.include({ code: 0 });
    expect(await textOf('uit.docx')).to.deep.equal(['a', 'Klaar', 'b']);
  });

  it('takes what is nearest, drawn or not, and no drawing from a name', async () => {
    await put(template('{{herhaal groepen}}', '{{acties | tabel}}', '{{einde}}', '{{rijen | tabel}}'), {
      acties: [{ wat: 'van een ander' }],
      groepen: [{ acties: 'geen acties' }],
      rijen: 'tekst',
      'rijen|table': 'VALS',
    });
    expect(await fill('uit.docx')).to.include({ code: 0 });
    expect(await textOf('uit.docx')).to.deep.equal(['geen acties', 'tekst']);
  });

  it('shows in a table what is in a row, and keeps an item of more lines one', async () => {
    await put(template('{{rijen | tabel}}', '{{rijen | nummering}}'), { rijen: [{ wat: 'Deur\nklemt', wie: { naam: 'Kim', afdeling: 'Techniek' } }] });
    expect(await fill('uit.docx')).to.include({ code: 0 });
    expect(await textOf('uit.docx')).to.deep.equal(['wat', 'wie', 'Deur\nklemt', 'Kim, Techniek', '', 'Deur\nklemt, Kim, Techniek']);
  });

  it('puts values in content controls', async () => {
    await put(template('Beste {{contact.naam}}'));
    expect(await fill('uit.docx', '--wrap', 'locked')).to.include({ code: 0 });
    expect(await main('uit.docx')).to.contain('<w:tag w:val="contact.naam"/>').and.contain('sdtContentLocked');
  });

  it('replaces a letter that was made before', async () => {
    await put(template('{{contact.naam}}'));
    await writeFile(path.join(folder(), 'uit.docx'), 'old');
    expect((await fill('uit.docx')).code).to.equal(0);
    expect(await textOf('uit.docx')).to.deep.equal(['Kim & Co']);
  });

  const refused: readonly (readonly [what: string, document: Uint8Array, json: unknown, output: readonly string[], code: number, told: string | RegExp])[] = [
    ['a name without a value', template('{{contact.naam}} {{straat}} {{plaats}}'), data, ['uit.docx'], 1, 'data.json has no value for straat, plaats.'],
    ['a template with mistakes', template('{{contact.naam', '{{einde}}'), data, ['uit.docx'], 1, /^in\.docx cannot be filled\.\n {2}error · letter, paragraph 1: A field begins here and does not end: \{\{contact\.naam\n/u],
    ['mistakes in other signs, told with those', template('[[contact.naam'), data, ['uit.docx', '--open', '[[', '--close', ']]'], 1, /Put \]\] after the name/u],
    ['what is no Word file', new TextEncoder().encode('text'), data, ['uit.docx'], 1, /^in\.docx cannot be filled\.\n {2}error · the whole file: This is no Word file \(\.docx\)\.\n/u],
    ['what is no JSON', template('a'), '{"a":', ['uit.docx'], 1, /^data\.json is no JSON: [^\n]+\.$/u],
    ['JSON that is no object', template('a'), [], ['uit.docx'], 1, 'data.json must hold an object: { "name": "value" }.'],
    ['a way of wrapping that there is not', template('a'), data, ['uit.docx', '--wrap', 'tight'], 2, "--wrap is open or locked, not 'tight'."],
    ['a table in the middle of a text', template('Zie {{rijen | tabel}}'), data, ['uit.docx'], 1, /^in\.docx cannot be filled\.\n {2}error · letter, paragraph 1: A table or list cannot stand in the middle of a text/u],
    ['an object as a table', template('{{contact | tabel}}'), data, ['uit.docx'], 1, 'data.json has no value for contact.'],
    ['JSON of an old Windows program', template('a'), Buffer.from('{"naam":"Zo\xeb"}', 'latin1'), ['uit.docx'], 1, 'data.json is not saved as UTF-8.'],
    ['an empty sign', template('a'), data, ['uit.docx', '--open', ''], 2, 'What opens and closes a tag cannot be empty.'],
    ['a folder that is not there', template('a'), data, ['weg/uit.docx'], 1, 'Cannot write weg/uit.docx: there is no such file or folder.'],
    ['a folder as the letter', template('a'), data, ['.'], 1, /^Cannot write \.: [^\n]+\.$/u],
    ['the template as the letter', template('a'), data, ['in.docx'], 1, 'in.docx is what is read here; choose another name behind -o.'],
    ['the data as the letter', template('a'), data, ['data.json'], 1, 'data.json is what is read here; choose another name behind -o.'],
  ];
  for (const [what, document, json, [output, ...more], code, told] of refused) {
    it(`refuses ${what}, and writes nothing`, async () => {
      await put(document, json);
      const ran = await fill(output ?? '', ...more);
      expect([ran.code, ran.out]).to.deep.equal([code, '']);
      if (typeof told === 'string') expect(ran.err).to.equal(`${told}\n`);
      else expect(ran.err.trimEnd()).to.match(told);
      expect((await readdir(folder())).toSorted()).to.deep.equal(['data.json', 'in.docx']);
      expect(await readFile(path.join(folder(), 'in.docx'))).to.deep.equal(Buffer.from(document));
    });
  }

  it('asks where the letter goes', async () => {
    await put(template('a'));
    const ran = await klachtwijzer(['letters', 'fill', 'in.docx', 'data.json'], folder());
    expect(ran).to.deep.equal({ code: 2, out: '', err: 'Say where the letter goes: -o letter.docx\n' });
  });

  it('does not write over the template by another name', async () => {
    await put(template('a'));
    await symlink('in.docx', path.join(folder(), 'uit.docx'));
    expect(await fill('uit.docx')).to.deep.equal({ code: 1, out: '', err: 'uit.docx is what is read here; choose another name behind -o.\n' });
  });

  it('names the file that is not there', async () => {
    const ran = await fill('uit.docx');
    expect(ran).to.deep.equal({ code: 1, out: '', err: 'Cannot read in.docx: there is no such file or folder.\n' });
  });
});
