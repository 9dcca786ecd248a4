import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { checkPlace } from '../../bridge/cli/checkPlace.ts';
import { templatesAt } from '../../bridge/cli/templateFolders.ts';
import { wordFile } from '../letters/wordFile.ts';
import { temporaryFolder } from '../scripts/folder.ts';
import { inProcess, klachtwijzer } from './running.ts';
import type { Ran } from './running.ts';

const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri"/><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault></w:docDefaults>';

const document = (text: string, properties = ''): Uint8Array =>
  wordFile({ body: `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r></w:p>`, others: { styles } });

const hidden = '<w:vanish/>';

const file = (code: string, more: object = {}): string =>
  JSON.stringify({ code, title: 'Test', subject: 'Test', stages: [], questions: [{ name: 'wat', label: 'Wat?', kind: 'text', required: true }], ...more });

describe('cli: templates check', () => {
  const folder = temporaryFolder();

  const put = (files: Readonly<Record<string, string | Uint8Array>>): void => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder(), name)), { recursive: true });
      writeFileSync(path.join(folder(), name), content);
    }
  };

  const check = (place: string, ...more: readonly string[]): Promise<Ran> =>
    inProcess(['templates', 'check', path.join(folder(), place), ...more], folder());

  it('has nothing against the templates that come with it', async () => {
    const { code, out } = await klachtwijzer(['templates', 'check', 'templates', '--strict']);
    expect(out).to.match(/\n\d+ sjablonen, 0 fouten, 0 waarschuwingen\n$/u);
    expect(code).to.equal(0);
  });

  it('does not take the versions of one template for templates with the same code', async () => {
    put({
      'EEN/versions/1/letter.docx': document('{{wat}}'),
      'EEN/versions/1/letter.json': file('EEN'),
      'EEN/versions/2/letter.docx': document('{{wat}}'),
      'EEN/versions/2/letter.json': file('EEN'),
    });
    expect(await check('.')).to.include({ code: 0 });
  });

  it('says of a document that takes too much what to do, and goes on', async () => {
    put({ 'een/letter.docx': document('{{wat}}'), 'een/letter.json': file('EEN') });
    const stopped = { kind: 'stopped', why: 'time', detail: '' } as const;
    const filler = { read: () => Promise.resolve(stopped), fill: () => Promise.resolve(stopped), close: () => Promise.resolve() };
    const [place] = await templatesAt(path.join(folder(), 'een'));
    if (place === undefined) throw new Error('No template');
    const { findings } = await checkPlace({ filler, remarks: () => Promise.resolve([]) }, place, 'nl');
    expect(findings.map(({ level, message }) => [level, message])).to.deep.include(['error', 'Dit document vraagt te veel om te lezen. Maak het opnieuw in Word, in een nieuw leeg document.']);
  });

  it('says everything that is wrong with every template of a folder, and exits with 1', async () => {
    put({
      'een/letter.docx': document('{{aanhfe}} {{wat'),
      'een/letter.json': file('EEN'),
      'goed/letter.docx': document('{{wat}}'),
      'goed/letter.json': file('GOED'),
      'half/letter.docx': document('Hoi'),
      'ook/half/letter.json': file('HALF'),
      'twee/letter.docx': document('{{wat}}', hidden),
      'twee/letter.json': file('GOED'),
      'vorm/letter.docx': document('{{onbekend}} {{wat'),
      'vorm/letter.json': '{"code": "VORM"}',
    });
    const { code, out } = await klachtwijzer(['templates', 'check', '.'], folder());
    expect(code).to.equal(1);
    const lines = out.split('\n').filter((line) => !line.startsWith('    '));
    expect(lines).to.deep.equal([
      'een',
      '  fout · brief, alinea 1: {{aanhfe}} is geen gegeven van het dossier en geen vraag van deze brief.',
      '  fout · brief, alinea 1: Hier begint een veld dat niet eindigt: {{wat',
      'goed: in orde',
      'half',
      '  fout · letter.json: Dit bestand ontbreekt.',
      'ook/half',
      '  fout · letter.docx: Dit bestand ontbreekt.',
      'twee',
      '  fout · letter.json, code: De code GOED hoort al bij een ander sjabloon.',
      '  let op · brief, alinea 1: Deze verborgen tekst gaat mee in elke brief: {{wat}}',
      'vorm',
      '  fout · letter.json, title: Ongeldige invoer: verwacht string, ontving undefined',
      '  fout · letter.json, subject: Ongeldige invoer: verwacht string, ontving undefined',
      '  fout · letter.json, stages: Ongeldige invoer: verwacht array, ontving undefined',
      '  fout · letter.json, questions: Ongeldige invoer: verwacht array, ontving undefined',
      '  fout · brief, alinea 1: Hier begint een veld dat niet eindigt: {{wat',
      '',
      '6 sjablonen, 10 fouten, 1 waarschuwing',
      '',
    ]);
    expect(out).to.include('    Bedoelt u {{aanhef}}?\n    Er staat: {{aanhfe}} {{wat\n');
  });

  it('prints JSON for a program', async () => {
    put({ 'een/letter.docx': document('{{aanhfe}}'), 'een/letter.json': file('EEN') });
    const { code, out } = await check('een', '--json', '--language', 'en');
    expect(code).to.equal(1);
    expect(JSON.parse(out)).to.deep.equal({
      templates: [
        {
          path: 'een',
          code: 'EEN',
          findings: [
            {
              level: 'error',
              kind: 'unknownName',
              part: 'letter',
              paragraph: 1,
              text: '{{aanhfe}}',
              what: '{{aanhfe}}',
              message: '{{aanhfe}} is no field of the dossier and no question of this letter.',
              advice: 'Do you mean {{aanhef}}?',
            },
            {
              level: 'warning',
              kind: 'unusedQuestion',
              part: 'question 1 (letter.json, questions.0.name)',
              paragraph: 0,
              text: '',
              what: 'wat',
              message: 'The answer to this question comes nowhere in the letter: wat.',
              advice: 'Put {{wat}} in the letter, or take the question out.',
            },
          ],
        },
      ],
      errors: 1,
      warnings: 1,
    });
  });

  it('exits with 0 for warnings, and with 1 when strict', async () => {
    put({ 'een/letter.docx': document('{{wat}}', hidden), 'een/letter.json': file('EEN') });
    expect((await check('een')).code).to.equal(0);
    expect((await check('een', '--strict')).code).to.equal(1);
  });

  it('holds a document that stands alone against the data model, and one beside its questions against those', async () => {
    put({ 'los.docx': document('{{aanhef}} {{onbekend}}'), 'een/letter.docx': document('{{wat}}'), 'een/letter.json': file('EEN') });
    expect((await check('los.docx')).out).to.include('{{onbekend}} is geen gegeven van het dossier');
    expect(await check('een/letter.docx')).to.deep.equal({ code: 0, out: 'een/letter.docx: in orde\n\n1 sjabloon, 0 fouten, 0 waarschuwingen\n', err: '' });
  });

  it('prints nothing that a terminal would take for an order', async () => {
    put({ 'los.docx': document('{{a&#x9b;31m}}') });
    expect((await check('los.docx')).out).not.to.match(/[^\n\P{Cc}]/u);
  });

  const wrong: readonly (readonly [args: readonly [string, ...string[]], code: number, told: string])[] = [
    [['weg'], 1, 'There is no file or folder weg.'],
    [['.'], 1, 'There is no template in .: no letter.docx, no letter.json.'],
    [['.', '--language', 'de'], 2, `--language takes nl or en, not 'de'.`],
  ];
  for (const [args, code, told] of wrong) {
    it(`refuses: ${args.join(' ')}`, async () => {
      expect(await check(...args)).to.deep.equal({ code, out: '', err: `${told}\n` });
    });
  }
});
