import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { childNames, named, parseXml, within } from './xml.ts';
import type { XmlElement } from './xml.ts';

const word = parseXml(readFileSync('manifest.xml', 'utf8'));
const outlook = parseXml(readFileSync('manifest.outlook.xml', 'utf8'));

const manifests: readonly (readonly [file: string, manifest: XmlElement])[] = [
  ['manifest.xml', word],
  ['manifest.outlook.xml', outlook],
];

/** Office reads the elements in this order and no other. */
const common = [
  'Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl',
  'SupportUrl', 'AppDomains', 'Hosts', 'Requirements',
];
const wordOrder = [...common, 'DefaultSettings', 'Permissions', 'VersionOverrides'];
const outlookOrder = [...common, 'FormSettings', 'Permissions', 'Rule', 'DisableEntityHighlighting', 'VersionOverrides'];

const one = (element: XmlElement, name: string): XmlElement => {
  const found = element.children.find((child) => child.name === name);
  if (found === undefined) throw new Error(`No <${name}>`);
  return found;
};

const textOf = (manifest: XmlElement, name: string): string => one(manifest, name).text;
const defaultOf = (element: XmlElement): string => element.attributes['DefaultValue'] ?? '';

/** Each `VersionOverrides` has resources of its own; the nested one is not part of the outer. */
const overridesOf = (manifest: XmlElement): readonly XmlElement[] =>
  named(manifest, 'VersionOverrides').map((overrides) => ({
    ...overrides,
    children: overrides.children.filter(({ name }) => name !== 'VersionOverrides'),
  }));

const lengths: Readonly<Record<string, number>> = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };

/** Width and height stand in the PNG's first chunk. */
const pngSize = (file: string): readonly number[] => {
  const png = readFileSync(file);
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
};

const iconSize = (url: string): readonly number[] => pngSize(`addin/public${new URL(url).pathname}`);

describe('manifest: the order of the elements', () => {
  it('is the one Word reads', () => {
    expect(word.attributes['xsi:type']).to.equal('TaskPaneApp');
    expect(childNames(word)).to.deep.equal(wordOrder);
    expect(childNames(one(word, 'VersionOverrides'))).to.deep.equal(['Hosts', 'Resources']);
  });

  it('is the one Outlook reads, the newer overrides last in the older', () => {
    expect(outlook.attributes['xsi:type']).to.equal('MailApp');
    expect(childNames(outlook)).to.deep.equal(outlookOrder);
    expect(named(outlook, 'VersionOverrides').map(childNames)).to.deep.equal([
      ['Requirements', 'Hosts', 'Resources', 'VersionOverrides'],
      ['Requirements', 'Hosts', 'Resources'],
    ]);
  });

  it('puts shared folders before the buttons, and pinning after the address', () => {
    const [, newer = outlook] = named(outlook, 'VersionOverrides');
    expect(named(newer, 'DesktopFormFactor').map((factor) => childNames(factor)[0])).to.deep.equal(['SupportsSharedFolders']);
    expect(named(newer, 'Action').map(childNames)).to.deep.equal([['SourceLocation', 'SupportsPinning'], ['SourceLocation']]);
    const [older = outlook] = overridesOf(outlook);
    expect(within(older).map(({ name }) => name)).not.to.include.members(['SupportsPinning', 'SupportsSharedFolders']);
  });
});

describe('manifest: where the two must differ', () => {
  it('names each its own host, permission and least version of Office', () => {
    const facts = manifests.map(([, manifest]) => [
      named(manifest, 'Host')[0]?.attributes['Name'],
      textOf(manifest, 'Permissions'),
      named(manifest, 'Set')[0]?.attributes,
    ]);
    expect(facts).to.deep.equal([
      ['Document', 'ReadWriteDocument', { Name: 'WordApi', MinVersion: '1.3' }],
      ['Mailbox', 'ReadWriteItem', { Name: 'Mailbox', MinVersion: '1.8' }],
    ]);
  });

  it('has different ids, each a GUID', () => {
    const ids = manifests.map(([, manifest]) => textOf(manifest, 'Id'));
    expect(new Set(ids).size).to.equal(2);
    for (const id of ids) expect(id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('opens the pane with a letter that asks for it', () => {
    expect(named(word, 'TaskpaneId').map(({ text }) => text)).to.deep.equal(['Office.AutoShowTaskpaneWithDocument']);
  });

  it('has a button while reading and while writing a mail', () => {
    const points = overridesOf(outlook).map((overrides) =>
      named(overrides, 'ExtensionPoint').map(({ attributes }) => attributes['xsi:type']),
    );
    const both = ['MessageReadCommandSurface', 'MessageComposeCommandSurface'];
    expect(points).to.deep.equal([both, both]);
  });
});

describe('manifest: where the two must agree', () => {
  for (const name of ['Version', 'ProviderName', 'DefaultLocale']) {
    it(name, () => {
      expect(textOf(word, name)).to.equal(textOf(outlook, name));
    });
  }

  it('the name, the domains and the pane', () => {
    const facts = (manifest: XmlElement): unknown => [
      one(manifest, 'DisplayName'),
      named(manifest, 'AppDomain'),
      new Set(named(manifest, 'SourceLocation').map(defaultOf).filter((url) => url !== '')),
      new Set(named(manifest, 'bt:Url').map(defaultOf)),
    ];
    expect(facts(word)).to.deep.equal(facts(outlook));
  });

  it('the version of the package', () => {
    const { version }: { readonly version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(textOf(word, 'Version')).to.equal(`${version}.0`);
  });
});

for (const [file, manifest] of manifests) {
  describe(`manifest: ${file}`, () => {
    it('points at a pane that exists', () => {
      expect(new Set(named(manifest, 'bt:Url').map(defaultOf))).to.deep.equal(new Set(['https://localhost:3000/taskpane.html']));
      expect(readFileSync('addin/taskpane.html', 'utf8')).to.contain('office.js');
    });

    it('finds every resource that it names, once, and names every resource', () => {
      for (const overrides of overridesOf(manifest)) {
        const used = within(overrides).flatMap(({ attributes }) => attributes['resid'] ?? []);
        const known = within(one(overrides, 'Resources')).flatMap(({ attributes }) => attributes['id'] ?? []);
        expect(known).to.deep.equal([...new Set(known)]);
        expect([...new Set(used)]).to.have.members(known);
        for (const id of known) expect(id.length, id).to.be.at.most(32);
      }
    });

    it('gives every button and group an id of its own', () => {
      for (const overrides of overridesOf(manifest)) {
        const ids = [...named(overrides, 'Control'), ...named(overrides, 'Group')].map(({ attributes }) => attributes['id']);
        expect(ids).to.deep.equal([...new Set(ids)]);
      }
    });

    it('is Dutch, with English for every text', () => {
      expect(textOf(manifest, 'DefaultLocale')).to.equal('nl-NL');
      const texts = [one(manifest, 'DisplayName'), one(manifest, 'Description'), ...named(manifest, 'bt:String')];
      for (const text of texts) {
        const locales = text.children.map(({ attributes }) => attributes['Locale']);
        expect(locales, defaultOf(text)).to.deep.equal(['en-US']);
      }
    });

    it('keeps its texts within what Office takes', () => {
      for (const [list, longest] of Object.entries(lengths)) {
        for (const text of named(manifest, list).flatMap(({ children }) => children)) {
          const words = [defaultOf(text), ...text.children.map(({ attributes }) => attributes['Value'] ?? '')];
          for (const said of words) expect(said.length, said).to.be.within(1, longest);
        }
      }
      for (const said of [one(manifest, 'Description'), ...one(manifest, 'Description').children]) {
        expect((said.attributes['DefaultValue'] ?? said.attributes['Value'] ?? '').length).to.be.within(1, 250);
      }
    });

    it('uses https everywhere, and names domains without a path', () => {
      const urls = within(manifest).map(defaultOf).filter((value) => value.includes('://'));
      for (const url of urls) expect(new URL(url).protocol, url).to.equal('https:');
      for (const { text } of named(manifest, 'AppDomain')) expect(new URL(text).origin).to.equal(text);
    });

    it('has icons of the sizes it says', () => {
      for (const { attributes } of named(manifest, 'bt:Image').filter((image) => 'id' in image.attributes)) {
        const size = Number(attributes['id']?.replace('Icon.', ''));
        expect(iconSize(attributes['DefaultValue'] ?? ''), attributes['id']).to.deep.equal([size, size]);
      }
      for (const icon of named(manifest, 'Icon')) {
        const sizes = icon.children.map(({ attributes }) => `Icon.${attributes['size']}`);
        expect(sizes).to.deep.equal(['Icon.16', 'Icon.32', 'Icon.80']);
        expect(icon.children.map(({ attributes }) => attributes['resid'])).to.deep.equal(sizes);
      }
    });

    it('has the list icons in the sizes of its kind', () => {
      const sizes = [one(manifest, 'IconUrl'), one(manifest, 'HighResolutionIconUrl')].map((icon) => iconSize(defaultOf(icon))[0]);
      expect(sizes).to.deep.equal(manifest === outlook ? [64, 128] : [32, 64]);
    });
  });
}
