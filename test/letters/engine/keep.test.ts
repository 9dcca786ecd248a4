import { expect } from 'chai';
import fc from 'fast-check';
import { readStamp, stamper } from '../../../bridge/letters/engine/keep.ts';
import { openPackage, writer } from '../../../bridge/letters/engine/package.ts';
import type { Stamp } from '../../../bridge/letters/engine/types.ts';
import { links, small, types, documentType, xml } from './files.ts';

const stamped = (template: Uint8Array, stamp: Stamp): Uint8Array => {
  const pkg = openPackage(template);
  if (!('main' in pkg)) throw new Error(JSON.stringify(pkg));
  const { changing, stamp: partsOf } = stamper(pkg);
  return writer(pkg, changing)(partsOf(stamp));
};

const customXmlIn = (bytes: Uint8Array): readonly string[] => {
  const pkg = openPackage(bytes);
  return 'main' in pkg ? pkg.parts.filter(({ name }) => name.startsWith('customXml/item')).map(({ name }) => name).toSorted() : [];
};

const stamp: Stamp = { templateCode: 'VERWIJZING', templateVersion: 3, answers: '{"instantie":"Huurcommissie"}' };

describe('letters/engine: the stamp of a letter', () => {
  it('comes back as it went in, whatever was answered', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<a>&"\'</a>', ']]>', '\r\n\t', '\uFFFE\uFFFF', '\uD800', '🏚️', '\u0000\u007F\u0085'));
    fc.assert(
      fc.property(fc.dictionary(texts, texts, { maxKeys: 5 }), (answers) => {
        const read = readStamp(stamped(small(), { ...stamp, answers: JSON.stringify(answers) }));
        expect(JSON.parse(read?.answers ?? '')).to.deep.equal(JSON.parse(JSON.stringify(answers)));
      }),
      { numRuns: 100 },
    );
    expect(readStamp(stamped(small(), stamp))).to.deep.equal(stamp);
  });

  it('takes the place of the one in a letter that was made a template of', () => {
    const second = { ...stamp, templateCode: 'BESLUIT', answers: '{}' };
    const letter = stamped(stamped(small(), stamp), second);
    expect(readStamp(letter)).to.deep.equal(second);
    expect(customXmlIn(letter)).to.deep.equal(['customXml/item1.xml', 'customXml/itemProps1.xml']);
  });

  it('stands beside the custom XML of somebody else', () => {
    const template = small({
      'customXml/item1.xml': xml('<bron xmlns="elders"/>'),
      'word/_rels/document.xml.rels': links({ id: 'rIdLetter', kind: 'customXml', target: '../customXml/item1.xml' }),
    });
    const letter = stamped(template, stamp);
    expect(customXmlIn(letter)).to.deep.equal(['customXml/item1.xml', 'customXml/item2.xml', 'customXml/itemProps2.xml']);
    expect(readStamp(letter)).to.deep.equal(stamp);
  });

  it('is found where Word has put it under another name', () => {
    const template = small({
      'elders/item9.xml': '\uFEFF<?xml version="1.0"?><k:letter template="A" xmlns:k="urn:klachtwijzer:letter:1" version="1">{}</k:letter>',
      'word/_rels/document.xml.rels': links({ kind: 'customXml', target: '/elders/item9.xml' }),
    });
    expect(readStamp(template)).to.deep.equal({ templateCode: 'A', templateVersion: 1, answers: '{}' });
  });

  const none: readonly (readonly [string, Uint8Array])[] = [
    ['a file that is no letter', Buffer.from('x')],
    ['a letter without one', small()],
    ...['<letter xmlns="elders" template="A" version="1"/>', '<letter xmlns="urn:klachtwijzer:letter:1" template="A" version="-1"/>', '<letter xmlns="urn:klachtwijzer:letter:1" version="1">', `<letter xmlns="urn:klachtwijzer:letter:1" template="A" version="1">${'x'.repeat(1_000_001)}</letter>`].map(
      (text) =>
        [
          `a letter with ${text.slice(0, 60)}`,
          small({
            '[Content_Types].xml': types({ '/word/document.xml': documentType }),
            'customXml/item1.xml': text,
            'word/_rels/document.xml.rels': links({ kind: 'customXml', target: '../customXml/item1.xml' }),
          }),
        ] as const,
    ),
  ];
  for (const [name, bytes] of none) {
    it(`is not there in ${name}`, () => {
      expect(readStamp(bytes)).to.equal(null);
    });
  }
});
