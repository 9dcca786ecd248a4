/** What `--help` says. `docs/cli.md` is made of it. */
import type { Command, Option, Parameter } from './command.ts';
import { inColumns } from './inColumns.ts';

export const programName = 'npx klachtwijzer';

const parameterUse = ({ name, optional, many }: Parameter): string => (optional === true ? `[<${name}>]` : `<${name}>${many === true ? '…' : ''}`);

const flagOf = (name: string, { short, value }: Option): string => {
  const names = short === undefined ? `--${name}` : `-${short}, --${name}`;
  return value === undefined ? names : `${names} <${value}>`;
};

export const usage = ({ name, parameters, options }: Command): string => {
  const words = [programName, name, ...parameters.map(parameterUse)];
  return (Object.keys(options).length === 0 ? words : [...words, '[options]']).join(' ');
};

const help: Option = { type: 'boolean', short: 'h', says: 'Show this help.' };

/** A name, and what it is for. */
type Line = readonly [name: string, says: string];

const indented = (lines: readonly Line[]): readonly string[] => inColumns(lines).map((line) => `  ${line}`);

export const commandHelp = (command: Command): string => {
  const options = Object.entries({ ...command.options, help });
  return [
    command.summary,
    '',
    `Usage: ${usage(command)}`,
    ...(command.details.length === 0 ? [] : ['', ...command.details]),
    '',
    'Options:',
    ...indented(options.map(([name, option]): Line => [flagOf(name, option), option.says])),
  ].join('\n');
};

export const overview = (commands: readonly Command[]): string =>
  [
    `Usage: ${programName} <command>`,
    '',
    'Commands:',
    ...indented(commands.map(({ name, summary }): Line => [name, summary])),
    '',
    `What a command takes: ${programName} <command> --help`,
    'Exit status: 0 done, 1 not done or not right, 2 asked in a wrong way.',
  ].join('\n');
