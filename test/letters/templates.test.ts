import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { fits } from '../../bridge/letters/order.ts';
import { directFiller } from '../../bridge/letters/filling/direct.ts';
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
    { name: 'wat', label: 'Wat?', kind: 'text', required: true, default: 'Gedaan: {{dossier.gedaan}}' },
    { name: 'hoe', label: 'Hoe?', kind: 'choice', required: false, choices: ['a', 'b'], default: 'a' },
  ],
};

const filler = directFiller();

describe('letters/templates', () => {
  let folder: string;
  let own: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'klachtwijzer-templates-'));
    own = await mkdtemp(join(tmpdir(), 'klachtwijzer-own-templates-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
    await rm(own, { recursive: true });
  });

  const put = async (name: string, file: unknown, text = '{{aanhef}} {{op}} {{wat}} {{hoe}}'): Promise<void> => {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'letter.json'), typeof file === 'string' ? file : JSON.stringify(file));
    await writeFile(join(folder, name, 'letter.docx'), await draw({ body: [[text]] }));
  };

  const faultsOf = async (): Promise<readonly string[]> =>
    (await readTemplates(filler, [folder])).faults.map(({ file, at, text }) => `${file} | ${at} | ${text}`);

  it('offers the templates without faults, also where another has some', async () => {
    await put('goed', sound);
    await put('fout', 'geen json');
    const { usable, faults } = await readTemplates(filler, [folder]);
    expect([...usable.keys()]).to.deep.equal(['TEST']);
    expect(faults.map(({ file }) => file)).to.deep.equal(['fout/letter.json']);
  });

  it('is about a dossier unless it says otherwise', async () => {
    await put('dossier', sound);
    await put('taak', { ...sound, code: 'TAAK', for: ['task'] });
    const about = [...(await readTemplates(filler, [folder])).usable.values()].map((template) => [fits(template, 'dossier'), fits(template, 'task')]);
    expect(about).to.deep.equal([[true, false], [false, true]]);
  });

  it('leaves out of the list what only a dossier can fill in', async () => {
    await put('goed', sound);
    const [template] = (await readTemplates(filler, [folder])).usable.values();
    if (template === undefined) throw new Error('no template');
    const defaults = (view: ReturnType<typeof templateView>) => view.questions.map((question) => question.default);
    expect(defaults(templateView(template))).to.deep.equal([undefined, undefined, 'a']);
    expect(defaults(templateView(template, facts))).to.deep.equal([
      '2026-11-16',
      'Gedaan: 18 november 2026: Melder gebeld\nKitnaad vervangen',
      'a',
    ]);
  });

  it('proposes the rows of the dossier, in the columns of the question, to as many as it takes', async () => {
    const columns = ['wat', 'datum', 'prijs'].map((name) => ({ name, label: name, kind: 'text', required: false }));
    const asked = { name: 'lijst', label: 'Wat?', kind: 'rows', required: false, limit: 2, columns, default: '{{dossier.acties}}' };
    await put('rijen', { ...sound, questions: [...sound.questions, asked] }, '{{op}} {{wat}} {{hoe}} {{herhaal lijst}}{{datum}}{{einde}}');
    const [template] = (await readTemplates(filler, [folder])).usable.values();
    if (template === undefined) throw new Error('no template');
    const proposed = (view: ReturnType<typeof templateView>) => view.questions.at(-1);
    expect(proposed(templateView(template))).to.not.have.any.keys('default', 'defaultRows');
    expect(proposed(templateView(template, facts))).to.not.have.property('default');
    expect(proposed(templateView(template, facts))?.defaultRows).to.deep.equal([
      { wat: 'Melder gebeld', datum: '2026-11-18', prijs: '' },
      { wat: 'Kitnaad vervangen', datum: '', prijs: '' },
    ]);
    expect(templateView(template, facts).version).to.equal(1);
  });

  it('asks about a field that nobody knows what the author meant', async () => {
    await put('typfout', sound, '{{aanhfe}} {{xyz}} {{op}} {{wat}} {{hoe}}');
    const [meant, unknown] = await faultsOf();
    expect(meant).to.match(/^typfout\/letter\.docx .*\{\{aanhfe\}\}.*Bedoelt u \{\{aanhef\}\}\?/);
    expect(unknown).to.contain('{{xyz}}').and.not.contain('Bedoelt u');
  });

  it('says in which paragraph a field is not closed', async () => {
    await put('open', sound, 'Beste {{aanhef');
    expect((await faultsOf()).join()).to.match(/^open\/letter\.docx \| .*alinea 1/);
  });

  it('refuses the second template with a code', async () => {
    await put('een', sound);
    await put('twee', sound);
    expect(await faultsOf()).to.deep.equal(['twee/letter.json | code | De code TEST hoort al bij een ander sjabloon.']);
  });

  it("gives an association's own template in place of ours with its code, and ours beside it", async () => {
    await put('ons', { ...sound, title: 'Van ons' });
    await put('ander', { ...sound, code: 'ANDER' });
    await put('eigen', { ...sound, title: 'Van hen' });
    await rename(join(folder, 'eigen'), join(own, 'eigen'));
    const { usable, faults } = await readTemplates(filler, [folder, own]);
    expect(faults).to.deep.equal([]);
    expect([...usable.values()].map(({ file }) => [file.code, file.title])).to.have.deep.members([['ANDER', 'Test'], ['TEST', 'Van hen']]);
  });

  it('gives nobody our text where an association replaced it by one with a fault', async () => {
    await put('ons', sound);
    await put('eigen', sound, 'Beste {{aanhef');
    await rename(join(folder, 'eigen'), join(own, 'eigen'));
    const { usable, faults } = await readTemplates(filler, [folder, own]);
    expect([[...usable.keys()], faults.length > 0]).to.deep.equal([[], true]);
  });

  it('leaves out a document that takes too much to read', async () => {
    await put('zwaar', sound);
    const stopping = { read: () => Promise.resolve({ kind: 'stopped', why: 'memory', detail: '' } as const) };
    const { faults } = await readTemplates(stopping, [folder]);
    expect(faults.map(({ file, text }) => [file, text])).to.deep.equal([
      ['zwaar/letter.docx', 'Dit document vraagt te veel om te lezen. Maak het opnieuw in Word, in een nieuw leeg document.'],
    ]);
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
      expect((await readTemplates(filler, [folder])).faults.map((fault) => fault.at)).to.include(at);
    });
  }
});
