import { expect } from 'chai';
import fc from 'fast-check';
import { compile, fill } from '../../bridge/letters/engine.ts';
import { readParagraphs } from '../../bridge/letters/paragraphs.ts';
import { shownText } from '../../bridge/letters/runs.ts';
import { readZip } from '../../bridge/letters/zip.ts';
import { bodyOf, bytesOf, draw, template } from './drawing.ts';

const mainXml = (docx: Uint8Array): string => new TextDecoder().decode(readZip(docx).get('word/document.xml'));

describe('letters/engine: compile', () => {
  it('lists each name once, however it is typed', async () => {
    const { fields, problems } = await template('{{ Aanhef }} {{aan\u00ADhef}}', '{{contact.naam}} {{AANHEF}}');
    expect(fields).to.deep.equal(['aanhef', 'contact.naam']);
    expect(problems).to.deep.equal([]);
  });

  it('finds a tag that Word cut over several runs, and one in a header', async () => {
    const docx = await draw({ body: [['Beste {', '{na', 'am}', '}!']], header: ['Ref {{ken', 'merk}}'] });
    const compiled = await compile(docx);
    expect(compiled.problems).to.deep.equal([]);
    const letter = bytesOf(await fill(compiled, { naam: 'Kim', kenmerk: 'D-1' }));
    expect(bodyOf(letter)).to.deep.equal(['Beste Kim!']);
    expect(readParagraphs(letter).map(({ text }) => text)).to.include('Ref D-1');
  });

  const faults: readonly (readonly [text: string, kind: string, wrong: string])[] = [
    ['Beste {{naam, welkom', 'unclosed', '{{naam, welkom'],
    ['Beste {{naam {{datum}}', 'unclosed', '{{naam {{datum}}'],
    ['Beste naam}}', 'unopened', 'Beste naam}}'],
    ['{{als hersteld?}}', 'notAName', '{{als hersteld?}}'],
    ['{{}}', 'notAName', '{{}}'],
  ];
  for (const [text, kind, wrong] of faults) {
    it(`names what is wrong with "${text}" and where`, async () => {
      const { problems } = await template('Goed', text);
      expect(problems).to.deep.equal([{ kind, part: 'word/document.xml', paragraph: 2, text: wrong }]);
    });
  }

  it('calls a file that is no .docx unreadable', async () => {
    const { problems } = await compile(new TextEncoder().encode('Geachte heer, dit is geen zipbestand.'));
    expect(problems.map(({ kind }) => kind)).to.deep.equal(['unreadable']);
  });
});

describe('letters/engine: fill', () => {
  it('names every field that has no value of its own', async () => {
    const compiled = await template('{{naam}} {{constructor}} {{datum}}');
    expect(await fill(compiled, { naam: 'Kim' })).to.deep.equal({ kind: 'missing', fields: ['constructor', 'datum'] });
  });

  it('never fills a template with problems', async () => {
    const compiled = await template('{{naam');
    const refusal = await fill(compiled, {}).catch((error: unknown) => error);
    expect(refusal).to.be.instanceOf(Error);
  });

  it('reads no value as a tag, also where several values together would spell one', async () => {
    const compiled = await template('{{a}}{{b}}{{c}} {{geheim}}');
    const values = { a: '{', b: '{geheim}', c: '}', geheim: '{{a}} {{geheim}}' };
    expect(bodyOf(bytesOf(await fill(compiled, values)))).to.deep.equal(['{{geheim}} {{a}} {{geheim}}']);
  });

  it('reads no value as the engine\'s own tag', async () => {
    const compiled = await template('{{a}} {{b}}');
    const letter = bytesOf(await fill(compiled, { a: '\uFDD0b\uFDD1', b: 'B' }));
    expect(bodyOf(letter)).to.deep.equal(['b B']);
  });

  it('does not take a value for a page number', async () => {
    const letter = bytesOf(await fill(await template('{{a}}'), { a: 'CURRENT' }));
    expect(mainXml(letter)).not.to.contain('fldChar');
    expect(bodyOf(letter)).to.deep.equal(['CURRENT']);
  });

  it('writes a new line as a line break and a tab as a tab', async () => {
    const letter = bytesOf(await fill(await template('{{a}}'), { a: 'een\r\ntwee\tdrie\n' }));
    expect(mainXml(letter)).to.match(/<w:br\/>.*<w:tab\/>.*<w:br\/>/s);
    expect(bodyOf(letter)).to.deep.equal(['een\ntwee\tdrie\n']);
  });

  it('keeps the formatting of the run that holds the field', async () => {
    const compiled = await compile(await draw({ body: [['Beste ', '{{naam}}']] }));
    const letter = bytesOf(await fill(compiled, { naam: 'Kim' }));
    expect(mainXml(letter)).to.match(/<w:b\/>(?:<[^>]+>)*Kim/);
  });

  it('drops a paragraph that holds nothing but an empty field', async () => {
    const compiled = await template('eerst', '{{extra}}', 'dan{{einde}}');
    const letter = bytesOf(await fill(compiled, { extra: '', einde: '' }));
    expect(bodyOf(letter)).to.deep.equal(['eerst', 'dan']);
  });

  it('keeps the other text where an empty field also stands among text', async () => {
    const compiled = await template('{{extra}}', 'Kijk: {{extra}}');
    const letter = bytesOf(await fill(compiled, { extra: '' }));
    expect(bodyOf(letter)).to.deep.equal(['', 'Kijk: ']);
  });

  it('gives the same bytes for the same values', async () => {
    const docx = await draw({ body: [['{{a}}']] });
    const first = bytesOf(await fill(await compile(docx), { a: 'Kim' }));
    const second = bytesOf(await fill(await compile(docx), { a: 'Kim' }));
    expect(Buffer.from(first).equals(second)).to.equal(true);
    expect(Buffer.from(first).readUInt32LE(10), 'DOS time of the first entry').to.equal(0x0021_0000);
  });

  it('shows any text as it is, but for what cannot be shown', async () => {
    const compiled = await template('[{{a}}] {{b}} [{{a}}]');
    const awkward = fc.constantFrom('{{b}}', '{{', '}}', '<w:p/>', '&amp;', ']]>', '\u0000', '\u0007', '\uD800', '\uFFFF', '🏚️', 'شكوى', '\r\n', '\t', '$&');
    const words = fc.array(fc.oneof(awkward, fc.string({ unit: 'binary' })), { maxLength: 8 }).map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(words, words, async (a, b) => {
        const letter = bytesOf(await fill(compiled, { a, b }));
        expect(bodyOf(letter)).to.deep.equal([`[${shownText(a)}] ${shownText(b)} [${shownText(a)}]`]);
      }),
      { numRuns: 100 },
    );
  });

  it('shows 10,000 characters', async () => {
    const long = 'Waarom {{duurt}} dit <zo> lang?\n'.repeat(313).slice(0, 10_000);
    expect(bodyOf(bytesOf(await fill(await template('{{a}}'), { a: long })))).to.deep.equal([long]);
  });
});

describe('letters/runs', () => {
  const table: readonly (readonly [value: string, shown: string])[] = [
    ['a\u0000b\u001Fc\u0085d', 'abcd'],
    ['\uFFFE\uFFFF\uFDD0\u{1FFFE}', ''],
    ['half \uD83D and whole 🏠', 'half  and whole 🏠'],
    ['a\rb\r\nc\u2028d', 'a\nb\nc\nd'],
    ['{{naam}} \t & <', '{{naam}} \t & <'],
  ];
  for (const [value, shown] of table) {
    it(`shows ${JSON.stringify(value)} as ${JSON.stringify(shown)}`, () => {
      expect(shownText(value)).to.equal(shown);
    });
  }
});
