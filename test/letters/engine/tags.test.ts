import { expect } from 'chai';
import { compile } from '../../../bridge/letters/engine/compile.ts';
import { fill } from '../../../bridge/letters/engine/fill.ts';
import { bytesOf, compiled, letterOf, mainOf, p, partIn, r, root, textsIn, wordFile } from './wordFile.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const box = (inside: string): string => `<w:txbxContent>${inside}</w:txbxContent>`;
const field = (code: string, shown: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(shown, '<w:rPr><w:i/></w:rPr>')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const picture = (description: string, more = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="${description}"/><pic:cNvPr title='${description}' id="1"${more}/></wp:inline></w:drawing></w:r>`;
const watermark = (text: string): string => `<w:r><w:pict><v:shape id="_x0000_s5" alt="${text}"><v:textpath style="a" string="${text}"/></v:shape></w:pict></w:r>`;
const formula = (...texts: readonly string[]): string =>
  `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${texts.map((text) => `<m:r><m:t>${text}</m:t></m:r>`).join('')}</m:oMath>`;
const table0 = (description: string): string => `<w:tbl><w:tblPr><w:tblDescription w:val="${description}"/></w:tblPr><w:tr><w:tc>${p('a')}</w:tc></w:tr></w:tbl>`;

const ins = (inside: string): string => `<w:ins w:id="9" w:author="A">${inside}</w:ins>`;
const begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MERGEFIELD naam </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r>';
const nested =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF "</w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MERGEFIELD g </w:instrText></w:r>' +
  '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:instrText>" = "m" "a" "b"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

/** How Word cuts a tag into pieces, and what the letter says. */
const cuts: readonly (readonly [what: string, paragraph: string])[] = [
  ['in one run', p('Beste {{naam}}!')],
  ['over runs', p('Beste {', '{na', 'am}', '}!')],
  ['letter by letter', p(...Array.from('Beste {{naam}}!'))],
  ['by a spelling mistake', p('Beste {{', '<w:proofErr w:type="spellStart"/>', 'naam', '<w:proofErr w:type="spellEnd"/>', '}}!')],
  ['by a bookmark', p('Beste {{', '<w:bookmarkStart w:id="1" w:name="a"/>', 'naam', '<w:bookmarkEnd w:id="1"/>', '}}!')],
  ['by a comment', p('Beste {{', '<w:commentRangeStart w:id="1"/>', 'naam', '<w:commentRangeEnd w:id="1"/>', '}}!')],
  ['by formatting', p('Beste {{', r('na', '<w:rPr><w:b/></w:rPr>'), r('am}}', '<w:rPr><w:i/></w:rPr>'), '!')],
  ['by an insertion that is tracked', p('Beste {{na', `<w:ins w:id="1" w:author="A">${r('am}')}</w:ins>`, '}!')],
  ['by a deletion that is tracked', p('Beste {{na', '<w:del w:id="1" w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del>', 'am}}!')],
  ['around what was moved away', p('Beste {{na', `<w:moveFrom w:id="1" w:author="A">${r('x}}')}</w:moveFrom>`, 'am}}!')],
  ['in a smart tag', p('Beste ', `<w:smartTag w:uri="u" w:element="e">${r('{{na')}</w:smartTag>`, 'am}}!')],
  ['in a content control', p('Beste ', `<w:sdt><w:sdtPr/><w:sdtContent>${r('{{naam}}')}</w:sdtContent></w:sdt>`, '!')],
  ['in a link', p('Beste ', `<w:hyperlink w:anchor="a">${r('{{na')}${r('am}}')}</w:hyperlink>`, '!')],
  ['in a simple field', p('Beste ', `<w:fldSimple w:instr=" TITLE ">${r('{{naam}}')}</w:fldSimple>`, '!')],
  ['by a soft hyphen of Word', p('<w:r><w:t>Beste {{na</w:t><w:softHyphen/><w:t>am}}!</w:t></w:r>')],
  ['as a merge field', p('Beste ', field(' MERGEFIELD Naam \\* MERGEFORMAT ', '«Naam»'), '!')],
  ['as a merge field with its name in quotes', p('Beste ', field(' MERGEFIELD "Na am" ', '«Naam»'), '!')],
  ['as a merge field in one run with the text around', p('<w:r><w:t xml:space="preserve">Beste </w:t><w:fldChar w:fldCharType="begin"/><w:instrText> MERGEFIELD naam </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>x</w:t><w:fldChar w:fldCharType="end"/><w:t>!</w:t></w:r>')],
  ['as a merge field that was inserted, tracked', p('Beste ', ins(begun), ins(`<w:r><w:fldChar w:fldCharType="end"/></w:r>`), '!')],
  ['with a mark of the direction of writing', p('Beste {{na\u202Am}}!'.replace('na\u202Am', 'na\u202Aam'))],
  ['as a simple merge field', p('Beste ', `<w:fldSimple w:instr=" MERGEFIELD naam ">${r('«naam»')}</w:fldSimple>`, '!')],
];

describe('letters/engine: a tag that Word keeps', () => {
  for (const [what, paragraph] of cuts) {
    it(`${what} is filled`, () => {
      expect(textsIn(letterOf(paragraph, { naam: 'Kim' }))).to.deep.equal(['Beste Kim!']);
    });
  }

  it('takes the formatting of its first character', () => {
    const letter = letterOf(p('Beste ', r('{{na', '<w:rPr><w:b/></w:rPr>'), r('am}}', '<w:rPr><w:i/></w:rPr>')), { naam: 'Kim' });
    expect(mainOf(letter)).to.contain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Kim</w:t>');
  });

  it('takes the formatting of what a merge field showed', () => {
    expect(mainOf(letterOf(p(field(' MERGEFIELD naam ', 'x')), { naam: 'Kim' }))).to.contain('<w:rPr><w:i/></w:rPr><w:t xml:space="preserve">Kim</w:t>');
  });

  it('keeps what a merge field writes before and after a value, and how', () => {
    const body = p(field(' MERGEFIELD tav \\b "t.a.v. " \\f "," \\* Upper ', 'x'), '.');
    expect(textsIn(letterOf(body, { tav: 'kim' }))).to.deep.equal(['t.a.v. KIM,.']);
    expect(textsIn(letterOf(body, { tav: '' }))).to.deep.equal(['.']);
  });

  const spellings = ['{{Contact.Naam}}', '{{ contact . naam }}', '{{contact.\u00A0naam}}', '{{con\u00ADtact.naam}}', '{{contact\u200B.naam}}'];
  for (const typed of spellings) {
    it(`is one name as ${JSON.stringify(typed)}`, () => {
      expect(textsIn(letterOf(p(typed), { contact: { Naam: 'Kim' } }))).to.deep.equal(['Kim']);
    });
  }
});

describe('letters/engine: a tag stands', () => {
  const inParts: readonly (readonly [what: string, name: string, type: string, content: string])[] = [
    ['in a header of the first page', 'word/header9.xml', `${word}.header+xml`, root('hdr', p('{{naam}}'))],
    ['in a footer', 'word/kop.xml', `${word}.footer+xml`, root('ftr', p('{{naam}}'))],
    ['in a footnote', 'word/footnotes.xml', `${word}.footnotes+xml`, root('footnotes', `<w:footnote w:id="1">${p('{{naam}}')}</w:footnote>`)],
    ['in an endnote', 'word/endnotes.xml', `${word}.endnotes+xml`, root('endnotes', `<w:endnote w:id="1">${p('{{naam}}')}</w:endnote>`)],
    [
      'in a diagram',
      'word/diagrams/data1.xml',
      'application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml',
      '<d xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>{{na</a:t></a:r><a:r><a:t>am}}</a:t></a:r></a:p></d>',
    ],
    [
      'in a chart',
      'word/charts/chart1.xml',
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      '<c xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>{{naam}}</a:t></a:r></a:p></c>',
    ],
    [
      'among the properties',
      'docProps/core.xml',
      'application/vnd.openxmlformats-package.core-properties+xml',
      '<cp:p xmlns:cp="c" xmlns:dc="d"><dc:title>{{naam}}</dc:title></cp:p>',
    ],
  ];
  for (const [what, name, type, content] of inParts) {
    it(what, () => {
      const docx = wordFile({ body: p('x'), parts: { [name]: [type, content] } });
      expect(partIn(bytesOf(fill(compile(docx), { naam: 'Kim & co' })), name)).to.match(/>Kim &amp; co</u).and.not.contain('{{');
    });
  }

  it('in both branches of a text box', () => {
    const body = p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box(p('{{naam}}'))}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box(p('{{na', 'am}}'))}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>`,
    );
    expect(textsIn(letterOf(body, { naam: 'Kim' }))).to.deep.equal(['', 'Kim', 'Kim']);
  });

  it('in a link: its text and where it goes', () => {
    const docx = wordFile({
      body: p(`<w:hyperlink r:id="rId1">${r('{{naam}}')}</w:hyperlink>`),
      links: [{ kind: 'hyperlink', target: 'https://x.nl/%7B%7Bnaam%7D%7D?a=b', external: true }],
    });
    const letter = bytesOf(fill(compile(docx), { naam: 'a&b "c"' }));
    expect(partIn(letter, 'word/_rels/document.xml.rels')).to.contain('Target="https://x.nl/a%26b%20%22c%22?a=b"');
  });

  it('in a link of which nothing else changes', () => {
    const docx = wordFile({ body: p('x'), links: [{ kind: 'hyperlink', target: 'https://x.nl/caf%E9?q=a%26b%23c%2Fd&amp;n=%7b%7bnaam%7D%7d', external: true }] });
    expect(partIn(bytesOf(fill(compile(docx), { naam: 'K' })), 'word/_rels/document.xml.rels')).to.contain('Target="https://x.nl/caf%E9?q=a%26b%23c%2Fd&amp;n=K"');
  });

  it('in a link, and is missed there when it is not closed', () => {
    const docx = wordFile({ body: p('x'), links: [{ kind: 'hyperlink', target: 'https://x.nl/%7B%7Bnaam%7D', external: true }] });
    expect(compile(docx).problems.map(({ kind }) => kind)).to.deep.equal(['unclosedTag']);
  });

  const addresses: readonly (readonly [value: string, target: string])[] = [
    ['www.delinde.nl', 'https://www.delinde.nl'],
    ['https://delinde.nl/a b', 'https://delinde.nl/a%20b'],
    ['info@delinde.nl', 'mailto:info%40delinde.nl'],
    ['javascript:alert(1)', 'https://alert(1)'],
    ['file:///etc/passwd', 'https://etc/passwd'],
  ];
  for (const [value, target] of addresses) {
    it(`as the address of a link, which ${value} makes ${target}`, () => {
      const docx = wordFile({ body: p('x'), links: [{ kind: 'hyperlink', target: '%7B%7Bsite%7D%7D', external: true }] });
      expect(partIn(bytesOf(fill(compile(docx), { site: value })), 'word/_rels/document.xml.rels')).to.contain(`Target="${target}" TargetMode="External"`);
    });
  }

  it('in the code of a field, where no value ends the code', () => {
    const body = p(field(' HYPERLINK "https://x.nl/{{kenmerk}}" ', 'x'), field(' QUOTE "{{kenmerk}}" ', 'y'));
    const main = mainOf(letterOf(body, { kenmerk: 'D 1" \\o INCLUDETEXT' }));
    expect(main).to.contain('"https://x.nl/D%201%22%20%5Co%20INCLUDETEXT"').and.to.contain('QUOTE "D 1 o INCLUDETEXT"');
  });

  it('in the description of a picture, where no value ends it', () => {
    const main = mainOf(letterOf(p(picture('Foto &amp; {{naam}}, {{x}}.', ' name="b"')), { naam: '"Kim"\n<&>', x: '' }));
    expect(main).to.contain('descr="Foto &amp; &quot;Kim&quot; &lt;&amp;&gt;, ."').and.to.contain('title="Foto &amp; &quot;Kim&quot; &lt;&amp;&gt;, ." id="1" name="b"');
  });

  it('in the text of a watermark', () => {
    expect(mainOf(letterOf(p(watermark('CONCEPT {{naam}}')), { naam: 'Kim' }))).to.contain('alt="CONCEPT Kim"><v:textpath style="a" string="CONCEPT Kim"/>');
  });

  it('in a formula, cut as it is', () => {
    const main = mainOf(letterOf(p('a', formula('x={{', 'naam}}+1')), { naam: 'k<2' }));
    expect(main).to.contain('<m:t xml:space="preserve">x=k&lt;2</m:t>').and.to.contain('<m:t xml:space="preserve">+1</m:t>');
  });

  it('in a picture that is repeated, with the columns of its row and a number of its own', () => {
    const template = compiled(p('{{herhaal l}}', picture('{{a}}'), watermark('{{a}}'), formula('{{a}}'), '{{einde}}'));
    expect(template.uses.map(({ name, within }) => [name, within])).to.deep.equal([['l', []], ...Array.from({ length: 5 }, () => ['a', ['l']])]);
    const main = mainOf(bytesOf(fill(template, { l: [{ a: 1 }, { a: 2 }] })));
    expect([...main.matchAll(/<wp:docPr id="(\d+)" name="a" descr="(\d)"/gu)].map(([, , told]) => told)).to.deep.equal(['1', '2']);
    expect([...main.matchAll(/string="(\d)"/gu)].map(([, told]) => told)).to.deep.equal(['1', '2']);
  });

  it('in a description, and is missed there', () => {
    expect(fill(compiled(p(picture('{{naam}}'))), {})).to.deep.equal({ kind: 'missing', fields: ['naam'] });
  });

  it('in a document that names its namespaces otherwise, or its main part', () => {
    const main = root('document', `<w:body>${p('Beste {{naam}}')}</w:body>`).replaceAll('w:', 'q:').replace('xmlns:w=', 'xmlns:q=');
    const letter = bytesOf(fill(compile(wordFile({ body: p('x'), parts: { 'word/document.xml': [`${word}.document.main+xml`, main] } })), { naam: 'a\nb' }));
    expect(mainOf(letter)).to.contain('<q:br/>');
    expect(textsIn(letter)).to.deep.equal(['Beste a\nb']);
  });
});

describe('letters/engine: mistakes', () => {
  const mistakes: readonly (readonly [what: string, body: string, found: readonly (readonly [kind: string, paragraph: number, what: string])[]])[] = [
    ['a tag that is not closed', p('a') + p('Beste {{naam, welkom'), [['unclosedTag', 2, '{{naam, welkom']]],
    ['a tag within a tag', p('Beste {{naam {{datum}}'), [['unclosedTag', 1, '{{naam {{datum}}']]],
    ['a tag that is not opened', p('Beste naam}}'), [['unopenedTag', 1, 'Beste naam}}']]],
    ['no name', p('{{}} {{a b?}}'), [['notATag', 1, '{{}}'], ['notATag', 1, '{{a b?}}']]],
    ['two conditions in one', p('{{als x is "ja" en y is "nee"}}a{{einde}}'), [['notATag', 1, '{{als x is "ja" en y is "nee"}}'], ['strayEnd', 1, '{{einde}}']]],
    ['a comparison with more', p('{{als x is groter dan 5}}a{{einde}}'), [['notATag', 1, '{{als x is groter dan 5}}'], ['strayEnd', 1, '{{einde}}']]],
    ['a merge field in the code of another', p(nested), [['mergeRule', 1, 'IF "{ MERGEFIELD g }" = "m" "a" "b"']]],
    ['an address block of mail merge', p(field(' ADDRESSBLOCK \\f "x" ', '«x»')), [['mergeRule', 1, 'ADDRESSBLOCK \\f "x"']]],
    ['a tag in the description of a table', table0('{{naam}}'), [['unreachableTag', 0, '{{naam}}']]],
    ['a block in the description of a picture', p('a') + p(picture('{{als x}}')), [['notATag', 2, '{{als x}}'], ['notATag', 2, '{{als x}}']]],
    ['a tag in the description of a picture that is not closed', p(watermark('{{naam')), [['unclosedTag', 1, '{{naam'], ['unclosedTag', 1, '{{naam']]],
    ['a block in a formula', p(formula('{{anders}}')), [['notATag', 1, '{{anders}}']]],
    ['a tag in a field over two paragraphs', p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p('<w:r><w:instrText>QUOTE "{{naam}}"</w:instrText></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>'), [['unreachableTag', 0, '{{naam}}']]],
    ['a tag over two lines', p('<w:r><w:t>{{na</w:t><w:br/><w:t>am}}</w:t></w:r>'), [['notATag', 1, '{{na\nam}}']]],
    ['a filter that is none', p('{{naam | vet}}'), [['unknownFilter', 1, '{{naam | vet}}']]],
    ['a field whose word is a value', p(field(' {{naam}} "x" ', 'x')), [['notATag', 1, '{{naam}}']]],
    ['a block in a field', p(field(' QUOTE "{{als a}}" ', 'x')), [['notATag', 1, '{{als a}}']]],
    ['a field that fetches', p(field(' INCLUDETEXT "http://x" ', 'x')), [['fetchingField', 0, 'INCLUDETEXT "http://x"']]],
    ['a picture that is fetched', p(`<w:fldSimple w:instr=" includepicture &quot;http://x&quot; ">${r('x')}</w:fldSimple>`), [['fetchingField', 0, 'includepicture "http://x"']]],
    ['a condition that does not end', p('{{als a}}') + p('x'), [['unclosedBlock', 1, '{{als a}}']]],
    ['an end without a beginning', p('x {{einde}}'), [['strayEnd', 1, '{{einde}}']]],
    ['an else without a condition', p('{{anders}}'), [['strayElse', 1, '{{anders}}']]],
    ['all of them at once', p('{{') + p('{{als a}}') + p('}}'), [['unclosedTag', 1, '{{'], ['unopenedTag', 3, '}}'], ['unclosedBlock', 2, '{{als a}}']]],
  ];
  for (const [what, body, found] of mistakes) {
    it(`names ${what} with its place`, () => {
      const { problems } = compiled(body);
      expect(problems.map(({ kind, paragraph, what: wrong }) => [kind, paragraph, wrong])).to.deep.equal(found);
      expect(problems.every(({ part }) => part === 'word/document.xml')).to.equal(true);
    });
  }

  it('reads four thousand tags in one paragraph', () => {
    const { uses } = compiled(p(...Array.from({ length: 4_000 }, (_, index) => `{{a${index}}} `)));
    expect(uses).to.have.length(4_000);
  });

  it('shows the text around, and not more of it than fits', () => {
    const [problem] = compiled(p(`${'voor '.repeat(30)}{{naam | vet}}${' na'.repeat(30)}`)).problems;
    expect(problem?.text).to.have.length.at.most(80).and.contain('voor {{naam | vet}} na');
  });

  it('are not filled', () => {
    expect(() => fill(compiled(p('{{')), {})).to.throw('problems');
  });

  it('are not what stands in other delimiters', () => {
    const template = compiled(p('«naam» {{x'), { delimiters: { start: '«', end: '»' } });
    expect(textsIn(bytesOf(fill(template, { naam: 'Kim' })))).to.deep.equal(['Kim {{x']);
  });

  it('names what is missing once, in the order of its use', () => {
    const body = p('{{b}} {{a}} {{b}} {{constructor}}') + p('{{als c}}') + p('{{d}}') + p('{{einde}}');
    expect(fill(compiled(body), { c: false })).to.deep.equal({ kind: 'missing', fields: ['b', 'a', 'constructor'] });
    expect(fill(compiled(body), { a: '', b: null, constructor: 'x' })).to.deep.equal({ kind: 'missing', fields: ['c'] });
  });
});
