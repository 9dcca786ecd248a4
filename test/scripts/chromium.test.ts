import { expect } from 'chai';
import { ensureChromium, findChromium } from '../../scripts/chromium.mjs';
import { failure } from './failure.ts';

const here = process.execPath;

describe('Chromium for the browser tests', () => {
  it('is the first of the usual places that can be run', async () => {
    expect(await findChromium({ env: {}, places: ['/nowhere/chromium', here] })).to.equal(here);
  });

  it('is the one that CHROMIUM_PATH names, before all others', async () => {
    expect(await findChromium({ env: { CHROMIUM_PATH: here }, places: ['/bin/sh'] })).to.equal(here);
  });

  for (const env of [{}, { CHROMIUM_PATH: '/nowhere/chromium' }]) {
    it(`says what to install where it may not install (${JSON.stringify(env)})`, async () => {
      const asked = ensureChromium({ env, say: () => {}, places: [], mayInstall: async () => false });
      expect(await failure(asked)).to.contain('apt-get install -y chromium').and.contain('CHROMIUM_PATH').and.not.contain('\n');
    });
  }
});
