import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { type Lock, type Manifest, foreignLicences, foreignNodes, installScripts, looseVersions, unlocked, unsealed } from './packages.ts';
import { allows } from './range.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { packages: lock } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { readonly packages: Lock };

const some: Lock = {
  '': { dependencies: { a: '1.0.0' } },
  'node_modules/a': { license: 'MIT', integrity: 'sha512-a', dependencies: { b: '^1.0.0' } },
  'node_modules/a/node_modules/b': { license: '(GPL-3.0 OR MIT)', integrity: 'sha512-b', engines: { node: '>= 18' } },
  'node_modules/tool': { dev: true, hasInstallScript: true, license: 'GPL-3.0', integrity: 'sha512-c', engines: { node: '>=24' } },
};
const b = 'node_modules/a/node_modules/b';

const rules: readonly (readonly [string, (packages: Lock) => readonly string[], Lock])[] = [
  ['No production package runs a script when it is installed', installScripts, { ...some, [b]: { hasInstallScript: true } }],
  ['Production licences are permissive', foreignLicences, { ...some, [b]: { license: 'MIT AND GPL-3.0' } }],
  ['Every production licence is known', foreignLicences, { ...some, [b]: {} }],
  ['Production packages run on Node 20.19', foreignNodes, { ...some, [b]: { engines: { node: '>=22' } } }],
  ['Production packages run on Node 24', foreignNodes, { ...some, [b]: { engines: { node: '^20 || ^22' } } }],
  ['The lock file holds every package that it names, for every system', unlocked, { ...some, 'node_modules/a': { optionalDependencies: { c: '1' } } }],
  ['The lock file seals every package with its hash', unsealed, { ...some, [b]: { license: 'MIT' } }],
];

for (const [promise, check, bad] of rules) {
  describe(promise, () => {
    it('is kept', () => {
      expect(check(lock)).to.deep.equal([]);
    });

    it('is noticed when broken, and only then', () => {
      expect(check(some)).to.deep.equal([]);
      expect(check(bad)).to.have.length(1);
    });
  });
}

describe('Versions are exact', () => {
  it('is kept', () => {
    expect(looseVersions(manifest)).to.deep.equal([]);
  });

  for (const version of ['^1.2.3', '~1.2.3', '1.x', '*', 'latest', 'https://somewhere/a.tgz']) {
    it(`refuses ${version}`, () => {
      expect(looseVersions({ dependencies: { a: '1.2.3', b: '9.0.2-beta.1' }, devDependencies: { c: version } })).to.deep.equal([`c ${version}`]);
    });
  }
});

describe('Ranges of Node', () => {
  for (const range of ['*', '>=18', '>= 0.6', '>=10.x', '^18 || >=20', '^20.19.0 || >=22.12.0', '20.x', '>=18 <21', '~20.19.0', '20']) {
    it(`${range} allows 20.19.0`, () => {
      expect(allows(range, '20.19.0')).to.equal(true);
    });
  }

  for (const range of ['>=22', '^18', '^20.20.0', '>20.19.0', '<20.19.0', '~20.18.0', '18 || 22', '19.x', '>=18 <20']) {
    it(`${range} does not`, () => {
      expect(allows(range, '20.19.0')).to.equal(false);
    });
  }

  it('an unknown form is an error, not a guess', () => {
    expect(() => allows('18 - 22', '20.19.0')).to.throw('-');
  });
});
