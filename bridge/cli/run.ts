/** Finds the command that was meant, reads what it was given, and runs it. */
import { parseArgs } from 'node:util';
import { nearest } from '../letters/nearest.ts';
import { Failure, WrongUse } from './command.ts';
import type { Command, ExitCode, Given, Output } from './command.ts';
import { commandHelp, overview, programName, usage } from './help.ts';

const helpWords = new Set(['--help', '-h', 'help']);

/** The longest name that the arguments begin with. */
const named = (commands: readonly Command[], args: readonly string[]): Command | undefined =>
  [2, 1].flatMap((words) => commands.find(({ name }) => args.length >= words && name === args.slice(0, words).join(' ')) ?? [])[0];

/** The one or two words that were meant as a name; none where an option came first. */
const wordsOf = (args: readonly string[]): readonly string[] => {
  const end = args.findIndex((arg) => arg.startsWith('-'));
  return args.slice(0, Math.min(end === -1 ? args.length : end, 2));
};

const allCommands = `What there is: ${programName} --help`;

const meantBy = (commands: readonly Command[], words: readonly string[]): string | undefined => {
  const names = commands.map(({ name }) => name);
  const [first = ''] = words;
  return nearest(words.join(' '), names) ?? nearest(first, names) ?? names.find((name) => name.startsWith(`${first} `));
};

const unknown = (commands: readonly Command[], args: readonly string[]): WrongUse => {
  const words = wordsOf(args);
  if (words.length === 0) return new WrongUse(`A command comes first, not '${args[0]}'. ${allCommands}`);
  const meant = meantBy(commands, words);
  return new WrongUse(`There is no command '${words.join(' ')}'. ${meant === undefined ? allCommands : `Do you mean '${meant}'?`}`);
};

/** Of a command that takes no parameters, where the next word is nearly that of a longer one: `manifest chek`. */
const meantLonger = (commands: readonly Command[], { name, parameters }: Command, args: readonly string[]): string | undefined => {
  const next = args[name.split(' ').length];
  if (parameters.length > 0 || next === undefined || next.startsWith('-')) return undefined;
  const longer = commands.flatMap((one) => (one.name.startsWith(`${name} `) ? [one.name.slice(name.length + 1)] : []));
  return nearest(next, longer);
};

const parse = (command: Command, args: readonly string[]) => {
  const options = Object.fromEntries(Object.entries(command.options).map(([name, { type, short }]) => [name, short === undefined ? { type } : { type, short }]));
  try {
    return parseArgs({ args: [...args], options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new WrongUse(`${line} Usage: ${usage(command)}`);
  }
};

const checkParameters = (command: Command, { parameters }: Given): void => {
  const needed = command.parameters.filter(({ optional }) => optional !== true);
  const most = command.parameters.some(({ many }) => many === true) ? Infinity : command.parameters.length;
  if (parameters.length >= needed.length && parameters.length <= most) return;
  throw new WrongUse(`${parameters.length < needed.length ? 'Something is missing' : 'That is too much'}. Usage: ${usage(command)}`);
};

const runNamed = async (command: Command, args: readonly string[], output: Output): Promise<ExitCode> => {
  const { values, positionals } = parse(command, args.slice(command.name.split(' ').length));
  if (values.help === true) {
    output.print(commandHelp(command));
    return 0;
  }
  const given = { parameters: positionals, options: values as Given['options'] };
  checkParameters(command, given);
  return command.run(given, output);
};

const runAny = async (commands: readonly Command[], args: readonly string[], output: Output): Promise<ExitCode> => {
  const [first] = args;
  if (first === undefined) {
    output.tell(overview(commands));
    return 2;
  }
  if (helpWords.has(first)) {
    output.print(overview(commands));
    return 0;
  }
  const command = named(commands, args);
  if (command === undefined) throw unknown(commands, args);
  const longer = meantLonger(commands, command, args);
  if (longer !== undefined) throw new WrongUse(`There is no command '${args.slice(0, 2).join(' ')}'. Do you mean '${command.name} ${longer}'?`);
  return runNamed(command, args, output);
};

/** The exit status. A failure is told in one line; anything else is a fault of ours, and thrown. */
export const run = async (commands: readonly Command[], args: readonly string[], output: Output): Promise<ExitCode> => {
  try {
    return await runAny(commands, args, output);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    output.tell(error.message);
    return error.exitCode;
  }
};
