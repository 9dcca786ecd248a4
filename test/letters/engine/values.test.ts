import { expect } from 'chai';
import fc from 'fast-check';
import { compile } from '../../../bridge/letters/engine/compile.ts';
import { shownText } from '../../../bridge/letters/engine/contexts.ts';
import { drawList, drawPicture, drawTable } from '../../../bridge/letters/engine/drawing.ts';
import { fill } from '../../../bridge/letters/engine/fill.ts';
import { fieldName } from '../../../bridge/letters/engine/names.ts';
import { openPackage } from '../../../bridge/letters/engine/package.ts';
import { fillText, namesIn, textFaults } from '../../../bridge/letters/engine/text.ts';
import type { Value } from '../../../bridge/letters/engine/types.ts';
import { invariantFaults } from '../invariants/invariants.ts';
import { Sampled } from '../invariants/sampled.ts';
import { bytesOf, cell, compiled, letterOf, mainOf, p, partIn, r, row, table, textsIn, wordFile } from './wordFile.ts';

const shows = (tag: string, x: Value): string => textsIn(letterOf(p(`[${tag}]`), { x }))[0] ?? '';

describe('letters/engine: a value is written', () => {
  const written: readonly (readonly [tag: string, value: Value, shown: string])[] = [
    ['{{x}}', 'Kim <&> "Jo"', 'Kim <&> "Jo"'],
    ['{{x}}', 'a\r\nb\tc\u2028d', 'a\nb\tc\nd'],
    ['{{x}}', 12.5, '12,5'],
    ['{{x}}', -0, '0'],
    ['{{x}}', Number.NaN, ''],
    ['{{x}}', true, 'ja'],
    ['{{x}}', null, ''],
    ['{{x}}', [{ a: 'b', c: 1 }, { a: 'd', c: '' }], 'b, 1\nd'],
    ['{{x | datum}}', '2026-11-22', '22 november 2026'],
    ['{{x | datum}}', '2026-11-22T23:30:00Z', '23 november 2026'],
    ['{{x | datum}}', '0001-01-01', ''],
    ['{{x | datum}}', '2026-02-30', '2026-02-30'],
    ['{{x | datum}}', '22 november 2026', '22 november 2026'],
    ['{{x | geld}}', 1250.5, '€ 1.250,50'],
    ['{{x | geld}}', 1.125, '€ 1,13'],
    ['{{x | hoofdletters}}', 12.5, '12,5'],
    ['{{x | geld}}', '1250,5', '€ 1.250,50'],
    ['{{x | geld}}', '1.250', '€ 1.250,00'],
    ['{{x | geld}}', -0, '€ 0,00'],
    ['{{x | geld}}', 'gratis', 'gratis'],
    ['{{x | hoofdletter}}', 'ijsbrand de boer', 'IJsbrand de boer'],
    ['{{x | hoofdletter}}', 'étage', 'Étage'],
    ['{{x | lijst}}', 'a\nb\nc', 'a, b en c'],
    ['{{x | lijst}}', [{ wat: 'Bellen' }, { wat: 'Kitten' }], 'Bellen en Kitten'],
    ['{{x | lijst | hoofdletter}}', 'a', 'A'],
    ['{{X | Date}}', '2026-11-22', '22 november 2026'],
  ];
  for (const [tag, value, shown] of written) {
    it(`${JSON.stringify(value)} by ${tag} as ${JSON.stringify(shown)}`, () => {
      expect(shows(tag, value).replaceAll('\u00A0', ' ')).to.equal(`[${shown}]`);
    });
  }

  it('as it is, whatever it is, but for what cannot be shown', async () => {
    const template = compiled(p('[{{a}}] {{b}} [', r('{{a}}', '<w:rPr><w:b/></w:rPr>'), ']'));
    const awkward = fc.constantFrom('{{b}}', '{{', '}}', '{{einde}}', '<w:p/>', '&amp;', ']]>', '\u0000', '\u0007', '\uD800', '\uFFFF', '🏚️', 'شكوى', '\r\n', '\t', '$&', '$1');
    const words = fc.array(fc.oneof(awkward, fc.string({ unit: 'binary' })), { maxLength: 8 }).map((all) => all.join(''));
    const sampled = new Sampled();
    fc.assert(
      fc.property(words, words, (a, b) => {
        const letter = sampled.take(bytesOf(fill(template, { a, b })));
        expect(textsIn(letter)).to.deep.equal([`[${shownText(a)}] ${shownText(b)} [${shownText(a)}]`]);
      }),
      { numRuns: 500 },
    );
    expect(await sampled.faults()).to.deep.equal([]);
  });

  it('in 10,000 characters', () => {
    const long = 'Waarom {{duurt}} dit <zo> lang?\n'.repeat(313).slice(0, 10_000);
    expect(shows('{{x}}', long)).to.equal(`[${long}]`);
  });

  it('without being read, also where several values together spell a tag', () => {
    const letter = letterOf(p('{{a}}{{b}}{{c}} {{geheim}}'), { a: '{', b: '{geheim}', c: '}', geheim: '{{a}}' });
    expect(textsIn(letter)).to.deep.equal(['{{geheim}} {{a}}']);
  });

  it('in the same bytes each time, of the first moment that a zip can name', () => {
    const [one, other] = [letterOf(p('{{x}}'), { x: 'Kim' }), letterOf(p('{{x}}'), { x: 'Kim' })];
    expect(Buffer.from(one).equals(other)).to.equal(true);
    expect(Buffer.from(one).readUInt32LE(10)).to.equal(0x0021_0000);
  });
});

describe('letters/engine: what cannot be shown', () => {
  const table0: readonly (readonly [value: string, shown: string])[] = [
    ['a\u0000b\u001Fc\u0085d', 'abcd'],
    ['\uFFFE\uFFFF\uFDD0\u{1FFFE}', ''],
    ['half \uD83D and whole 🏠', 'half  and whole 🏠'],
    ['a\rb\r\nc\u2028d', 'a\nb\nc\nd'],
    ['{{naam}} \t & <', '{{naam}} \t & <'],
  ];
  for (const [value, shown] of table0) {
    it(`goes from ${JSON.stringify(value)}`, () => {
      expect(shownText(value)).to.equal(shown);
    });
  }
});

describe('letters/engine: content controls', () => {
  const body = p('Beste ', r('{{naam}} en {{naam}}!', '<w:rPr><w:b/></w:rPr>')) + p('{{herhaal l}}{{a}}{{einde}}');
  const data = { naam: 'Kim', l: [{ a: 1 }, { a: 2 }] };
  const main = mainOf(letterOf(body, data, { wrap: 'locked' }));

  it('hold each value, named after its field, in its formatting', () => {
    expect(textsIn(letterOf(body, data, { wrap: 'open' }))).to.deep.equal(['Beste Kim en Kim!', '12']);
    expect(main).to.match(/<w:tag w:val="naam"\/>.*<w:sdtContent><w:r><w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">Kim<\/w:t><\/w:r><\/w:sdtContent>/u);
    expect(main.match(/<w:tag /gu)).to.have.length(4);
  });

  it('have numbers of their own', () => {
    const numbers = [...main.matchAll(/<w:id w:val="(\d+)"/gu)].map(([, number]) => number);
    expect(new Set(numbers).size).to.equal(4);
  });

  it('are locked where that is asked', () => {
    expect(main).to.contain('sdtContentLocked');
    expect(mainOf(letterOf(body, data, { wrap: 'open' }))).not.to.contain('sdtContentLocked');
  });
});

describe('letters/engine: drawn values', () => {
  const tiny = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

  it('put a table in the place of a paragraph', async () => {
    const x = await drawTable({ header: ['Wat', 'Wanneer'], rows: [['Kitten <1>', '3 december']] });
    const letter = letterOf(p('a') + p('{{x}}') + p('b'), { x });
    expect(textsIn(letter)).to.deep.equal(['a', 'Wat', 'Wanneer', 'Kitten <1>', '3 december', '', 'b']);
    expect(mainOf(letter)).to.contain('<w:tblHeader/>');
  });

  it('put in a cell what leaves it a paragraph', async () => {
    const x = await drawTable({ header: ['Wat'], rows: [] });
    expect(textsIn(letterOf(table(row(cell(p('{{x}}')), 'z')), { x }))).to.deep.equal(['Wat', '', 'z']);
  });

  it('bring the lists they need, each its own, numbered from one', async () => {
    const [x, y] = [await drawList(['a', 'b'], 'numbers'), await drawList(['c'], 'numbers')];
    const letter = letterOf(p('{{x}}') + p('{{y}}'), { x, y });
    expect(textsIn(letter)).to.deep.equal(['a', 'b', 'c']);
    expect([...mainOf(letter).matchAll(/<w:numId w:val="(\d+)"/gu)].map(([, id]) => id)).to.deep.equal(['1', '1', '2']);
    expect(invariantFaults(letter).filter((fault) => fault.includes('numbering'))).to.deep.equal([]);
    expect([...partIn(letter, 'word/numbering.xml').matchAll(/<w:num [^>]*w:numId="(\d+)"/gu)].map(([, id]) => id)).to.deep.equal(['1', '2']);
  });

  it('bring their lists to those that are there', async () => {
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';
    const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="4"/><w:num w:numId="9"><w:abstractNumId w:val="4"/></w:num></w:numbering>`;
    const docx = wordFile({ body: p('{{x}}'), parts: { 'word/numbering.xml': [word, numbering] }, links: [{ kind: 'numbering', target: 'numbering.xml' }] });
    const merged = partIn(bytesOf(fill(compile(docx), { x: await drawList(['a']) })), 'word/numbering.xml');
    expect([...merged.matchAll(/<w:(?:abstractNum|num) /gu)].map(([tag]) => tag)).to.deep.equal(['<w:abstractNum ', '<w:abstractNum ', '<w:num ', '<w:num ']);
    expect(merged).to.contain('w:numId="10"');
  });

  it('bring their pictures, also into a line of text', async () => {
    const x = await drawPicture({ bytes: tiny, type: 'png', width: 10, height: 10, description: 'Kraan' });
    const letter = letterOf(p('Zie {{x}} hier') + p('{{x}}'), { x });
    const opened = openPackage(letter);
    if (!('main' in opened)) throw new Error('unreadable');
    const embedded = [...mainOf(letter).matchAll(/r:embed="([^"]*)"/gu)].map(([, id]) => opened.relationships(opened.main).find((one) => one.id === id)?.target);
    expect(embedded).to.have.length(2);
    for (const name of embedded) expect(Buffer.from(opened.bytes(opened.part(name ?? '') ?? opened.main)).equals(tiny)).to.equal(true);
    expect(textsIn(letter)).to.deep.equal(['Zie  hier', '']);
  });

  it('become their words where only text can stand', async () => {
    const x = await drawTable({ header: ['Wat'], rows: [['Kitten']] });
    expect(textsIn(letterOf(p('Zie {{x}}.'), { x }))).to.deep.equal(['Zie Wat\nKitten.']);
  });

  it('are not made of what a value says', () => {
    expect(fill(compiled(p('{{x}}')), { x: { kind: 'rich', docx: 'x' } })).to.deep.equal({ kind: 'missing', fields: ['x'] });
  });
});

describe('letters/engine: a line of text', () => {
  it('is filled, with filters, and nothing for what is not known', () => {
    expect(fillText('Over {{ Dossier.Omschrijving | hoofdletter }} ({{weg}})', { 'dossier.omschrijving': 'de kraan' })).to.equal('Over De kraan ()');
  });

  it('tells which names it uses', () => {
    expect(namesIn('{{a}} {{B | datum}} {{a}}')).to.deep.equal(['a', 'b', 'a']);
  });

  it('tells what is wrong with it', () => {
    expect(textFaults('{{a {{als b}} {{c | vet}}').map(({ kind }) => kind)).to.deep.equal(['unclosedTag', 'notATag', 'unknownFilter']);
  });

  it('knows one name in any spelling', () => {
    expect([' Contact.\u00A0Naam', 'con\u00ADtact.naam', "contact.naam"].map(fieldName)).to.deep.equal(['contact.naam', 'contact.naam', 'contact.naam']);
    expect(fieldName('foto’s')).to.equal("foto's");
  });
});
