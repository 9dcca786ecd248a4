import { expect } from 'chai';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildStale } from '../../scripts/build-stale.mjs';
import { failure } from './failure.ts';
import { temporaryFolder, write } from './folder.ts';

const TOOL = `require('node:fs').cpSync('source', 'out/source', { recursive: true, filter: (file) => !file.endsWith('.sql') });`;
const PART = { name: 'part', out: 'out', sources: ['source'], tool: ['tool.cjs'], copies: ['source'] };

describe('Building', () => {
  const folder = temporaryFolder();
  const build = () => buildStale({ root: folder(), say: () => {}, parts: [PART] });
  const inOut = (file: string) => path.join(folder(), 'out', file);
  const files = { 'tool.cjs': TOOL, 'source/a.js': '1', 'source/b.sql': '2' };

  it('builds what is new and skips what is fresh', async () => {
    write(folder(), files);
    expect(await build()).to.deep.equal(['part']);
    expect(await build()).to.deep.equal([]);
  });

  it('takes along the files that the tool leaves behind', async () => {
    write(folder(), files);
    await build();
    expect(readFileSync(inOut('source/b.sql'), 'utf8')).to.equal('2');
  });

  it('leaves nothing of a source that was removed', async () => {
    write(folder(), files);
    await build();
    rmSync(path.join(folder(), 'source/a.js'));
    await build();
    expect(existsSync(inOut('source/a.js'))).to.equal(false);
  });

  it('shows what the tool printed when it fails, and builds again next time', async () => {
    write(folder(), { ...files, 'tool.cjs': `console.log('a.ts(1,1): error'); process.exit(2);` });
    expect(await failure(build())).to.equal('The part does not build:\na.ts(1,1): error');
    write(folder(), { 'tool.cjs': TOOL });
    expect(await build()).to.deep.equal(['part']);
  });
});
