import { readFileSync } from 'node:fs';
import { expect } from 'chai';

const run = readFileSync('.ci/run', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: Readonly<Record<string, string>> };

describe('Continuous integration', () => {
  it('ends within the hour, also when every step takes as long as it may', () => {
    const minutes = [...run.matchAll(/\bstep (\d+)m '/gu)].map(([, limit]) => Number(limit));
    expect(minutes).to.have.length([...run.matchAll(/\bstep \S+ '/gu)].length).lengthOf.above(0);
    expect(minutes.reduce((sum, limit) => sum + limit, 0)).to.be.below(60);
  });

  it('runs every proof', () => {
    for (const name of Object.keys(scripts).filter((script) => script.startsWith('proof:'))) expect(run).to.contain(`npm run -s ${name}\n`);
  });

  it('names the version of Node 24 that it tests on', () => {
    expect(readFileSync('.ci/node24', 'utf8')).to.match(/ node@24\.\d+\.\d+\n/u);
  });
});
