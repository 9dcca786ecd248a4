import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { idsFor } from '../../bridge/manifest/ids.ts';
import { manifests } from '../../bridge/manifest/manifests.ts';
import { temporaryFolder } from '../scripts/folder.ts';
import { inProcess, klachtwijzer } from './running.ts';
import type { Ran } from './running.ts';

const origin = 'https://klachten.delinde.nl';
const { version }: { readonly version: string } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('cli: manifest', () => {
  const folder = temporaryFolder();
  const make = (...more: readonly string[]): Promise<Ran> => inProcess(['manifest', ...more], folder());
  const file = (name: string): string => readFileSync(path.join(folder(), name), 'utf8');

  it('writes both manifests for the address, of the version of the installation', async () => {
    const { code, out, err } = await make('--url', `${origin}/`, '--out', path.join(folder(), 'diep', 'in'));
    const made = manifests({ origin, version: `${version}.0`, ids: idsFor(origin) });
    expect([code, out]).to.deep.equal([0, '']);
    expect([file('diep/in/manifest.xml'), file('diep/in/manifest.outlook.xml')]).to.deep.equal([made.word, made.outlook]);
    expect(readdirSync(path.join(folder(), 'diep/in'))).to.have.length(2);
    expect(err).to.contain('Written: diep/in/manifest.xml (Word, id ').and.contain('Written: diep/in/manifest.outlook.xml (Outlook, id ');
  });

  it('takes ids and a version, and writes in the folder it is given in', async () => {
    const ids = { word: '11111111-1111-4111-8111-111111111111', outlook: '22222222-2222-4222-8222-222222222222' };
    const { code } = await klachtwijzer(['manifest', '--url', origin, '--version', '2.3.4', '--id-word', ids.word.toUpperCase(), '--id-outlook', ids.outlook], folder());
    expect(code).to.equal(0);
    expect([file('manifest.xml'), file('manifest.outlook.xml')]).to.deep.equal(Object.values(manifests({ origin, version: '2.3.4.0', ids })));
  });

  const one = '11111111-1111-4111-8111-111111111111';
  const wrong: readonly (readonly [args: readonly string[], told: RegExp])[] = [
    [[], /^Say where the pane is: --url https:\/\//u],
    [['--url', 'http://klachten.delinde.nl'], /^--url: Office loads nothing but https/u],
    [['--url', `${origin}/pad`], /^--url: .*root/u],
    [['--url', 'https://*.nl'], /^--url: '\*\.nl' is no name of a host/u],
    [['--url', origin, '--version', '0.0.0.0'], /^--version: '0\.0\.0\.0' is no version/u],
    [['--url', origin, '--id-word', '00000000-0000-0000-0000-000000000000'], /^--id-word: '0.*' is no GUID/u],
    [['--url', origin, '--version', '1'], /^--version: '1' is no version/u],
    [['--url', origin, '--id-word', 'x'], /^--id-word: 'x' is no GUID/u],
    [['--url', origin, '--id-word', one, '--id-outlook', one], /different ids/u],
  ];
  for (const [args, told] of wrong) {
    it(`refuses, and writes nothing: ${args.join(' ') || 'no address'}`, async () => {
      const { code, err } = await make(...args, '--out', folder());
      expect(code).to.equal(2);
      expect(err).to.match(told);
      expect(readdirSync(folder())).to.deep.equal([]);
    });
  }

  it('says why where it cannot write', async () => {
    writeFileSync(path.join(folder(), 'vol'), '');
    const { code, err } = await make('--url', origin, '--out', path.join(folder(), 'vol'));
    expect(code).to.equal(1);
    expect(err).to.match(/^Cannot make the folder vol: /u);
  });

  it('says so where nothing can be made, instead of trying for ever', async function () {
    if (!existsSync('/proc/self')) this.skip();
    const { code, err } = await make('--url', origin, '--out', '/proc/x/y');
    expect([code, err]).to.deep.equal([1, 'Cannot make the folder /proc/x: nothing can be made in /proc. Choose another with --out.\n']);
  });
});

describe('cli: manifest check', () => {
  const folder = temporaryFolder();
  const good = { word: readFileSync('manifest.xml', 'utf8'), outlook: readFileSync('manifest.outlook.xml', 'utf8') };
  const put = (name: string, xml: string): string => {
    writeFileSync(path.join(folder(), name), xml);
    return path.join(folder(), name);
  };
  const check = (...args: readonly string[]): Promise<Ran> => inProcess(['manifest', 'check', ...args], folder());

  it('has nothing against the manifests of this project', async () => {
    expect(await klachtwijzer(['manifest', 'check', 'manifest.xml', 'manifest.outlook.xml'])).to.deep.equal({
      code: 0,
      out: 'manifest.xml: in orde\nmanifest.outlook.xml: in orde\n',
      err: '',
    });
  });

  it('says everything that is wrong, with line, rule and mend, in either language', async () => {
    const file = put('a.xml', good.word.replace('TabHome', 'TabInsert').replace('icon-32.png', 'icon-16.png'));
    const { code, out } = await check(file, '--language', 'en');
    expect(code).to.equal(1);
    expect(out.split('\n')).to.deep.equal([
      'a.xml',
      '  line 13 · listPicture: The PNG is 16 by 16: https://localhost:3000/icons/icon-16.png.',
      '    Use a square PNG of 32 by 32 pixels.',
      '  line 36 · ribbonTab: <OfficeTab> has id="TabInsert".',
      '    Write id="TabHome".',
      '',
    ]);
    expect((await check(file)).out).to.contain('regel 36 · ribbonTab: <OfficeTab> heeft id="TabInsert".\n    Schrijf id="TabHome".');
  });

  it('holds the two together, whichever comes first', async () => {
    const files = [put('o.xml', good.outlook.replace('0.1.0.0', '0.2.0.0')), put('w.xml', good.word)];
    for (const order of [files, files.toReversed()]) {
      const { code, out } = await check(...order, '--json');
      expect(code).to.equal(1);
      const found = (JSON.parse(out) as readonly { readonly findings: readonly { readonly rule: string; readonly line: number; readonly mend: string }[] }[]).flatMap(
        ({ findings }) => findings,
      );
      expect(found.map(({ rule, line }) => [rule, line])).to.deep.equal([['pairVersion', 4]]);
      expect(found[0]?.mend).to.contain('klachtwijzer manifest');
    }
  });

  it('finds no picture outside the installation, whatever the address looks like', async () => {
    const { out } = await check(put('a.xml', good.word.replace('/icons/icon-32.png', '/%ZZ/..%2f..%2fa.png')));
    expect(out).to.contain('listPicture: Hier is geen PNG');
  });

  it('leaves a picture at another address to whoever asks, as no fault', async () => {
    const file = put('a.xml', good.word.replace('https://localhost:3000/icons/icon-32.png', 'https://cdn.delinde.nl/logo32.png'));
    const { code, out } = await check(file);
    expect(code).to.equal(0);
    expect(out).to.match(/^a\.xml: in orde\n {2}regel 13 · niet bekeken: .*https:\/\/cdn\.delinde\.nl\/logo32\.png\.\n {4}.*32 bij 32/u);
    expect(JSON.parse((await check(file, '--json')).out)).to.have.nested.property('[0].unseen[0].line', 13);
  });

  it('sends nothing to the terminal but text', async () => {
    expect((await check(put('a.xml', good.word.replace('TabHome', 'Tab&#x9;\u009B2J')))).out).not.to.match(/[\u0080-\u009F\t]/u);
  });

  it('tells what it cannot read', async () => {
    expect(await check(path.join(folder(), 'weg.xml'))).to.deep.equal({ code: 1, out: '', err: 'Cannot read weg.xml: there is no such file or folder.\n' });
    expect((await check(put('groot.xml', 'x'.repeat(1_000_001)))).err).to.equal('groot.xml is too large for a manifest: 1000001 bytes.\n');
    expect((await check()).code).to.equal(2);
  });
});
