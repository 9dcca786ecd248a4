import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { FolderTokens } from '../../bridge/identity/cache/folder.ts';
import { readSealingKeys } from '../../bridge/identity/cache/sealing.ts';

const fileName = (partition: string): string => `${createHash('sha256').update(partition).digest('hex')}.token`;

describe('the folder of tokens', () => {
  const now = Date.parse('2026-11-26T12:00:00Z');
  const kept = { token: 't', endsAt: now + 60 * 60_000 };
  let top: string;
  let folder: string;
  let keyFile: string;
  let ignored: number;

  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'folder-'));
    folder = join(top, 'tokens');
    mkdirSync(folder);
    keyFile = join(top, 'key');
    writeFileSync(keyFile, randomBytes(32).toString('base64'), { mode: 0o600 });
    ignored = 0;
  });
  afterEach(() => rmSync(top, { recursive: true }));

  const tokens = (): FolderTokens => new FolderTokens({ folder, keys: readSealingKeys(keyFile), clock: { now: () => now }, onIgnored: () => void (ignored += 1) });

  const inTheWay: Readonly<Record<string, (file: string) => void>> = {
    'a folder': (file) => mkdirSync(file),
    'a file of a gigabyte’s kind': (file) => writeFileSync(file, Buffer.alloc(200_000)),
    ...(process.platform === 'win32'
      ? {}
      : {
          'a pipe that nobody writes to': (file) => void execFileSync('/usr/bin/env', ['mkfifo', file]),
          'a link to what never ends': (file) => symlinkSync('/dev/zero', file),
          'a link to a token elsewhere': (file) => {
            renameSync(join(folder, fileName('p')), join(top, 'elsewhere'));
            symlinkSync(join(top, 'elsewhere'), file);
          },
        }),
  };
  for (const [what, put] of Object.entries(inTheWay)) {
    it(`takes ${what} in a token’s place for none`, async () => {
      await tokens().set('p', kept);
      if (what !== 'a link to a token elsewhere') rmSync(join(folder, fileName('p')));
      put(join(folder, fileName('p')));
      expect([await tokens().get('p'), ignored]).to.deep.equal([null, 1]);
    });
  }

  const old = (name: string, make: (file: string) => void = (file) => writeFileSync(file, 'x')): string => {
    make(join(folder, name));
    utimesSync(join(folder, name), 1, 1);
    return name;
  };

  it('is cleared of what has ended, and of nothing that is somebody else’s', async () => {
    const ours = [old(fileName('ended')), old('.0b2f7f3a-9c58-4a0e-8a30-0e9a1c1f2d3e.token')];
    const others = [old('platform-identity.token'), old('notes.txt'), old(`${fileName('x')}.bak`)];
    const standing = old(`${'0'.repeat(64)}.token`, (file) => mkdirSync(file));
    await tokens().set('p', kept);
    expect(ignored).to.equal(0);
    expect(readdirSync(folder).toSorted()).to.deep.equal([...others, standing, fileName('p')].toSorted());
    for (const name of ours) expect(existsSync(join(folder, name)), name).to.equal(false);
  });

  for (const byte of [0, 255]) {
    it(`has no key of nothing but ${byte}`, () => {
      writeFileSync(keyFile, Buffer.alloc(32, byte).toString('base64'), { mode: 0o600 });
      expect(() => readSealingKeys(keyFile)).to.throw(`identity.tokenCache.keyFile ${keyFile}: a key of one and the same byte`);
    });
  }
});
