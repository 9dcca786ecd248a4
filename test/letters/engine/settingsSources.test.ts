import { expect } from 'chai';
import { compile } from '../../../bridge/letters/engine/compile.ts';
import { fill } from '../../../bridge/letters/engine/fill.ts';
import { openPackage } from '../../../bridge/letters/engine/package.ts';
import { unpack } from '../../../bridge/letters/engine/unpack.ts';
import { readDirectory } from '../../../bridge/letters/engine/zip.ts';
import { schemaFaults } from '../invariants/schemaFaults.ts';
import { links, xml } from './files.ts';
import type { Link } from './files.ts';
import { bytesOf, p, partIn, root, wordFile } from './wordFile.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const share = String.raw`file:///\\nas\sjablonen\klachten.dotm`;
const list = 'file:///c:/geheim/huurders.xlsx';

const zoom = '<w:zoom w:percent="100"/>';
const merge = '<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataType w:val="native"/><w:connectString w:val="Pwd=wachtwoord"/><w:query w:val="SELECT * FROM huurders"/><w:dataSource r:id="rId2"/></w:mailMerge>';
const settingsWith = (inside: string): string => root('settings', `${zoom}${inside}<w:defaultTabStop w:val="708"/>`);

const template: Link = { id: 'rId1', kind: 'attachedTemplate', target: share, external: true };
const source: Link = { id: 'rId2', kind: 'mailMergeSource', target: list, external: true };
const header: Link = { id: 'rId4', kind: 'mailMergeHeaderSource', target: 'file:///c:/kop.docx', external: true };
const recipients: Link = { id: 'rId3', kind: 'recipientData', target: 'recipientData.xml' };
const recipientPart = { 'word/recipientData.xml': [`${word}.mailMergeRecipientData+xml`, root('recipients', '<w:recipientData><w:active w:val="0"/><w:uniqueTag w:val="S2lt"/></w:recipientData>')] } as const;

interface Sourced {
  readonly inside: string;
  readonly from: readonly Link[];
  readonly parts?: Readonly<Record<string, readonly [string, string]>>;
}

const sourced = ({ inside, from, parts = {} }: Sourced): Uint8Array =>
  wordFile({
    body: p('Beste {{naam}}'),
    links: [{ kind: 'settings', target: 'settings.xml' }],
    parts: {
      'word/settings.xml': [`${word}.settings+xml`, settingsWith(inside)],
      'word/_rels/settings.xml.rels': ['application/vnd.openxmlformats-package.relationships+xml', links(...from)],
      ...parts,
    },
  });

const letterOf = (file: Sourced): Uint8Array => bytesOf(fill(compile(sourced(file)), { naam: 'Kim' }));

const both: Sourced = { inside: `<w:attachedTemplate r:id="rId1"/><w:linkStyles/>${merge}`, from: [template, source, recipients], parts: recipientPart };

/** Everything that a file holds, unpacked. */
const textsOf = (bytes: Uint8Array): string =>
  readDirectory(bytes)
    .entries.map((entry) => {
      const content = unpack(entry);
      return entry.name + ('kind' in content ? content.kind : Buffer.from(content).toString());
    })
    .join('\n');

const removedFrom = (file: Sourced): readonly (readonly [part: string, target: string])[] => {
  const opened = openPackage(sourced(file));
  return 'main' in opened ? opened.removed.map(({ part, target }) => [part, target]) : [];
};

describe('letters/engine: what the settings take from elsewhere', () => {
  it('is in no letter, not a byte of it', () => {
    const texts = textsOf(letterOf(both));
    for (const gone of ['nas', 'klachten.dotm', 'geheim', 'wachtwoord', 'SELECT', 'S2lt', 'recipientData', 'attachedTemplate', 'linkStyles', 'mailMerge']) expect(texts, gone).not.to.contain(gone);
    expect(textsOf(sourced(both))).to.contain('wachtwoord').and.contain('S2lt');
  });

  it('leaves the rest of the settings as it was', () => {
    expect(partIn(letterOf(both), 'word/settings.xml')).to.equal(settingsWith(''));
  });

  it('leaves a letter that Microsoft takes', async () => {
    expect(await schemaFaults(letterOf(both))).to.deep.equal([]);
  });

  it('is told with the part that names it', () => {
    expect(removedFrom(both)).to.deep.equal([['word/settings.xml', share], ['word/settings.xml', list]]);
    expect(removedFrom({ inside: merge, from: [source, header] })).to.deep.equal([['word/settings.xml', list], ['word/settings.xml', 'file:///c:/kop.docx']]);
  });

  it('is told of a mail merge that names no list', () => {
    expect(removedFrom({ inside: merge.replace('<w:dataSource r:id="rId2"/>', ''), from: [] })).to.deep.equal([['word/settings.xml', '']]);
  });

  it('is nothing where there is none, and then they keep their bytes', () => {
    const plain: Sourced = { inside: '', from: [] };
    expect(removedFrom(plain)).to.deep.equal([]);
    expect(partIn(letterOf(plain), 'word/settings.xml')).to.equal(settingsWith(''));
  });

  const refused: readonly (readonly [what: string, file: Sourced, target: string])[] = [
    ['anything else', { inside: '', from: [{ kind: 'transform', target: 'https://elders.nl/a.xsl', external: true }] }, 'https://elders.nl/a.xsl'],
    ['a template beside anything else', { inside: '<w:attachedTemplate r:id="rId1"/>', from: [template, { id: 'rId9', kind: 'image', target: 'https://elders.nl/a.png', external: true }] }, 'https://elders.nl/a.png'],
  ];
  for (const [what, file, target] of refused) {
    it(`is refused for ${what}`, () => {
      expect(compile(sourced(file)).problems.map((problem) => [problem.kind, problem.what])).to.deep.equal([['external', target]]);
    });
  }

  it('is refused where the settings cannot be read', () => {
    const parts = { 'word/settings.xml': [`${word}.settings+xml`, xml('<w:settings>')] } as const;
    expect(compile(sourced({ ...both, parts: { ...recipientPart, ...parts } })).problems.map(({ kind }) => kind)).to.deep.equal(['external', 'external']);
  });

  it('is refused in any other part', () => {
    const docx = wordFile({ body: p('x'), links: [template] });
    expect(compile(docx).problems.map(({ kind }) => kind)).to.deep.equal(['external']);
  });
});
