import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { fits } from '../../bridge/letters/order.ts';
import { readTemplates } from '../../bridge/letters/templates.ts';
import { templateView } from '../../bridge/letters/view.ts';
import { draw } from './drawing.ts';
import { facts } from './facts.ts';

const sound = {
  code: 'TEST',
  title: 'Test',
  subject: 'Over {{dossier.omschrijving}}',
  stages: ['assign'],
  questions: [
    { name: 'op', label: 'Wanneer?', kind: 'date', required: true, default: '{{dossier.datum}}' },
    { name: 'wat', label: 'Wat?', kind: 'text', required: true, default: 'Gedaan: {{dossier.acties}}' },
    { name: 'hoe', label: 'Hoe?', kind: 'choice', required: false, choices: ['a', 'b'], default: 'a' },
  ],
};

describe('letters/templates', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'klachtwijzer-templates-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const put = async (name: string, file: unknown, text = '{{aanhef}} {{op}} {{wat}} {{hoe}}'): Promise<void> => {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'letter.json'), typeof file === 'string' ? file : JSON.stringify(file));
    await writeFile(join(folder, name, 'letter.docx'), await draw({ body: [[text]] }));
  };

  const faultsOf = async (): Promise<readonly string[]> =>
    (await readTemplates(folder)).faults.map(({ file, at, text }) => `${file} | ${at} | ${text}`);

  it('offers the templates without faults, also where another has some', async () => {
    await put('goed', sound);
    await put('fout', 'geen json');
    const { usable, faults } = await readTemplates(folder);
    expect([...usable.keys()]).to.deep.equal(['TEST']);
    expect(faults.map(({ file }) => file)).to.deep.equal(['fout/letter.json']);
  });

  it('is about a dossier unless it says otherwise', async () => {
    await put('dossier', sound);
    await put('taak', { ...sound, code: 'TAAK', for: ['task'] });
    const about = [...(await readTemplates(folder)).usable.values()].map((template) => [fits(template, 'dossier'), fits(template, 'task')]);
    expect(about).to.deep.equal([[true, false], [false, true]]);
  });

  it('leaves out of the list what only a dossier can fill in', async () => {
    await put('goed', sound);
    const [template] = (await readTemplates(folder)).usable.values();
    if (template === undefined) throw new Error('no template');
    const defaults = (view: ReturnType<typeof templateView>) => view.questions.map((question) => question.default);
    expect(defaults(templateView(template))).to.deep.equal([undefined, undefined, 'a']);
    expect(defaults(templateView(template, facts))).to.deep.equal([
      '2026-11-16',
      'Gedaan: 18 november 2026: Melder gebeld\nKitnaad vervangen',
      'a',
    ]);
  });

  it('asks about a field that nobody knows what the author meant', async () => {
    await put('typfout', sound, '{{aanhfe}} {{xyz}}');
    expect(await faultsOf()).to.deep.equal([
      'typfout/letter.docx |  | {{aanhfe}} is geen gegeven van het dossier en geen vraag van deze brief. Bedoelt u {{aanhef}}?',
      'typfout/letter.docx |  | {{xyz}} is geen gegeven van het dossier en geen vraag van deze brief.',
    ]);
  });

  it('says in which paragraph a field is not closed', async () => {
    await put('open', sound, 'Beste {{aanhef');
    expect(await faultsOf()).to.deep.equal([
      'open/letter.docx | word/document.xml, alinea 1 | Hier begint een veld met {{ dat niet eindigt met }}. ({{aanhef)',
    ]);
  });

  it('refuses the second template with a code', async () => {
    await put('een', sound);
    await put('twee', sound);
    expect(await faultsOf()).to.deep.equal(['twee/letter.json | code | De code TEST hoort al bij een ander sjabloon.']);
  });

  it('names the file that is not there', async () => {
    await put('half', sound);
    await rm(join(folder, 'half', 'letter.docx'));
    expect((await faultsOf())[0]).to.match(/^half\/letter\.docx \|  \| Dit bestand is niet te lezen/);
  });

  const [date, text, choice] = sound.questions;
  const mistakes: readonly (readonly [what: string, file: object, at: string])[] = [
    ['a field that does not exist', { ...sound, colour: 'green' }, ''],
    ['a code that is missing', { ...sound, code: undefined }, 'code'],
    ['a title that cannot be a file name', { ...sound, title: 'a/b' }, 'title'],
    ['a stage that does not exist', { ...sound, stages: ['later'] }, 'stages.0'],
    ['a record that no letter is about', { ...sound, for: ['contact'] }, 'for.0'],
    ['a letter about nothing', { ...sound, for: [] }, 'for'],
    ['an unknown field in the subject', { ...sound, subject: '{{onbekend}}' }, 'subject'],
    ['an unknown field in a default', { ...sound, questions: [date, { ...text, default: '{{ik}}' }, choice] }, 'questions.1.default'],
    ['a choice without choices', { ...sound, questions: [date, text, { ...choice, choices: undefined }] }, 'questions.2.choices'],
    ['two questions of one name', { ...sound, questions: [date, text, choice, { ...text, name: 'WAT' }] }, 'questions.3.name'],
    ['a question named as a field', { ...sound, questions: [date, text, choice, { ...text, name: 'datum' }] }, 'questions.3.name'],
    ['a condition on a later question', { ...sound, questions: [{ ...date, shownWhen: { name: 'hoe', is: 'a' } }, text, choice] }, 'questions.0.shownWhen'],
  ];
  for (const [what, file, at] of mistakes) {
    it(`names the place of ${what}`, async () => {
      await put('fout', file);
      expect((await readTemplates(folder)).faults.map((fault) => fault.at)).to.include(at);
    });
  }
});
