import { expect } from 'chai';
import type { Data } from '../../../bridge/letters/engine/types.ts';
import { cell, compiled, letterOf, mainOf, p, r, row, table, textsIn } from './wordFile.ts';

const rows = [
  { wat: 'Bellen', wie: 'Jo' },
  { wat: 'Kitten', wie: 'Al' },
];

const ins = (inside: string): string => `<w:ins w:id="9" w:author="A">${inside}</w:ins>`;
const control = (inside: string): string => `<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
const item = (text: string): string => `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${r(text)}</w:p>`;

const table0: readonly (readonly [what: string, body: string, data: Data, texts: readonly string[]])[] = [
  ['paragraphs when it is so', p('a') + p('{{als x}}') + p('b') + p('{{einde}}') + p('c'), { x: true }, ['a', 'b', 'c']],
  ['none when it is not', p('a') + p('{{als x}}') + p('b') + p('{{einde}}') + p('c'), { x: false }, ['a', 'c']],
  ['the others when it is not', p('{{als x}}') + p('b') + p('{{anders}}') + p('c') + p('{{einde}}'), { x: '' }, ['c']],
  ['English words', p('{{if not x}}') + p('b') + p('{{else}}') + p('c') + p('{{end}}'), { x: '' }, ['b']],
  ['what is chosen', p('{{als x is “Gedeeltelijk gegrond”}}a{{einde}}{{als x is niet gegrond}}b{{einde}}'), { x: 'gedeeltelijk gegrond' }, ['ab']],
  ['within a sentence', p('Wij {{als x}}komen{{anders}}bellen{{einde}} morgen.'), { x: 'nee' }, ['Wij bellen morgen.']],
  ['over runs within a sentence', p('Wij {{als', ' x}}ko', r('men', '<w:rPr><w:b/></w:rPr>'), '{{ei', 'nde}} morgen.'), { x: 'ja' }, ['Wij komen morgen.']],
  ['tags that were inserted, tracked', p('Wij ', ins(r('{{als x}}')), 'komen', ins(r('{{einde}}')), '.'), { x: 0 }, ['Wij .']],
  ['tags in content controls', p('Wij ', control(r('{{als x}}')), 'komen', control(r('{{einde}}')), '.'), { x: 1 }, ['Wij komen.']],
  ['tags in content controls of their own', control(p('{{als x}}')) + p('b') + control(p('{{einde}}')), { x: 0 }, []],
  ['blocks in blocks', p('{{als x}}') + p('{{herhaal l}}') + p('{{wat}}{{als wie is jo}}*{{einde}}') + p('{{einde}}') + p('{{einde}}'), { x: 1, l: rows }, ['Bellen*', 'Kitten']],
  ['two tags in one paragraph', p('{{als x}}') + p('a') + p('{{einde}}{{als y}}') + p('b') + p('{{einde}}'), { x: 0, y: 1 }, ['b']],
  ['list items', item('{{herhaal l}}') + item('{{wat}} door {{wie}}') + item('{{einde}}'), { l: rows }, ['Bellen door Jo', 'Kitten door Al']],
  ['a list in a sentence', p('Wij doen: {{herhaal l}}{{wat}}, {{einde}}klaar.'), { l: rows }, ['Wij doen: Bellen, Kitten, klaar.']],
  ['a value from outside in a row', p('{{herhaal l}}{{wat}}:{{kenmerk}} {{einde}}'), { l: rows, kenmerk: 'D-1' }, ['Bellen:D-1 Kitten:D-1 ']],
  ['what there is instead of no rows', p('{{herhaal l}}') + p('{{wat}}') + p('{{anders}}') + p('geen van {{naam}}') + p('{{einde}}') + p('z'), { l: [], naam: 'Jo' }, ['geen van Jo', 'z']],
  ['nothing instead of rows', p('{{herhaal l}}') + p('{{wat}}') + p('{{anders}}') + p('geen') + p('{{einde}}') + p('z'), { l: rows }, ['Bellen', 'Kitten', 'z']],
  ['what there is instead of no rows in a sentence', p('Wij doen: {{herhaal l}}{{wat}}, {{anders}}niets{{einde}}.'), { l: [] }, ['Wij doen: niets.']],
  ['a table instead of no rows', p('{{herhaal l}}') + p('{{wat}}') + p('{{anders}}') + table(row('geen', '-')) + p('{{einde}}'), { l: '' }, ['geen', '-']],
  ['what there is instead of no rows in a row', p('{{herhaal l}}{{a}}{{herhaal m}}{{b}}{{anders}}-{{einde}} {{einde}}'), { l: [{ a: 1, m: [{ b: 2 }] }, { a: 3, m: [] }] }, ['12 3- ']],
  ['what there is instead of no rows in a cell', table(row(cell(p('{{herhaal l}}'), p('{{wat}}'), p('{{anders}}'), p('geen'), p('{{einde}}')), 'z')), { l: [] }, ['geen', 'z']],
  ['lists in lists', p('{{herhaal l}}{{herhaal m}}{{a}}{{b}} {{einde}}{{einde}}'), { l: [{ a: 1, m: [{ b: 2 }, { b: 3 }] }] }, ['12 13 ']],
  ['rows of a table', table(row('Wat', 'Wie'), row('{{herhaal l}}{{wat}}', '{{wie}}{{einde}}')), { l: rows }, ['Wat', 'Wie', 'Bellen', 'Jo', 'Kitten', 'Al']],
  ['a row on a condition', table(row('a', 'b'), row('{{als x}}c', 'd{{einde}}')), { x: false }, ['a', 'b']],
  ['no rows: then no table', p('a') + table(row('{{herhaal l}}{{wat}}', '{{wie}}{{einde}}')) + p('b'), { l: [] }, ['a', 'b']],
  ['paragraphs in a cell', table(row(cell(p('{{herhaal l}}'), p('{{wat}}'), p('{{einde}}')), 'z')), { l: rows }, ['Bellen', 'Kitten', 'z']],
  ['all paragraphs of a cell, which keeps one', table(row(cell(p('{{als x}}'), p('b'), p('{{einde}}')), 'z')), { x: 0 }, ['', 'z']],
  ['rows of a table in a cell', table(row(cell(table(row('{{herhaal l}}{{wat}}', '{{wie}}{{einde}}')), p('')), 'z')), { l: rows }, ['Bellen', 'Jo', 'Kitten', 'Al', '', 'z']],
  ['no rows of a table in a cell', table(row(cell(table(row('{{herhaal l}}{{wat}}', '{{wie}}{{einde}}')), p('')), 'z')), { l: [] }, ['', 'z']],
  ['a row with two conditions', table(row('k', 'l'), row('{{als a}}{{als b}}x', 'y{{einde}}{{einde}}'), row('v', 'w')), { a: 1, b: 1 }, ['k', 'l', 'x', 'y', 'v', 'w']],
  ['no row with two conditions', table(row('k', 'l'), row('{{als a}}{{als b}}x', 'y{{einde}}{{einde}}'), row('v', 'w')), { a: 0, b: 1 }, ['k', 'l', 'v', 'w']],
  ['rows of lists in lists', table(row('{{herhaal l}}{{herhaal m}}{{a}}', '{{b}}{{einde}}{{einde}}')), { l: [{ a: 1, m: [{ b: 2 }, { b: 3 }] }] }, ['1', '2', '1', '3']],
  ['rows on a condition', table(row('{{als a}}{{herhaal l}}{{wat}}', '{{wie}}{{einde}}{{einde}}')), { a: 1, l: rows }, ['Bellen', 'Jo', 'Kitten', 'Al']],
  ['a hundred blocks in blocks', p('{{als a}}'.repeat(100), 'x', '{{einde}}'.repeat(100)), { a: 1 }, ['x']],
  ['tables', p('{{herhaal l}}') + table(row('{{wat}}', 'x')) + p('{{einde}}'), { l: rows }, ['Bellen', 'x', 'Kitten', 'x']],
];

describe('letters/engine: a block holds', () => {
  for (const [what, body, data, texts] of table0) {
    it(what, () => {
      expect(textsIn(letterOf(body, data))).to.deep.equal(texts);
    });
  }

  it('the value beside its tag in a cell of more than one paragraph', () => {
    const body = table(row(cell(p('{{herhaal l}}{{wat}}'), p('tweede')), '{{wie}}{{einde}}'));
    expect(textsIn(letterOf(body, { l: rows }))).to.deep.equal(['Bellen', 'tweede', 'Jo', 'Kitten', 'tweede', 'Al']);
  });

  it('no paragraph for a value that is empty and stands alone', () => {
    expect(textsIn(letterOf(p('a') + p('{{x}}') + p('b {{x}}'), { x: ' ' }))).to.deep.equal(['a', 'b  ']);
  });

  it('a section that ends with the paragraph of a tag', () => {
    const body = `${p('a')}${p('{{als x}}')}${p('b')}<w:p><w:pPr><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr>${r('{{einde}}')}</w:p>${p('c')}`;
    expect(mainOf(letterOf(body, { x: 0 }))).to.contain('<w:p><w:pPr><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr></w:p>');
  });

  it('not a section that ends with the paragraph of its first tag', () => {
    const body = `${p('a')}<w:p><w:pPr><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr>${r('{{herhaal l}}')}</w:p>${p('{{wat}}')}${p('{{einde}}')}`;
    for (const l of [[], rows]) expect(mainOf(letterOf(body, { l })).match(/nextPage/gu)).to.have.length(1);
  });

  it('no end of a bookmark that begins before it', () => {
    const body = p('<w:bookmarkStart w:id="7" w:name="hier"/>', 'a') + p('{{als x}}', '<w:bookmarkEnd w:id="7"/>') + p('b') + p('{{einde}}');
    expect(mainOf(letterOf(body, { x: 0 }))).to.contain('<w:bookmarkEnd w:id="7"/>');
  });

  it('not the rows that are wrapped in something, and then no table', () => {
    const wrapped = `<w:customXml w:element="e">${row('{{herhaal l}}{{wat}}', '{{wie}}{{einde}}')}</w:customXml>`;
    expect(mainOf(letterOf(table(wrapped), { l: [] }))).not.to.contain('w:tbl');
  });
});

describe('letters/engine: a block has no place', () => {
  const wrong: readonly (readonly [what: string, body: string, kind: string, tag: string])[] = [
    ['over the edge of a table', p('{{als x}}') + table(row('a', 'b{{einde}}')), 'tableEdge', '{{einde}}'],
    ['from a table to what follows', table(row('{{als x}}a', 'b')) + p('{{einde}}'), 'tableEdge', '{{als x}}'],
    ['over two rows', table(row('{{herhaal x}}', 'a'), row('b', '{{einde}}')), 'tableEdge', '{{einde}}'],
    ['with another half in a row', table(row('{{als x}}a', '{{anders}}b{{einde}}')), 'tableEdge', '{{anders}}'],
    ['beside text, with its end in another paragraph', p('Beste {{als x}}') + p('b') + p('{{einde}}'), 'blockNotAlone', '{{als x}}'],
    ['beside a value of its own paragraph', p('{{als x}}{{naam}}') + p('b') + p('{{einde}}'), 'blockNotAlone', '{{als x}}'],
    ['beside a page break', p('{{als x}}', '<w:r><w:br w:type="page"/></w:r>') + p('b') + p('{{einde}}'), 'blockNotAlone', '{{als x}}'],
    ['in a paragraph that begins a page', `<w:p><w:pPr><w:pageBreakBefore/></w:pPr>${r('{{als x}}')}</w:p>` + p('b') + p('{{einde}}'), 'blockNotAlone', '{{als x}}'],
    ['deeper than a hundred', p('{{als a}}'.repeat(101), 'x', '{{einde}}'.repeat(101)), 'crossedBlock', '{{als a}}'],
    ['beside a picture', p('{{als x}}') + p('b') + p('{{einde}}', '<w:r><w:drawing/></w:r>'), 'blockNotAlone', '{{einde}}'],
    ['from a link to what follows', p(`<w:hyperlink w:anchor="a">${r('{{als x}}a')}</w:hyperlink>`, 'b{{einde}}'), 'crossedBlock', '{{einde}}'],
    ['from within a field', p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '{{als x}}a', '<w:r><w:fldChar w:fldCharType="end"/></w:r>', '{{einde}}'), 'crossedBlock', '{{als x}}'],
  ];
  for (const [what, body, kind, tag] of wrong) {
    it(what, () => {
      const problems = compiled(body).problems.map((problem) => [problem.kind, problem.what]);
      expect(problems).to.deep.equal([[kind, tag]]);
    });
  }
});

describe('letters/engine: every copy of a block', () => {
  const ids = (xml: string, pattern: RegExp): readonly string[] => [...xml.matchAll(pattern)].map(([, id = '']) => id);

  const drawing = '<w:r><w:drawing><wp:inline><wp:docPr id="3" name="Logo"/></wp:inline></w:drawing></w:r>';
  const marked = p('<w:bookmarkStart w:id="7" w:name="hier"/>', '{{wat}}', '<w:bookmarkEnd w:id="7"/>');
  const main = mainOf(letterOf(p('{{herhaal l}}') + p('{{wat}}', drawing) + control(p('x')) + marked + `<w:p w14:paraId="0A" w14:textId="0B">${r('y')}</w:p>` + p('{{einde}}'), { l: rows }));

  it('has numbers of its own, and the first those of the template', () => {
    expect(ids(main, /<wp:docPr id="(\d+)"/gu)).to.deep.equal(['3', '8']);
    expect(new Set(ids(main, /<w:id w:val="(\d+)"/gu)).size).to.equal(2);
  });

  it('has bookmarks of its own, with both their ends', () => {
    const starts = ids(main, /<w:bookmarkStart w:id="(\d+)"/gu);
    expect(starts).to.deep.equal(ids(main, /<w:bookmarkEnd w:id="(\d+)"/gu)).and.to.have.length(2);
    expect(new Set(ids(main, /w:name="([^"]*)"/gu)).size).to.equal(2);
    expect(main).to.contain('w:name="hier"');
  });

  it('has no paragraph with the name of another', () => {
    expect(main).not.to.contain('paraId');
  });

  it('has no half of a bookmark that begins outside', () => {
    const cut = p('<w:bookmarkStart w:id="7" w:name="hier"/>') + p('{{als x}}') + p('a', '<w:bookmarkEnd w:id="7"/>') + p('{{einde}}');
    expect(mainOf(letterOf(cut, { x: 1 }))).not.to.contain('bookmark');
  });

  it('but the first is without the comment on it', () => {
    const body = p('{{herhaal l}}') + p('<w:commentRangeStart w:id="1"/>', 'x', '<w:commentRangeEnd w:id="1"/>', '<w:r><w:commentReference w:id="1"/></w:r>') + p('{{einde}}');
    expect(ids(mainOf(letterOf(body, { l: rows })), /commentReference w:id="(\d+)"/gu)).to.deep.equal(['1']);
  });
});
