import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { documentType, links, small, smallFiles, types, xml, zipped } from '../engine/files.ts';
import { invariantFaults } from './invariants.ts';
import { schemaFaults } from './schemaFaults.ts';

const body = (content: string, part = 'document'): string =>
  xml(
    `<w:${part} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${part === 'document' ? `<w:body>${content}</w:body>` : content}</w:${part}>`,
  );

const faults = (content: string): readonly string[] =>
  invariantFaults(small({ 'word/document.xml': body(content) })).map((fault) => fault.replace('word/document.xml: ', '').replace(/\d+:\d+: /u, ''));

const text = (shown: string): string => `<w:p><w:r><w:t>${shown}</w:t></w:r></w:p>`;
const box = (shown: string): string => `<w:txbxContent>${text(shown)}</w:txbxContent>`;
const twoBranches = (one: string, other: string): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box(one)}</mc:Choice><mc:Fallback>${box(other)}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
const control = (id: number): string => `<w:sdt><w:sdtPr><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${text('a')}</w:sdtContent></w:sdt>`;

describe('letters/invariants: a fault is found', () => {
  const table: readonly (readonly [wrong: string, fault: string, right: string])[] = [
    ['<w:p>', 'not well-formed: unexpected close tag.', '<w:p/>'],
    ['<w:p><w:r><w:t>&naam;</w:t></w:r></w:p>', 'not well-formed: undefined entity.', text('&amp;naam;')],
    ['<w:p w:a="1" w:a="2"/>', 'not well-formed: duplicate attribute: {http://schemas.openxmlformats.org/wordprocessingml/2006/main}a.', '<w:p w:a="1" w:b="2"/>'],
    [text('\u0001'), 'not well-formed: disallowed character.', text('\u00A0')],
    ['<w:p><w:r><w:t>{</w:t></w:r><w:r><w:t>{naam}}</w:t></w:r></w:p>', 'a tag is left in "{{naam}}"', text('{naam}')],
    ['<w:tbl><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>', 'w:tc does not end in a paragraph', '<w:tbl><w:tr><w:tc><w:p/><w:bookmarkEnd w:id="1"/></w:tc></w:tr></w:tbl>'],
    ['<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>', 'w:tc does not end in a paragraph', `<w:tbl><w:tr><w:tc>${control(1)}</w:tc></w:tr></w:tbl>`],
    ['<w:p><w:r><w:txbxContent/></w:r></w:p>', 'w:txbxContent does not end in a paragraph', `<w:p><w:r>${box('a')}</w:r></w:p>`],
    ['<w:tbl><w:tr><w:trPr/></w:tr></w:tbl>', 'w:tr without w:tc', '<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc><w:p/></w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>'],
    ['<w:tbl><w:tblPr/></w:tbl>', 'w:tbl without w:tr', ''],
    ['<w:sectPr/><w:p/>', 'w:sectPr is not the last of the body', '<w:p/><w:sectPr/>'],
    [text(' a'), 'space is lost of " a"', '<w:p><w:r><w:t xml:space="preserve"> a</w:t></w:r></w:p>'],
    ['<w:p><wp:docPr id="3"/><wp:docPr id="3"/></w:p>', 'wp:docPr id 3 is there twice', '<w:p><wp:docPr id="3"/><wp:docPr id="4"/></w:p>'],
    [control(5) + control(5), 'content control 5 is there twice', control(5) + control(6)],
    ['<w:p w14:paraId="1A"/><w:p w14:paraId="1A"/>', 'w14:paraId 1A is there twice', '<w:p w14:paraId="1A"/><w:p w14:paraId="1B"/>'],
    ['<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkStart w:id="2" w:name="A"/><w:bookmarkEnd w:id="1"/><w:bookmarkEnd w:id="2"/>', 'bookmark a is there twice', '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>'],
    ['<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>', 'w:bookmarkStart id 1 is there twice', ''],
    ['<w:bookmarkStart w:id="1" w:name="a"/>', 'bookmark 1 does not end', ''],
    ['<w:p><w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="0"/></w:p>', 'w:commentRangeStart 0 is there twice', '<w:p><w:commentRangeStart w:id="0"/></w:p>'],
    ['<w:p><a:blip r:embed="rId9"/></w:p>', 'r:embed rId9 leads nowhere', '<w:p><a:blip/></w:p>'],
    [twoBranches('Kim', 'Bo'), 'text boxes differ: Kim | Bo', twoBranches('Kim', 'Kim')],
  ];
  for (const [wrong, fault, right] of table) {
    it(fault, () => {
      expect(faults(wrong)).to.deep.equal([fault]);
      expect(faults(right)).to.deep.equal([]);
    });
  }

  const withNotes = (shown: string, notes: string): Uint8Array =>
    small({
      'word/document.xml': body(`<w:p>${shown}</w:p>`),
      'word/_rels/document.xml.rels': links({ kind: 'footnotes', target: 'noten.xml' }),
      'word/noten.xml': body(notes, 'footnotes'),
    });
  const referring = '<w:r><w:footnoteReference w:id="1"/></w:r>';
  const footnote = '<w:footnote w:id="1"><w:p/></w:footnote>';

  const packages: readonly (readonly [fault: string, bytes: Uint8Array])[] = [
    ['the zip file is notZip ', Buffer.from('x')],
    ['[Content_Types].xml is not the first', zipped(Object.fromEntries(Object.entries(smallFiles).toReversed()))],
    ['word/b.bin has no content type', small({ 'word/b.bin': 'x' })],
    ['word/weg.xml has a content type and is not there', small({ '[Content_Types].xml': types({ '/word/document.xml': documentType, '/word/weg.xml': 'text/xml' }) })],
    ['word/_rels/document.xml.rels points at media/weg.png, which is not there', small({ 'word/_rels/document.xml.rels': links({ kind: 'image', target: 'media/weg.png' }) })],
    ['word/_rels/document.xml.rels has an id twice', small({ 'word/_rels/document.xml.rels': links({ id: 'a', kind: 'hyperlink', target: '#a' }, { id: 'a', kind: 'hyperlink', target: '#b' }) })],
    ['word/kop.xml: w:hdr does not end in a paragraph', small({ 'word/kop.xml': body('', 'hdr') })],
    ['word/noten.xml: w:footnote does not end in a paragraph', small({ 'word/noten.xml': body('<w:footnote w:id="1"/>', 'footnotes') })],
    ['footnote 1 is there twice', withNotes(referring, footnote + footnote)],
    ['footnote 1 is referred to twice', withNotes(referring + referring, footnote)],
    ['footnote 1 is referred to and not there', withNotes(referring, footnote.replace('w:id', 'w:type="separator" w:id'))],
    ['endnote 1 is referred to and not there', withNotes(`${referring}<w:r><w:endnoteReference w:id="1"/></w:r>`, footnote)],
    ['word/opm.xml: comment 1 is there twice', small({ 'word/opm.xml': body('<w:comment w:id="1"><w:p/></w:comment><w:comment w:id="1"><w:p/></w:comment>', 'comments') })],
  ];
  for (const [fault, bytes] of packages) {
    it(fault, () => {
      expect(invariantFaults(bytes, { bracesInValues: true })).to.deep.equal([fault]);
    });
  }

  it('not in a note that is there and referred to once', () => {
    expect(invariantFaults(withNotes(referring, footnote))).to.deep.equal([]);
  });
});

describe('letters/invariants: the schemas', () => {
  it('are not kept by a document with an element where none may be', async () => {
    expect(await schemaFaults(small({ 'word/document.xml': body('<w:p/><w:tc/>') }))).to.have.length(1);
  });

  it('are kept by a template of ours', async () => {
    expect(await schemaFaults(readFileSync('templates/verwijzing/letter.docx'))).to.deep.equal([]);
  });
});
