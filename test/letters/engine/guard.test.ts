import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { openPackage } from '../../../bridge/letters/engine/package.ts';
import { pack, zipOf } from '../../../bridge/letters/engine/zipWriter.ts';
import { documentType, documentXml, links, small, smallFiles, types, xml, zipped } from './files.ts';
import type { Files } from './files.ts';

type Refusal = readonly [kind: string, what: string, part?: string];

const refusals = (bytes: Uint8Array): readonly Refusal[] => {
  const opened = openPackage(bytes);
  return 'main' in opened ? [] : opened.map(({ kind, what, part }) => (part === '' ? [kind, what] : [kind, what, part]));
};

/** The file with some bytes other than they should be. `at` is counted from the record with this signature. */
const damaged = (signature: number, at: number, ...bytes: readonly number[]): Uint8Array => {
  const zip = Buffer.from(small());
  const record = zip.lastIndexOf(Uint8Array.of(0x50, 0x4b, signature, signature + 1));
  zip.set(bytes, record + at);
  return zip;
};
const central = 1;
const local = 3;
const end = 5;

const withMain = (files: Files): Uint8Array => small({ 'word/_rels/document.xml.rels': links(), ...files });
const linked = (kind: string, target: string, external = false): Uint8Array =>
  withMain({ 'word/_rels/document.xml.rels': links({ kind, target, external }) });

const compound = (text: string): Uint8Array => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(text, 'utf16le')]);

const main = 'word/document.xml';

describe('letters/engine: the guard lets through', () => {
  const fine: readonly (readonly [string, Uint8Array])[] = [
    ['a small document', small()],
    ['links to other places', linked('hyperlink', 'mailto:klacht@voorbeeld.nl', true)],
    ['a chart\'s workbook', withMain({
      '[Content_Types].xml': types({ '/word/document.xml': documentType, '/word/embeddings/a.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
      'word/embeddings/a.xlsx': 'x',
      'word/_rels/document.xml.rels': links({ kind: 'package', target: 'embeddings/a.xlsx' }),
    })],
    ['folders among the entries', small({ 'word/': '' })],
    ['a picture of 3 MB', small({ 'word/media/a.png': createHash('shake256', { outputLength: 3_000_000 }).digest() })],
  ];
  for (const [name, bytes] of fine) {
    it(name, () => {
      expect(refusals(bytes)).to.deep.equal([]);
    });
  }
});

describe('letters/engine: the guard refuses', () => {
  const table: readonly (readonly [string, Uint8Array, readonly Refusal[]])[] = [
    ['what is no zip file', Buffer.from('Geachte heer'), [['unreadable', 'notZip']]],
    ['an empty file', new Uint8Array(), [['unreadable', 'notZip']]],
    ['a document with a password', compound('EncryptedPackage'), [['unreadable', 'encrypted']]],
    ['a document of Word 97', compound('WordDocument'), [['unreadable', 'oldWord']]],
    ['a file that was cut off', small().subarray(0, -40), [['unreadable', 'notZip']]],
    ['a file with something behind it', Buffer.concat([small(), Buffer.from('x')]), [['unreadable', 'notZip']]],
    ['a file with something before it', Buffer.concat([Buffer.from('x'), small()]), [['unreadable', 'damaged']]],
    ['more than one disk', damaged(end, 4, 1), [['unreadable', 'multiDisk']]],
    ['zip64', damaged(end, 16, 0xff, 0xff, 0xff, 0xff), [['unreadable', 'zip64']]],
    ['a count that is not right', damaged(end, 8, 2, 0, 2, 0), [['unreadable', 'damaged']]],
    ['an entry with a password', damaged(central, 8, 1), [['unreadable', 'encrypted', main]]],
    ['another way of packing', damaged(central, 10, 9), [['unreadable', 'packing', main]]],
    ['a wrong checksum', damaged(central, 16, 0, 0, 0, 1), [['unreadable', 'damaged', main]]],
    ['an entry that is not where it should be', damaged(central, 42, 7), [['unreadable', 'damaged', main]]],
    ['an entry under two names', damaged(local, 30, 0x41), [['unreadable', 'damaged', main]]],
    ['more than it says', damaged(central, 24, 20, 0, 0, 0), [['oversize', 'entry', main]]],
    ['two entries of one name', small({ 'WORD/document.xml': 'x' }), [['unreadable', 'damaged', main], ['unreadable', 'damaged', 'WORD/document.xml']]],
    ['no content types', zipped({ [main]: 'x' }), [['unreadable', 'notWord']]],
    ['a workbook', small({ '[Content_Types].xml': types({ [`/${main}`]: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }) }), [['unreadable', 'notWord']]],
    ['no main part', small({ '_rels/.rels': links({ kind: 'officeDocument', target: 'word/weg.xml' }) }), [['unreadable', 'notWord']]],
    ['content types that are not well-formed', small({ '[Content_Types].xml': '<Types><Default></Types>' }), [['unreadable', 'xml', '[Content_Types].xml']]],
    ['relationships that are not well-formed', withMain({ 'word/_rels/document.xml.rels': '<Relationships' }), [['unreadable', 'xml', 'word/_rels/document.xml.rels']]],
    ['a DOCTYPE', small({ 'word/kop.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }), [['unreadable', 'doctype', 'word/kop.xml']]],
    ['another encoding', small({ 'word/kop.xml': '<?xml version="1.0" encoding="windows-1252"?><a/>' }), [['unreadable', 'encoding', 'word/kop.xml']]],
    ['bytes that are no UTF-8', small({ 'word/kop.xml': Buffer.from('3c612fff3e', 'hex') }), [['unreadable', 'encoding', 'word/kop.xml']]],
    ['a signature', small({ '_rels/.rels': smallFiles['_rels/.rels']?.toString().replace('</Rel', '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="s"/></Rel') ?? '' }), [['unreadable', 'signed']]],
    ['Strict Open XML', small({ [main]: documentXml('').replace('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main') }), [['strict', main, main]]],
    ['a document with macros', small({ '[Content_Types].xml': types({ [`/${main}`]: 'application/vnd.ms-word.document.macroEnabled.main+xml' }) }), [['macros', main, main]]],
    ['macros that call themselves something else', linked('vbaProject', 'onschuldig.bin'), [['macros', 'word/onschuldig.bin', 'word/onschuldig.bin']]],
    ['an embedded object', linked('oleObject', 'embeddings/oleObject1.bin'), [['macros', 'word/embeddings/oleObject1.bin', 'word/embeddings/oleObject1.bin']]],
    ['a control that runs', linked('control', 'activeX/activeX1.xml'), [['macros', 'word/activeX/activeX1.xml', 'word/activeX/activeX1.xml']]],
    ['an old workbook as a package', small({
      '[Content_Types].xml': types({ [`/${main}`]: documentType }, { xls: 'application/vnd.ms-excel' }),
      'word/a.xls': 'x',
      'word/_rels/document.xml.rels': links({ kind: 'package', target: 'a.xls' }),
    }), [['macros', 'word/a.xls', 'word/a.xls']]],
    ['a picture from elsewhere', linked('image', 'https://elders.nl/a.png', true), [['external', 'https://elders.nl/a.png', main]]],
    ['a place elsewhere that calls itself inside', linked('image', 'file:///c:/a.png'), [['external', 'file:///c:/a.png', main]]],
    ['a computer elsewhere', linked('attachedTemplate', '//computer/map/a.dotm'), [['external', '//computer/map/a.dotm', main]]],
    ['another format to be taken in', linked('aFChunk', 'a.html'), [['altChunk', 'word/a.html', main]]],
    ['a target outside the package', linked('image', '../../a.png'), [['unsafePath', '../../a.png', main]]],
    ['a target outside the package, encoded', linked('image', '%2e%2e/%2E./a.png'), [['unsafePath', '%2e%2e/%2E./a.png', main]]],
    ['a target with a backslash', linked('image', String.raw`..\a.png`), [['unsafePath', String.raw`..\a.png`, main]]],
  ];
  for (const [name, bytes, expected] of table) {
    it(name, () => {
      expect(refusals(bytes)).to.deep.equal(expected);
    });
  }

  for (const name of ['/a.xml', '../a.xml', 'word/../../a.xml', String.raw`word\a.xml`, 'C:a.xml', 'a\0.xml', 'word/%2e%2e/a.xml', 'word//a.xml', './a.xml']) {
    it(`the path ${JSON.stringify(name)}`, () => {
      expect(refusals(small({ [name]: 'x' }))).to.deep.equal([['unsafePath', name, name]]);
    });
  }
});

describe('letters/engine: the limits of a file', () => {
  const zeros = (size: number): Uint8Array => new Uint8Array(size);
  const mega = 1024 * 1024;

  it('are 20 MB', () => {
    expect(refusals(zeros(20 * mega + 1))).to.deep.equal([['oversize', 'file']]);
    expect(refusals(zeros(20 * mega))).to.deep.equal([['unreadable', 'notZip']]);
  });

  it('are 2,000 entries', () => {
    const many = (count: number) => refusals(small(Object.fromEntries(Array.from({ length: count }, (_, index) => [`a/${index}.png`, '']))));
    expect(many(1_997)).to.deep.equal([]);
    expect(many(1_998)).to.deep.equal([['oversize', 'entries']]);
  });

  it('are 100 times its packed size for what is larger than 1 MB', () => {
    expect(refusals(small({ 'a.png': zeros(mega) }))).to.deep.equal([]);
    expect(refusals(small({ 'a.png': zeros(mega + 1) }))).to.deep.equal([['oversize', 'ratio', 'a.png']]);
  });

  /** A file that says of itself what it does not hold. */
  const claiming = (name: string, ...sizes: readonly number[]): Uint8Array => {
    const claims = sizes.map((size, index) => {
      const block = pack(`${index}${name}`, Buffer.from(Array.from({ length: 10 }, (_, at) => at)));
      const directory = Buffer.from(block.directory);
      directory.writeUInt32LE(size, 24);
      return { ...block, directory };
    });
    return zipOf([...Object.entries(smallFiles).map(([each, content]) => pack(each, Buffer.from(content))), ...claims]);
  };

  it('are 16 MB for an XML part, 64 MB for another and 200 MB for all together, by what they say', () => {
    expect(refusals(claiming('a.xml', 16 * mega + 1))).to.deep.equal([['oversize', 'entry', '0a.xml']]);
    expect(refusals(claiming('a.png', 64 * mega + 1))).to.deep.equal([['oversize', 'entry', '0a.png']]);
    const totals = refusals(claiming('a.png', 64 * mega, 64 * mega, 64 * mega, 64 * mega));
    expect(totals.at(-1)).to.deep.equal(['oversize', 'unpacked']);
  });

  it('hold for entries that share their bytes', () => {
    const zip = Buffer.from(small({ 'word/a.png': 'aaaa', 'word/b.png': 'aaaa' }));
    const first = zip.indexOf('word/a.png') - 30;
    const record = zip.lastIndexOf('word/b.png') - 46;
    zip.writeUInt32LE(first, record + 42);
    zip.write('word/a.png', record + 46);
    expect(refusals(zip)).to.deep.include(['unreadable', 'damaged']);
  });

  it('do not keep it from naming everything else at once', () => {
    const bytes = small({
      'word/kop.xml': xml('<!DOCTYPE a><a/>'),
      'word/_rels/document.xml.rels': links(
        { kind: 'vbaProject', target: 'a.bin' },
        { kind: 'image', target: 'https://elders.nl/', external: true },
        { kind: 'aFChunk', target: 'a.html' },
        { kind: 'image', target: '../../../a' },
      ),
    });
    expect(refusals(bytes).map(([kind]) => kind)).to.have.members(['unreadable', 'macros', 'external', 'altChunk', 'unsafePath']);
  });
});
