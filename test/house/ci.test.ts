import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';

const run = readFileSync('.ci/run', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: Readonly<Record<string, string>> };

/** Runs lines of a script that has `step`, as `.ci/run` does. */
const bash = (lines: string, env: Readonly<Record<string, string>> = {}) =>
  spawnSync('bash', ['-c', `set -euo pipefail\nsource .ci/step\n${lines}`], { encoding: 'utf8', env: { ...process.env, ...env } });

describe('Continuous integration', () => {
  it('ends inside the hour', () => {
    expect(Number(bash('echo "$WITHIN"').stdout)).to.be.above(0).and.below(58 * 60);
  });

  it('does everything as a step, so that nothing can hang', () => {
    const commands = run.split('\n').filter((line) => /\b(?:npm|npx|node)\b/u.test(line) && !line.startsWith('#') && !line.startsWith('if '));
    expect(commands.filter((line) => !/\bstep \d+ '/u.test(line) && !line.includes('mktemp') && !line.includes('trap'))).to.deep.equal([]);
    expect(commands.length).to.be.above(9);
  });

  it('goes on after a step that succeeds, and says how long it took', () => {
    const { status, stdout } = bash("step 1 'one' echo done\nstep 1 'two' true");
    expect(status).to.equal(0);
    expect(stdout).to.match(/^== one\ndone\n== one: \d s\n== two\n== two: \d s\n$/u);
  });

  it('stops at a step that fails', () => {
    const { status, stdout } = bash("step 1 'one' false\nstep 1 'two' true");
    expect(status).to.equal(1);
    expect(stdout).to.equal('== one\n');
  });

  it('cuts a step off when the time of the whole run is over, and begins no other', () => {
    expect(bash("SECONDS=0\nstep 1 'one' sleep 60", { WITHIN: '4' }).status).to.equal(124);
    const late = bash("SECONDS=9\nstep 1 'one' echo done", { WITHIN: '5' });
    expect(late.status).to.equal(1);
    expect(late.stdout).to.equal('== one\n');
    expect(late.stderr).to.contain('No time is left');
  });

  it('runs every proof', () => {
    for (const name of Object.keys(scripts).filter((script) => script.startsWith('proof:'))) expect(run).to.match(new RegExp(`npm run -s ${name}(?: --|\n)`, 'u'));
  });

  it('names the version of Node 24 that it tests on', () => {
    expect(readFileSync('.ci/node24', 'utf8')).to.match(/ node@24\.\d+\.\d+\n/u);
  });
});
