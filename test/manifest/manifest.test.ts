import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { checkPair } from '../../bridge/manifest/check.ts';
import { panePath } from '../../bridge/manifest/facts.ts';
import { idOf, originOf, versionOf } from '../../bridge/manifest/given.ts';
import { developmentUrl, idsFor } from '../../bridge/manifest/ids.ts';
import { manifests } from '../../bridge/manifest/manifests.ts';
import { check, good } from './broken.ts';

const { version }: { readonly version: string } = JSON.parse(readFileSync('package.json', 'utf8'));

const guid = /^[\da-f]{8}-[\da-f]{4}-[45][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u;

describe('manifest: the two of this project', () => {
  it('are what the source makes for a developer’s own machine, with the version of the package', () => {
    expect(good).to.deep.equal(manifests({ origin: developmentUrl, version: `${version}.0`, ids: idsFor(developmentUrl) }));
  });

  it('point at a pane that loads office.js', () => {
    expect(readFileSync(`addin${panePath}`, 'utf8')).to.contain('office.js');
  });
});

describe('manifest: for another address', () => {
  const origin = 'https://klachten.delinde.nl:8443';
  const made = manifests({ origin, version: '1.4.0.7', ids: idsFor(origin) });

  it('nothing of the developer’s machine is left', () => {
    for (const xml of Object.values(made)) {
      expect(xml).to.contain(`<Version>1.4.0.7</Version>`).and.contain(`<AppDomain>${origin}</AppDomain>`);
      expect(xml).not.to.match(/localhost|0\.1\.0/u);
      expect(xml.match(/https:\/\/(?!klachten\.delinde\.nl:8443)/gu)).to.equal(null);
    }
  });

  it('every rule is kept', () => {
    expect([...check(made.word), ...check(made.outlook), ...checkPair(made.word, made.outlook)]).to.deep.equal([]);
  });

  it('ids stay the same over versions, and differ from address to address and from Word to Outlook', () => {
    const all = [origin, 'https://klachten.delinde.nl', developmentUrl].map(idsFor).flatMap(({ word, outlook }) => [word, outlook]);
    expect(new Set(all).size).to.equal(6);
    for (const id of all) expect(id).to.match(guid);
    // Of an installation that was deployed once: another value here is another add-in for everybody who has it.
    expect(idsFor('https://klachten.delinde.nl')).to.deep.equal({ word: '4d3761b8-bd02-5472-bb72-904cf5f7bcd5', outlook: '048680c9-7196-5bd8-b6df-51bbb9349564' });
  });
});

describe('manifest: what is given', () => {
  const taken: readonly (readonly [form: typeof originOf, given: string, value: string])[] = [
    [originOf, 'https://Klachten.DeLinde.nl/', 'https://klachten.delinde.nl'],
    [originOf, 'https://klachten.delinde.nl:443', 'https://klachten.delinde.nl'],
    [originOf, 'https://localhost:3000', 'https://localhost:3000'],
    [originOf, 'https://klachtën.nl', 'https://xn--klachtn-wya.nl'],
    [versionOf, '1.4.0', '1.4.0.0'],
    [versionOf, '1.4.0.2', '1.4.0.2'],
    [versionOf, '2.0.0-beta.1', '2.0.0.0'],
    [idOf, 'FE644A3A-29CC-418F-978B-A1EBF3CA9C45', 'fe644a3a-29cc-418f-978b-a1ebf3ca9c45'],
  ];
  for (const [form, given, value] of taken) {
    it(`${given} is ${value}`, () => {
      expect(form(given)).to.deep.equal({ kind: 'taken', value });
    });
  }

  it('an address with a letter such as ë is taken however often it is asked', () => {
    const answers = new Set(Array.from({ length: 20_000 }, () => originOf('https://klachtën.nl').kind));
    expect([...answers]).to.deep.equal(['taken']);
  });

  const refused: readonly (readonly [form: typeof originOf, given: string, why: RegExp])[] = [
    [originOf, 'http://klachten.delinde.nl', /https/u],
    [originOf, 'http://localhost:3000', /https/u],
    [originOf, 'klachten.delinde.nl', /whole/u],
    [originOf, '', /whole/u],
    [originOf, 'https://jan:geheim@klachten.delinde.nl', /^An address(?!.*geheim)/u],
    [originOf, 'https://delinde.nl/klachten', /https:\/\/delinde\.nl$/u],
    [originOf, 'https://delinde.nl/?a', /root/u],
    ...['*.nl', "a'b.nl", 'a&b.nl', 'a_b.nl', '-a.nl', 'a..nl', '[::1]'].map((host) => [originOf, `https://${host}`, /name of a host/u] as const),
    [versionOf, '0.0.0', /above zero/u],
    [idOf, '00000000-0000-0000-0000-000000000000', /GUID/u],
    [originOf, 'https://delinde.nl/#a', /root/u],
    [versionOf, '1.4', /three or four/u],
    [versionOf, '01.4.0', /three or four/u],
    [versionOf, '1.4.100000', /three or four/u],
    [idOf, 'klachtwijzer', /GUID/u],
  ];
  for (const [form, given, why] of refused) {
    it(`${given || 'nothing'} is refused with what to do`, () => {
      const answer = form(given);
      expect(answer.kind === 'refused' ? answer.why : '').to.match(why);
    });
  }
});
