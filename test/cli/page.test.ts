import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { commands } from '../../bridge/cli/commands.ts';
import { cliPage } from './page.ts';
import { inProcess, klachtwijzer } from './running.ts';

describe('cli: help', () => {
  it('is what docs/cli.md says', () => {
    expect(readFileSync('docs/cli.md', 'utf8')).to.equal(cliPage());
  });

  it('is what the program says', async () => {
    const { code, out } = await klachtwijzer(['--help']);
    expect(code).to.equal(0);
    expect(cliPage()).to.include(out);
  });

  for (const { name } of commands) {
    it(`is there for ${name}`, async () => {
      const { out } = await inProcess([...name.split(' '), '--help'], process.cwd());
      expect(cliPage()).to.include(out);
    });
  }

  it('fits in a terminal', () => {
    for (const line of cliPage().split('\n')) expect(line.length, line).to.be.at.most(130);
  });
});
