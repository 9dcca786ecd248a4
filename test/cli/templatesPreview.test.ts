import { readFile, readdir, writeFile } from 'node:fs/promises';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { readParagraphs } from '../../bridge/letters/engine/paragraphs.ts';
import { wordFile } from '../letters/wordFile.ts';
import { temporaryFolder } from '../scripts/folder.ts';
import { inProcess, klachtwijzer } from './running.ts';
import type { Ran } from './running.ts';

const file = {
  code: 'TEST',
  title: 'Test',
  subject: 'Test',
  stages: [],
  questions: [
    { name: 'wat', label: 'Wat?', kind: 'text', required: true },
    { name: 'over', label: 'Waarover?', kind: 'text', required: true, default: '{{dossier.omschrijving}}' },
    { name: 'hoe', label: 'Hoe?', kind: 'choice', required: true, choices: ['snel', 'goed'] },
  ],
};

describe('cli: templates preview', () => {
  const folder = temporaryFolder();
  const at = (name: string): string => path.join(folder(), name);

  const put = (text = '{{aanhef}} {{wat}} {{over}} {{hoe}}', json: unknown = file): void => {
    mkdirSync(at('test'));
    writeFileSync(at('test/letter.docx'), wordFile({ body: `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>` }));
    writeFileSync(at('test/letter.json'), JSON.stringify(json));
  };

  const preview = (what: string, ...more: readonly string[]): Promise<Ran> =>
    inProcess(['templates', 'preview', what, '-o', at('uit.docx'), ...more], folder());

  const made = async (): Promise<string> => readParagraphs(await readFile(at('uit.docx'))).map(({ text }) => text).join('\n');

  it('makes a letter from a folder, with an example for every answer', async () => {
    put();
    expect(await preview(at('test'))).to.deep.equal({ code: 0, out: '', err: 'Written: uit.docx\n' });
    expect(await made()).to.equal('Geachte mevrouw Van der Knaap, [Wat?] Lekkage in de badkamer snel');
  });

  it('finds a template by its code, and takes answers', async () => {
    put();
    await writeFile(at('answers.json'), JSON.stringify({ wat: 'Dit', hoe: 'goed' }));
    expect((await preview('TEST', '--templates', folder(), '--answers', at('answers.json'))).err).to.equal('Written: uit.docx\n');
    expect(await made()).to.equal('Geachte mevrouw Van der Knaap, Dit Lekkage in de badkamer goed');
  });

  it('makes a letter from each template that comes with it, wherever it is asked', async () => {
    const { code, err } = await klachtwijzer(['templates', 'preview', 'ONTVANGST', '-o', 'uit.docx'], folder());
    expect([code, err]).to.deep.equal([0, 'Written: uit.docx\n']);
    expect(await made()).to.include('Geachte mevrouw Van der Knaap,').and.not.to.include('{{');
  });

  const refused: readonly (readonly [what: string, answers: unknown, told: string | RegExp])[] = [
    ['an answer that is no choice', { hoe: 'traag' }, 'No letter was made.\n  hoe: Choose one of the options.\n'],
    ['an answer to no question', { waar: 'hier' }, /^No letter was made\.\n {2}waar: /u],
    ['answers that are none', [1], 'answers.json must hold an object with an answer for each name: { "name": "answer" }.\n'],
  ];
  for (const [what, answers, told] of refused) {
    it(`refuses ${what}, and writes nothing`, async () => {
      put();
      await writeFile(at('answers.json'), JSON.stringify(answers));
      const ran = await preview(at('test'), '--answers', at('answers.json'));
      expect(ran.code).to.equal(1);
      if (typeof told === 'string') expect(ran.err).to.equal(told);
      else expect(ran.err).to.match(told);
      expect(await readdir(folder())).to.have.members(['answers.json', 'test']);
    });
  }

  it('refuses a template with mistakes', async () => {
    put('{{aanhfe}}');
    const { code, err } = await preview(at('test'));
    expect(code).to.equal(1);
    expect(err).to.match(/^test cannot be filled\.\n {2}error · letter, paragraph 1: \{\{aanhfe\}\} is no field/u);
  });

  it('refuses a letter.json that is not right, with what is wrong', async () => {
    put('{{wat}}', { ...file, title: undefined });
    expect((await preview(at('test'))).err).to.match(/^test cannot be filled\.\n {2}error · letter\.json, title: /u);
  });

  it('does not write over the template', async () => {
    put();
    const { code, err } = await inProcess(['templates', 'preview', at('test'), '-o', at('test/letter.docx')], folder());
    expect([code, err]).to.deep.equal([1, 'test/letter.docx is what is read here; choose another name behind -o.\n']);
  });

  it('names the codes that there are', async () => {
    put();
    expect((await preview('TSET', '--templates', folder())).err).to.equal('There is no template TSET in .. There are: TEST.\n');
  });
});
