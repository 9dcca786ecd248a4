import { expect } from 'chai';
import PizZip from 'pizzip';
import { openPackage, writer } from '../../../bridge/letters/engine/package.ts';
import type { WordPackage } from '../../../bridge/letters/engine/package.ts';
import { readDirectory } from '../../../bridge/letters/engine/zip.ts';
import { documentType, documentXml, headerType, links, small, smallFiles, types, xml, zipped } from './files.ts';
import type { Files } from './files.ts';

const opened = (bytes: Uint8Array): WordPackage => {
  const pkg = openPackage(bytes);
  if (!('main' in pkg)) throw new Error(JSON.stringify(pkg));
  return pkg;
};

const partsIn = (bytes: Uint8Array): Record<string, string> => {
  const pkg = opened(bytes);
  return Object.fromEntries(pkg.parts.map((part) => [part.name, Buffer.from(pkg.bytes(part)).toString()]));
};

const namesIn = (bytes: Uint8Array): readonly string[] => readDirectory(bytes).entries.map(({ name }) => name);

/** A main part elsewhere, with a header, both found only by following the package. */
const elsewhere: Files = {
  '[Content_Types].xml': types({ '/Word/Document2.xml': documentType, '/deel/kop.xml': headerType }),
  '_rels/.rels': links({ kind: 'officeDocument', target: '/word/document2.xml' }),
  'word/document2.xml': documentXml('Hoofddeel'),
  'word/_rels/document2.xml.rels': links(
    { kind: 'header', target: '../deel/./kop.xml' },
    { kind: 'hyperlink', target: 'https://voorbeeld.nl/%7B%7Bnaam%7D%7D', external: true },
    { kind: 'hyperlink', target: '#bladwijzer' },
    { kind: 'image', target: 'NULL' },
    { kind: 'image', target: 'media/foto%201.png' },
  ),
  'deel/kop.xml': xml('<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'),
  'word/media/foto 1.png': 'png',
};

describe('letters/engine: opening a package', () => {
  it('finds the main part and the others by what the package says, not by their names', () => {
    const pkg = opened(zipped(elsewhere));
    expect(pkg.main).to.include({ name: 'word/document2.xml', role: 'main' });
    expect(pkg.parts.filter(({ role }) => role === 'header').map(({ name }) => name)).to.deep.equal(['deel/kop.xml']);
    expect(pkg.text(pkg.main)).to.contain('Hoofddeel');
  });

  it('resolves targets within the package and leaves the others as they are', () => {
    const pkg = opened(zipped(elsewhere));
    expect(pkg.relationships(pkg.main).map(({ target, external }) => [target, external])).to.deep.equal([
      ['deel/kop.xml', false],
      ['https://voorbeeld.nl/%7B%7Bnaam%7D%7D', true],
      ['#bladwijzer', false],
      ['word/NULL', false],
      ['word/media/foto 1.png', false],
    ]);
  });

  const encodings: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${documentXml('é')}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${documentXml('é').replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${documentXml('é').replace('UTF-8', 'utf-16')}`, 'utf16le').swap16()],
    ['UTF-16 without a byte order mark', Buffer.from(documentXml('é').replace('UTF-8', 'UTF-16'), 'utf16le')],
  ];
  for (const [name, content] of encodings) {
    it(`reads ${name}, and says UTF-8 as it will be written`, () => {
      const pkg = opened(small({ 'word/document.xml': content }));
      expect(pkg.text(pkg.main)).to.equal(documentXml('é'));
    });
  }

  it('reads prefixes and quotes as another program writes them', () => {
    const pkg = opened(
      small({
        '_rels/.rels': `<r:Relationships xmlns:r='x'><!-- a > b --><r:Relationship\n Id = 'a'  Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml' ></r:Relationship></r:Relationships>`,
      }),
    );
    expect(pkg.main.name).to.equal('word/document.xml');
  });

  it('leaves out what has no content type, as Word does', () => {
    const pkg = opened(small({ 'word/notitie.onbekend': 'x', '__MACOSX/._document': 'y' }));
    expect(pkg.parts.map(({ name }) => name)).to.deep.equal(['_rels/.rels', 'word/document.xml']);
  });
});

describe('letters/engine: writing a package', () => {
  const changed = documentXml('Beste Kim');
  const changes = { parts: new Map([['word/document.xml', changed]]) };

  it('changes what is changed, and copies the packed bytes of the rest', () => {
    const template = small({ 'word/media/a.png': 'plaatje', 'word/kop.xml': xml('<a/>') });
    const pkg = opened(template);
    const letter = writer(pkg, ['word/document.xml'])(changes);
    expect(partsIn(letter)).to.deep.equal({ ...partsIn(template), 'word/document.xml': changed });
    const after = opened(letter);
    for (const part of pkg.parts.filter(({ role }) => role !== 'main')) {
      expect(after.entry(part).packed, part.name).to.deep.equal(pkg.entry(part).packed);
    }
  });

  it('writes what another program reads, checksums too', () => {
    const letter = writer(opened(small({ 'word/media/a.png': Buffer.from('éé') })), ['word/document.xml'])(changes);
    const files = Object.values(new PizZip(letter, { checkCRC32: true }).files);
    expect(Object.fromEntries(files.map((file) => [file.name, Buffer.from(file.asUint8Array()).toString()]))).to.include({ 'word/document.xml': changed, 'word/media/a.png': 'éé' });
    expect(files).to.have.length(4);
  });

  it('puts the content types first and every moment at the first that there is', () => {
    const files = Object.fromEntries(Object.entries(smallFiles).toReversed());
    const letter = writer(opened(zipped(files)), ['word/document.xml'])(changes);
    expect(namesIn(letter)[0]).to.equal('[Content_Types].xml');
    expect(Buffer.from(letter).readUInt32LE(10)).to.equal(0x0021_0000);
  });

  it('gives the same bytes for the same changes, in whatever order it is asked', () => {
    const write = writer(opened(small()), ['word/document.xml']);
    const first = write(changes);
    write({ parts: new Map([['word/document.xml', documentXml('Iemand anders')]]) });
    expect(Buffer.from(first).equals(write(changes))).to.equal(true);
    expect(Buffer.from(first).equals(writer(opened(small()), ['word/document.xml'])(changes))).to.equal(true);
  });

  it('leaves a part as it was in a letter that does not change it', () => {
    const write = writer(opened(small()), ['word/document.xml']);
    write(changes);
    expect(partsIn(write({ parts: new Map() }))).to.deep.equal(partsIn(small()));
  });

  it('makes a document of a template', () => {
    const template = small({ '[Content_Types].xml': types({ '/word/document.xml': documentType.replace('document.main', 'template.main') }) });
    const letter = writer(opened(template), ['word/document.xml'])(changes);
    expect(opened(letter).main.contentType).to.equal(documentType);
  });

  const picture = {
    name: 'word/media/nieuw.png',
    contentType: 'image/png',
    content: Buffer.from('plaatje'),
    from: 'word/document.xml',
    relationshipType: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image',
    relationshipId: 'rIdNieuw',
  };

  it('adds a part with its content type and who points at it, also where nothing pointed yet', () => {
    const letter = writer(opened(small()), ['word/document.xml'])({ ...changes, added: [picture] });
    const pkg = opened(letter);
    expect(pkg.part(picture.name)).to.include({ contentType: 'image/png' });
    expect(pkg.relationships(pkg.main)).to.have.length(1);
    expect(pkg.relationships(pkg.main)[0]).to.include({ id: 'rIdNieuw', target: picture.name });
  });

  it('keeps the relationships that were there or were changed beside the added one', () => {
    const before = links({ id: 'a', kind: 'hyperlink', target: 'https://oud.nl/?a=1&amp;b=2', external: true });
    const write = writer(opened(small({ 'word/_rels/document.xml.rels': before })), ['word/document.xml']);
    const targets = (letter: Uint8Array) => opened(letter).relationships(opened(letter).main).map(({ target }) => target);
    expect(targets(write({ ...changes, added: [picture] }))).to.deep.equal(['https://oud.nl/?a=1&b=2', picture.name]);
    const filled = new Map([...changes.parts, ['word/_rels/document.xml.rels', before.replace('oud', 'nieuw')]]);
    expect(targets(write({ parts: filled, added: [picture] }))).to.deep.equal(['https://nieuw.nl/?a=1&b=2', picture.name]);
    expect(targets(write(changes))).to.deep.equal(['https://oud.nl/?a=1&b=2']);
  });

  it('refuses a change that it was not prepared for, and a part that is there already', () => {
    const write = writer(opened(small()), ['word/document.xml']);
    expect(() => write({ parts: new Map([['word/kop.xml', '']]) })).to.throw('word/kop.xml');
    expect(() => write({ ...changes, added: [{ ...picture, name: 'Word/document.xml' }] })).to.throw('Word/document.xml');
  });
});
