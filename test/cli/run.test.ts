import { expect } from 'chai';
import { run } from '../../bridge/cli/run.ts';
import { Failure } from '../../bridge/cli/command.ts';
import type { Command, ExitCode, Given } from '../../bridge/cli/command.ts';

const command = (name: string, more: Partial<Command> = {}): Command => ({
  name,
  summary: `What ${name} does.`,
  parameters: [{ name: 'file' }, { name: 'other', optional: true }],
  options: { json: { type: 'boolean', says: 'As JSON.' }, output: { type: 'string', short: 'o', value: 'file', says: 'Where to.' } },
  details: [],
  run: () => Promise.resolve(0),
  ...more,
});

const commands = [command('templates check'), command('templates fields'), command('doctor', { parameters: [] }), command('manifest', { parameters: [] }), command('manifest check')];

interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

const running = async (args: readonly string[], all = commands): Promise<Ran> => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(all, args, { print: (line) => out.push(line), tell: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
};

describe('cli/run', () => {
  const wrong: readonly (readonly [args: string, told: string])[] = [
    ['templates chekc', `There is no command 'templates chekc'. Do you mean 'templates check'?`],
    ['template check x', `There is no command 'template check'. Do you mean 'templates check'?`],
    ['templates', `There is no command 'templates'. Do you mean 'templates check'?`],
    ['docter --json', `There is no command 'docter'. Do you mean 'doctor'?`],
    ['doctro now', `There is no command 'doctro now'. Do you mean 'doctor'?`],
    ['xyz', `There is no command 'xyz'. What there is: npx klachtwijzer --help`],
    ['manifest chek x --json', `There is no command 'manifest chek'. Do you mean 'manifest check'?`],
    ['manifest xyz', 'That is too much. Usage: npx klachtwijzer manifest [options]'],
    ['--jsn', `A command comes first, not '--jsn'. What there is: npx klachtwijzer --help`],
    ['templates check', 'Something is missing. Usage: npx klachtwijzer templates check <file> [<other>] [options]'],
    ['templates check a b c', 'That is too much. Usage: npx klachtwijzer templates check <file> [<other>] [options]'],
    ['doctor a', 'That is too much. Usage: npx klachtwijzer doctor [options]'],
  ];
  for (const [args, told] of wrong) {
    it(`refuses: ${args}`, async () => {
      expect(await running(args.split(' '))).to.deep.equal({ code: 2, out: '', err: told });
    });
  }

  for (const args of ['templates check a --jsn', 'templates check a -o', 'templates check a --json=yes']) {
    it(`says in one line how it is used: ${args}`, async () => {
      const { code, err } = await running(args.split(' '));
      expect(code).to.equal(2);
      expect(err).to.match(/^[^\n]+ Usage: npx klachtwijzer templates check <file> \[<other>\] \[options\]$/u);
    });
  }

  it('gives a command its parameters and options', async () => {
    const given: Given[] = [];
    const taking = command('templates check', { run: (one) => Promise.resolve(given.push(one) === 1 ? 1 : 0) });
    expect((await running(['templates', 'check', '--json', 'a', '-o', 'b', '--', '-c'], [taking])).code).to.equal(1);
    expect(given[0]?.parameters).to.deep.equal(['a', '-c']);
    expect({ ...given[0]?.options }).to.deep.equal({ json: true, output: 'b' });
  });

  it('tells a failure in one line, and leaves a fault of ours to whoever runs it', async () => {
    const failing = command('doctor', { parameters: [], run: () => Promise.reject(new Failure('It did not work.')) });
    expect(await running(['doctor'], [failing])).to.deep.equal({ code: 1, out: '', err: 'It did not work.' });
    const broken = command('doctor', { parameters: [], run: () => Promise.reject(new TypeError('undefined')) });
    const thrown: unknown = await running(['doctor'], [broken]).catch((error: unknown) => error);
    expect(thrown).to.be.instanceOf(TypeError);
  });

  for (const args of [['--help'], ['-h'], ['help']]) {
    it(`lists every command for ${args.join(' ')}`, async () => {
      const { code, out } = await running(args);
      expect(code).to.equal(0);
      for (const { name, summary } of commands) expect(out).to.match(new RegExp(`^  ${name} +${summary}$`, 'mu'));
    });
  }

  it('lists them too where none is named, as wrong use', async () => {
    const { code, out, err } = await running([]);
    expect([code, out]).to.deep.equal([2, '']);
    expect(err).to.equal((await running(['--help'])).out);
  });

  for (const flag of ['--help', '-h']) {
    it(`explains one command for ${flag}, whatever else is missing`, async () => {
      const { code, out } = await running(['templates', 'check', flag]);
      expect(code).to.equal(0);
      expect(out).to.equal(
        [
          'What templates check does.',
          '',
          'Usage: npx klachtwijzer templates check <file> [<other>] [options]',
          '',
          'Options:',
          '  --json               As JSON.',
          '  -o, --output <file>  Where to.',
          '  -h, --help           Show this help.',
        ].join('\n'),
      );
    });
  }
});
