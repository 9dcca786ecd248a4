import { chmodSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect } from 'chai';
import type { TokenCacheSettings } from '../../bridge/identity/settings.ts';
import { oidOf } from '../sandbox/bench.ts';
import { tokenBridges, tokenIn } from './tokenBridges.ts';

describe('tokens for the ERP in a folder', () => {
  const { bridge, exchanges, fileWith, folder, userOf } = tokenBridges();

  const shared = (): TokenCacheSettings => ({ kind: 'folder', folder: join(folder(), 'cache'), keyFile: join(folder(), 'cache.key') });
  const newKey = (): string => `${randomBytes(32).toString('base64')}\n`;
  const cached = (): readonly string[] => readdirSync(join(folder(), 'cache')).map((name) => join(folder(), 'cache', name));

  it('are shared by two bridges: the second exchanges nothing', async () => {
    fileWith('cache.key', newKey());
    const user = await userOf('JBRUIN');
    const [first, second] = [bridge({ tokenCache: shared() }), bridge({ tokenCache: shared() })];
    const one = tokenIn(await first.tokens.forUser(user));
    await first.tokens.forBridge();
    expect(exchanges()).to.equal(2);
    expect(tokenIn(await second.tokens.forUser(user))).to.equal(one);
    await second.tokens.forBridge();
    expect(exchanges()).to.equal(2);
  });

  it('lie on the disk encrypted, for the bridge alone, under a name that tells nobody whose', async () => {
    fileWith('cache.key', newKey());
    const user = await userOf('JBRUIN');
    const token = tokenIn(await bridge({ tokenCache: shared() }).tokens.forUser(user));
    const [file = ''] = cached();
    expect(cached()).to.have.length(1);
    expect(statSync(file).mode & 0o777).to.equal(0o600);
    expect(statSync(join(folder(), 'cache')).mode & 0o777).to.equal(0o700);
    const bytes = readFileSync(file);
    for (const hidden of [token, user.token, token.split('.')[1] ?? '', user.objectId, oidOf('JBRUIN')]) {
      for (const form of [hidden, Buffer.from(hidden).toString('base64url').slice(4, -4)]) expect(bytes.includes(form) || file.includes(form)).to.equal(false);
    }
  });

  const spoilt: readonly (readonly [what: string, spoil: (file: string, others: readonly string[]) => void])[] = [
    ['damaged', (file) => writeFileSync(file, `${readFileSync(file, 'utf8').slice(0, -3)}AAA`)],
    ['cut short', (file) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, 60))],
    ['empty', (file) => writeFileSync(file, '')],
    ['of another key', () => fileWith('cache.key', newKey())],
    ['put in another’s place', (file, others) => writeFileSync(file, readFileSync(others[0] ?? ''))],
  ];
  for (const [what, spoil] of spoilt) {
    it(`that are ${what} are asked for anew, and counted`, async () => {
      fileWith('cache.key', newKey());
      const user = await userOf('JBRUIN');
      const first = bridge({ tokenCache: shared() });
      await first.tokens.forUser(user);
      const [file = ''] = cached();
      await first.tokens.forBridge();
      spoil(file, cached().filter((one) => one !== file));
      const second = bridge({ tokenCache: shared() });
      tokenIn(await second.tokens.forUser(user));
      expect(exchanges()).to.equal(3);
      expect(second.warnings).to.have.length(1).and.to.match(/1 so far/);
    });
  }

  it('of an earlier key are still read while that key stands in the file behind the new one', async () => {
    const old = newKey();
    fileWith('cache.key', old);
    const user = await userOf('JBRUIN');
    await bridge({ tokenCache: shared() }).tokens.forUser(user);
    fileWith('cache.key', `# November\n${newKey()}${old}`);
    const { tokens, warnings } = bridge({ tokenCache: shared() });
    tokenIn(await tokens.forUser(user));
    expect([exchanges(), warnings]).to.deep.equal([1, []]);
  });

  it('that have ended are swept out of the folder by whichever bridge writes next', async () => {
    fileWith('cache.key', newKey());
    await bridge({ tokenCache: shared() }).tokens.forUser(await userOf('JBRUIN'));
    const [ended = ''] = cached();
    utimesSync(ended, 0, 0);
    await bridge({ tokenCache: shared() }).tokens.forUser(await userOf('KVISSER'));
    expect(cached()).to.have.length(1).and.not.to.include(ended);
  });

  it('come also while the folder cannot be written', async () => {
    fileWith('cache.key', newKey());
    fileWith('cache', 'a file where the folder should be');
    const { tokens, warnings } = bridge({ tokenCache: shared() });
    tokenIn(await tokens.forUser(await userOf('JBRUIN')));
    expect(warnings).to.have.length(2);
  });

  for (const [what, text, mode] of [['is too short', 'c2hvcnQ=', 0o600], ['is empty', '', 0o600], ['others can read', newKey(), 0o640]] as const) {
    it(`are not kept at all under a key that ${what}: the bridge does not start`, () => {
      chmodSync(fileWith('cache.key', text), mode);
      expect(() => bridge({ tokenCache: shared() })).to.throw('identity.tokenCache.keyFile').with.property('message').not.contain('c2hvcnQ');
    });
  }
});
