import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from '../../scripts/fingerprint.mjs';
import { makeUnlessFresh } from '../../scripts/stamp.mjs';
import { failure } from './failure.ts';
import { temporaryFolder, write } from './folder.ts';

describe('What counts as fresh', () => {
  const folder = temporaryFolder();
  const stamp = () => path.join(folder(), 'out/.stamp');
  const make = (work: () => Promise<void>) =>
    makeUnlessFresh({ stamp: stamp(), fingerprint: () => fingerprint(folder(), ['source']), make: work });

  it('is not made again while its sources are the same', async () => {
    write(folder(), { 'source/a.ts': '1' });
    expect(await make(async () => {})).to.equal(true);
    expect(await make(async () => {})).to.equal(false);
  });

  for (const [change, files] of [
    ['is edited', { 'source/a.ts': '2' }],
    ['is added', { 'source/deep/b.ts': '1' }],
  ] as const) {
    it(`is made again when a source ${change}`, async () => {
      write(folder(), { 'source/a.ts': '1' });
      await make(async () => {});
      write(folder(), files);
      expect(await make(async () => {})).to.equal(true);
    });
  }

  it('is made again after it was interrupted', async () => {
    write(folder(), { 'source/a.ts': '1', 'out/.stamp': 'older' });
    await failure(make(() => Promise.reject(new Error('killed'))));
    expect(existsSync(stamp())).to.equal(false);
    expect(await make(async () => {})).to.equal(true);
  });

  it('keeps a stamp that says what was there after the making', async () => {
    write(folder(), { 'source/a.ts': '1' });
    await make(async () => write(folder(), { 'source/made.ts': '1' }));
    expect(readFileSync(stamp(), 'utf8')).to.equal(await fingerprint(folder(), ['source']));
  });
});
