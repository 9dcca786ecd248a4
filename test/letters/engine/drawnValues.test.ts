import { expect } from 'chai';
import { compile } from '../../../bridge/letters/engine/compile.ts';
import { drawList, drawPicture, drawTable } from '../../../bridge/letters/engine/drawing.ts';
import { withDrawn } from '../../../bridge/letters/engine/drawn.ts';
import { fill } from '../../../bridge/letters/engine/fill.ts';
import type { Data } from '../../../bridge/letters/engine/types.ts';
import { schemaFaults } from '../invariants/schemaFaults.ts';
import { links, namespaces, small, types, xml } from './files.ts';
import { bytesOf, cell, compiled, letterOf, mainOf, p, partIn, r, row, table, textsIn, wordFile } from './wordFile.ts';

const numberingType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';
const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const styled = (properties: string, ...inside: readonly string[]): string => p(`<w:pPr>${properties}</w:pPr>`, ...inside);

const data: Data = { acties: [{ wat: 'Bellen', wie: 'Jo' }, { wat: 'Kitten', wie: 'Al' }], namen: ['Jo', 'Al'].join('\n'), geen: '' };

/** The letter of a file, with what its template wants drawn. */
const drawnIn = async (docx: Uint8Array): Promise<Uint8Array> => {
  const template = compile(docx);
  if (template.problems.length > 0) throw new Error(JSON.stringify(template.problems));
  return bytesOf(fill(template, await withDrawn(data, template.uses)));
};

const drawnLetter = (body: string): Promise<Uint8Array> => drawnIn(wordFile({ body }));
const drawnMain = async (body: string): Promise<string> => mainOf(await drawnLetter(body));

const picture = () =>
  drawPicture({ bytes: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'), type: 'png', width: 10, height: 10, description: 'Kraan' });

const loud = '<w:rPr><w:rFonts w:ascii="Arial"/><w:i/><w:sz w:val="28"/></w:rPr>';

describe('letters/engine: what is drawn looks like its tag', () => {
  it('in a list: font, and the paragraph but for where it stands', async () => {
    const main = await drawnMain(styled('<w:pStyle w:val="Brief"/><w:keepNext/><w:spacing w:after="60"/><w:ind w:left="720"/><w:jc w:val="right"/>', r('{{namen | opsomming}}', loud)));
    const paragraph = /<w:pPr><w:pStyle w:val="Brief"\/><w:keepNext\/><w:numPr><w:ilvl w:val="0"\/><w:numId w:val="1"\/><\/w:numPr><w:spacing w:after="60"\/><w:jc w:val="right"\/><\/w:pPr>/gu;
    expect(main.match(paragraph)).to.have.length(2);
    expect(main.split(loud)).to.have.length(3);
  });

  it('in a table: font, with a bold header', async () => {
    const main = await drawnMain(p(r('{{acties | tabel}}', loud)));
    expect(main.split(loud)).to.have.length(5);
    expect(main.match(/<w:rPr><w:rFonts w:ascii="Arial"\/><w:b\/><w:bCs\/><w:i\/><w:sz w:val="28"\/><\/w:rPr>/gu)).to.have.length(2);
  });

  it('bold where the tag is', async () => {
    expect(await drawnMain(p(r('{{namen | nummering}}', '<w:rPr><w:b/></w:rPr>')))).to.match(/<w:r><w:rPr><w:b\/><\/w:rPr><w:t[^>]*>Jo</u);
  });

  it('of a picture: its own paragraph', async () => {
    const main = mainOf(letterOf(styled('<w:jc w:val="center"/>', '{{foto}}'), { foto: await picture() }));
    expect(main).to.match(/<w:p><w:pPr><w:jc w:val="center"\/><\/w:pPr><w:r>.*<w:drawing.*<\/w:r><\/w:p>/u);
  });

  it('without what was tracked', async () => {
    const change = '<w:pPrChange w:id="4" w:author="A"><w:pPr/></w:pPrChange>';
    const main = await drawnMain(styled(`<w:jc w:val="right"/><w:rPr><w:ins w:id="3" w:author="A"/><w:i/></w:rPr>${change}`, r('{{namen | opsomming}}')));
    expect(main).to.contain('<w:jc w:val="right"/><w:rPr><w:i/></w:rPr></w:pPr>').and.not.contain('w:author');
  });

  it('with the prefixes of its place', async () => {
    const own = '<w:r xmlns:k="urn:k"><w:rPr><k:glow k:rad="1"/></w:rPr><w:t>{{namen | opsomming}}</w:t></w:r>';
    expect(await drawnMain(p(own))).to.contain('<k:glow k:rad="1" xmlns:k="urn:k"/>');
  });
});

describe('letters/engine: what is drawn', () => {
  it('moves to a tab stop, and breaks a line', async () => {
    const x = await drawTable({ header: ['a\tb'], rows: [['CURRENT\n\tx']] });
    const main = mainOf(letterOf(p('{{x}}'), { x }));
    expect(main.match(/<w:tab\/>/gu)).to.have.length(2);
    expect(main).not.to.contain('\t');
    expect(textsIn(letterOf(p('{{x}}'), { x }))).to.deep.equal(['a\tb', 'CURRENT\n\tx', '']);
  });

  it('begins the page that its tag began', async () => {
    const body = (tag: string): string => styled('<w:pStyle w:val="Brief"/><w:pageBreakBefore/>', tag);
    for (const drawing of ['{{acties | tabel}}', '{{namen | opsomming}}']) expect((await drawnMain(body(drawing))).match(/<w:pageBreakBefore\/>/gu)).to.have.length(1);
    expect(textsIn(await drawnLetter(body('{{geen | tabel}}')))).to.deep.equal(['']);
  });

  it('ends the section that its tag ended', async () => {
    const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
    for (const drawing of ['{{acties | tabel}}', '{{namen | opsomming}}']) {
      const main = await drawnMain(styled(section, drawing) + p('z'));
      expect(main.split(section)).to.have.length(2);
      expect(main.indexOf('Jo<')).to.be.lessThan(main.indexOf(section));
    }
    expect(await drawnMain(styled(section, '{{geen | opsomming}}'))).to.contain(section);
  });

  it('stands within the bookmark and the comment of its tag', async () => {
    const around = (tag: string): string => p('<w:bookmarkStart w:id="1" w:name="b"/><w:commentRangeStart w:id="2"/>', tag, '<w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r><w:bookmarkEnd w:id="1"/>');
    for (const drawing of ['{{acties | tabel}}', '{{namen | opsomming}}']) {
      const main = await drawnMain(around(drawing));
      const order = ['<w:bookmarkStart', '<w:commentRangeStart', 'Jo<', 'Al<', '<w:commentRangeEnd', '<w:commentReference', '<w:bookmarkEnd'].map((one) => main.indexOf(one));
      expect(order).to.deep.equal(order.toSorted((one, other) => one - other));
      expect(order).not.to.include(-1);
    }
  });

  it('stands in a bookmark that goes on', async () => {
    const main = await drawnMain(p('<w:bookmarkStart w:id="1" w:name="b"/>', '{{namen | opsomming}}') + p('z', '<w:bookmarkEnd w:id="1"/>'));
    expect(main).to.match(/<w:bookmarkStart .*>Jo<.*<w:bookmarkEnd /u);
  });

  it('leaves a cell as many paragraphs whatever the prefix of the file', async () => {
    const body = `<x:tbl><x:tr><x:tc><x:p><x:r><x:t>{{namen | opsomming}}</x:t></x:r></x:p></x:tc></x:tr></x:tbl>`;
    const document = xml(`<x:document xmlns:x="${wordSpace}"><x:body>${body}</x:body></x:document>`);
    expect(textsIn(await drawnIn(small({ 'word/document.xml': document })))).to.deep.equal(['Jo', 'Al']);
  });

  it('leaves a note its number', async () => {
    const note = (tag: string): string => `<w:footnotes ${namespaces}><w:footnote w:id="2">${p('<w:r><w:footnoteRef/></w:r>', tag)}</w:footnote></w:footnotes>`;
    const files = (tag: string) => ({ body: p('x', '<w:r><w:footnoteReference w:id="2"/></w:r>'), links: [{ kind: 'footnotes', target: 'footnotes.xml' }], parts: { 'word/footnotes.xml': ['application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml', note(tag)] as const } });
    for (const noot of ['', await picture(), await drawList(['a'])]) {
      expect(partIn(bytesOf(fill(compile(wordFile(files('{{noot}}'))), { noot })), 'word/footnotes.xml')).to.contain('<w:footnoteRef/>');
    }
    expect(compile(wordFile(files('{{noot | opsomming}}'))).problems.map(({ kind }) => kind)).to.deep.equal(['drawnNotAlone']);
  });
});

describe('letters/engine: the lists of what is drawn', () => {
  const bare = (content: string): Readonly<Record<string, readonly [string, string]>> => ({ 'word/numbering.xml': [numberingType, content] });

  it('come beside a part with lists that the letter does not refer to', async () => {
    const letter = await drawnIn(wordFile({ body: p('{{namen | opsomming}}'), parts: bare(`<w:numbering xmlns:w="${wordSpace}"/>`) }));
    expect(partIn(letter, 'word/_rels/document.xml.rels')).to.contain('Target="/word/numbering1.xml"');
    expect(partIn(letter, 'word/numbering1.xml')).to.contain('<w:num ');
  });

  it('are by the schemas of Word, with the tables, in every place', async function test() {
    this.timeout(60_000);
    const look = '<w:keepNext/><w:pageBreakBefore/><w:spacing w:after="60"/><w:ind w:left="720"/><w:jc w:val="right"/><w:rPr><w:sz w:val="28"/></w:rPr>';
    const run = r('{{namen | nummering}}', loud);
    const body = p('{{acties | tabel}}') + styled(look, r('{{acties | tabel}}', loud)) + styled(look, run) + styled(`<w:sectPr/>`, run) + `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>${cell(p('{{namen | opsomming}}'))}</w:tr></w:tbl>` + p('z');
    const files = [wordFile({ body, header: p('{{namen | opsomming}}') }), wordFile({ body, links: [{ kind: 'numbering', target: 'numbering.xml' }], parts: bare(`<w:numbering xmlns:w="${wordSpace}"/>`) })];
    for (const file of files) expect(await schemaFaults(await drawnIn(file))).to.deep.equal([]);
  });
});

describe('letters/engine: content controls of Word', () => {
  const control = (properties: string, inside: string): string => `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
  const later = '<w15:dataBinding xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" w:xpath="/a" w:storeItemID="{1}"/>';
  const bound = '<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/>';
  const item = (inside: string): string => `<a xmlns="urn:a" naam="${inside}"><b>${inside}</b><c>{{"d":1}}</c></a>`;

  it('are not written over with the tag from the data that they were bound to', async () => {
    const body = p(control(bound, r('{{naam}}'))) + control(later, p('x {{naam}}')) + p(control(bound, r('y')));
    const file = { body, links: [{ kind: 'customXml', target: '../customXml/item1.xml' }], parts: { 'customXml/item1.xml': ['application/xml', item('{{naam}}')] as const } };
    const filled = fill(compile(wordFile(file)), { naam: 'Kim' });
    if (filled.kind !== 'filled') throw new Error('Not filled');
    expect(textsIn(filled.bytes)).to.deep.equal(['Kim', 'x Kim', 'y']);
    expect(mainOf(filled.bytes).match(/dataBinding/gu)).to.have.length(1);
    expect(partIn(filled.bytes, 'customXml/item1.xml')).to.equal('<a xmlns="urn:a" naam=""><b/><c>{{"d":1}}</c></a>');
  });

  it('for one text get no other one within', () => {
    const body = control('<w:text/>', p('{{naam}}')) + control('', p('{{naam}}'));
    expect(mainOf(letterOf(body, { naam: 'Kim' }, { wrap: 'open' })).match(/<w:sdt[ >]/gu)).to.have.length(3);
  });
});

describe('letters/engine: a part that is not well-formed', () => {
  for (const kind of ['numbering', 'styles', 'settings', 'fontTable', 'webSettings']) {
    it(`is named: ${kind}`, () => {
      const name = `word/${kind}.xml`;
      const file = small({ '[Content_Types].xml': types({ '/word/document.xml': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', [`/${name}`]: `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml` }), 'word/_rels/document.xml.rels': links({ kind, target: `${kind}.xml` }), [name]: '<not xml' });
      expect(compile(file).problems).to.deep.equal([{ kind: 'unreadable', part: name, paragraph: 0, text: '<not xml', what: 'xml' }]);
    });
  }

  it('does not keep a whole file from being read', () => {
    expect(compiled(table(row('{{naam}}', 'z'))).problems).to.deep.equal([]);
  });
});
