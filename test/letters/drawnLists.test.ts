import { expect } from 'chai';
import { directFiller } from '../../bridge/letters/filling/direct.ts';
import { makeLetter } from '../../bridge/letters/letter.ts';
import type { LetterFile } from '../../bridge/letters/letterFile.ts';
import type { Question } from '../../bridge/letters/schema.ts';
import { readTemplates } from '../../bridge/letters/templates.ts';
import { bodyOf, draw } from './drawing.ts';
import { facts } from './facts.ts';
import { invariantFaults } from './invariants/invariants.ts';

const filler = directFiller();
const { usable } = await readTemplates(filler, ['templates']);

describe('letters/letter: lists', () => {
  it('are drawn as tables and enumerations, under the labels of their columns', async () => {
    const base = usable.get('BESLUIT');
    if (base === undefined) throw new Error('No BESLUIT');
    const read = await filler.read(await draw({ body: [['{{stukken | tabel}}'], ['{{uitleg | opsomming}}'], ['{{dossier.acties | tabel}}'], ['Einde']] }));
    if ('kind' in read) throw new Error(read.detail);
    const stukken: Question = { name: 'stukken', label: 'Stukken', kind: 'rows', required: false, columns: [{ name: 'stuk', label: 'Welk stuk?', kind: 'text', required: true }] };
    const uitleg: Question = { name: 'uitleg', label: 'Uitleg', kind: 'longText', required: true };
    const template = { ...base, document: read, file: { ...base.file, questions: [stukken, uitleg] as LetterFile['questions'] } };
    const made = await makeLetter(filler, { template, facts, answers: { stukken: [{ stuk: 'Foto <1>' }], uitleg: 'Eerst dit.\nDan dat.' } });
    const letter = made.kind === 'made' ? made.bytes : expect.fail(JSON.stringify(made));
    const [first, second, ...rest] = bodyOf(letter);
    expect([first, second]).to.deep.equal(['Welk stuk?', 'Foto <1>']);
    expect(rest.slice(0, 3)).to.deep.equal(['', 'Eerst dit.', 'Dan dat.']);
    expect(rest.slice(3, 7)).to.deep.equal(['Wat er gebeurt', 'Wanneer', 'Klaar of gepland', 'Welke medewerker']);
    expect(invariantFaults(letter)).to.deep.equal([]);
  });
});
