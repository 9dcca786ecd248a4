import { expect } from 'chai';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { npmCi } from '../../scripts/npm.mjs';
import { setUp } from '../../scripts/setup.mjs';
import { failure } from './failure.ts';
import { temporaryFolder, write } from './folder.ts';

const LOCK = JSON.stringify({ name: 'empty', version: '1.0.0', lockfileVersion: 3, packages: { '': { name: 'empty', version: '1.0.0' } } });
const WITH_ONE = {
  'package.json': JSON.stringify({ name: 'one', version: '1.0.0', dependencies: { 'is-number': '7.0.0' } }),
  'package-lock.json': JSON.stringify({
    name: 'one',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: {
      '': { name: 'one', version: '1.0.0', dependencies: { 'is-number': '7.0.0' } },
      'node_modules/is-number': { version: '7.0.0' },
    },
  }),
};

describe('Setting up', () => {
  const folder = temporaryFolder();
  const set = (install: () => Promise<void>) => setUp({ root: folder(), say: () => {}, install });
  const installed = async () => write(folder(), { 'node_modules/.package-lock.json': '{}', 'node_modules/a/index.js': '' });

  it('installs once, not at every start', async () => {
    write(folder(), { 'package-lock.json': LOCK });
    expect(await set(installed)).to.equal(true);
    expect(await set(installed)).to.equal(false);
  });

  it('installs again when the lock file changed', async () => {
    write(folder(), { 'package-lock.json': LOCK });
    await set(installed);
    write(folder(), { 'package-lock.json': `${LOCK}\n` });
    expect(await set(installed)).to.equal(true);
  });

  it('does not take a half-made node_modules for an installed one', async () => {
    write(folder(), { 'package-lock.json': LOCK });
    await failure(set(() => Promise.reject(new Error('killed'))));
    await installed();
    expect(await set(installed)).to.equal(true);
  });

  it('installs again after npm itself began and did not finish', async () => {
    write(folder(), { 'package-lock.json': LOCK });
    await set(installed);
    rmSync(path.join(folder(), 'node_modules/.package-lock.json'));
    expect(await set(installed)).to.equal(true);
  });

  it('really installs with npm', async () => {
    write(folder(), { 'package.json': JSON.stringify({ name: 'empty', version: '1.0.0' }), 'package-lock.json': LOCK });
    await setUp({ root: folder(), say: () => {} });
    expect(existsSync(path.join(folder(), 'node_modules/.klachtwijzer-stamp'))).to.equal(true);
  }).timeout(30_000);

  it('says in one line that there is no network', async () => {
    write(folder(), WITH_ONE);
    const env = { ...process.env, npm_config_registry: 'http://127.0.0.1:9', npm_config_cache: path.join(folder(), 'cache') };
    const said = await failure(npmCi(folder(), env));
    expect(said).to.match(/^The npm registry cannot be reached\..*network/u).and.not.contain('\n');
  }).timeout(60_000);

  it('shows what npm says when the lock file does not fit', async () => {
    write(folder(), { ...WITH_ONE, 'package-lock.json': LOCK });
    expect(await failure(npmCi(folder()))).to.contain('is-number').and.contain('lock');
  }).timeout(30_000);
});
